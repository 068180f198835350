import { sql, type Kysely, type Transaction } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { ExplanationValues, ProblemKind, ReportValues } from '#lib/domain/report-values.ts';
import { lockOpenPeriods, PERIODS_KEY } from '#lib/server/db/figure-lock.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { ReportedIndicator } from '#lib/server/queries/report-indicator.ts';

const valueColumns = [
	'physical_percent',
	'outstanding',
	'disbursed',
	'results',
	'problem_kind',
	'problems',
	'solutions',
	'help_needed',
	'help_from',
	'next_steps',
	'self_rating'
] as const;
const stateColumns = [
	'id',
	'initiative_id',
	// Told before obligations were balances; no form writes it.
	'obligated',
	'fiscal_year',
	'quarter',
	'revision',
	'revision_reason',
	'state',
	'submitted_by',
	'submitted_for',
	'submitted_at',
	'state_at',
	'reviewed_by',
	'reviewed_for',
	'reviewed_at',
	'return_comment',
	'unread',
	'lock_version',
	'updated_at',
	'is_sample'
] as const;
const explanations = sql<
	ExplanationValues[]
>`coalesce((select json_agg(json_build_object('kind', e.kind, 'words', e.words) order by e.position)
	from report_explanation e where e.report_id = report.id), '[]')`.as('explanations');

/** The order in which writers take locks: the periods, initiative, report, everything else of the initiative, figures, data version. */
export async function lockInitiative(trx: Transaction<DB>, id: number) {
	await lockOpenPeriods(trx);
	return trx
		.selectFrom('initiative')
		.selectAll()
		.where('id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
}

/** Every revision of one quarter's report, the newest first. */
export async function listReports(db: Kysely<DB>, initiativeId: number, period: Period) {
	return db
		.selectFrom('progress_report as report')
		.leftJoin('app_user as submitter', 'submitter.id', 'report.submitted_by')
		.leftJoin('app_user as reviewer', 'reviewer.id', 'report.reviewed_by')
		.leftJoin('app_user as submitted_name', 'submitted_name.id', 'report.submitted_for')
		.leftJoin('app_user as reviewed_name', 'reviewed_name.id', 'report.reviewed_for')
		.select(valueColumns.map((column) => `report.${column}` as const))
		.select(stateColumns.map((column) => `report.${column}` as const))
		.select([
			'submitter.name as submitter_name',
			'reviewer.name as reviewer_name',
			'submitted_name.name as submitted_for_name',
			'reviewed_name.name as reviewed_for_name',
			explanations
		])
		.where('report.initiative_id', '=', initiativeId)
		.where('report.fiscal_year', '=', period.fiscalYear)
		.where('report.quarter', '=', period.quarter)
		.orderBy('report.revision', 'desc')
		.execute();
}
export type Report = Awaited<ReturnType<typeof listReports>>[number];

/** A report without the names of those who acted on it. */
export type ReportRow = Omit<
	Report,
	'submitter_name' | 'reviewer_name' | 'submitted_for_name' | 'reviewed_for_name'
>;

/**
 * Locks the open periods and the initiative, then gives every revision of the quarter's report, the newest first, all in one
 * round trip. Until the transaction ends, its audit events tell that it acts in the other's name, where one is named.
 */
export async function lockReports(
	trx: Transaction<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period,
	onBehalfOf: string | null
) {
	const columns = [...valueColumns, ...stateColumns].map((column) => sql`(l.report_row).${sql.id(column)}`);
	const { rows } = await sql<
		ReportRow & { code: string; of_sample: boolean; period_state: 'open' | 'closed' | null }
	>`
		select (l.initiative_row).code, (l.initiative_row).is_sample as of_sample, l.period_state, l.explanations, ${sql.join(columns)}
		from lock_reports(${PERIODS_KEY}, ${initiativeId}, ${fiscalYear}, ${quarter}, ${onBehalfOf}) l`.execute(trx);
	const [first] = rows;
	if (!first) throw new NotFound('initiative');
	return {
		initiative: { id: initiativeId, code: first.code, is_sample: first.of_sample },
		periodState: first.period_state,
		reports: rows
			.filter(({ id }) => id !== null)
			.map(({ code: _, of_sample: __, period_state: ___, ...report }): ReportRow => report)
	};
}

/** What the reports say of milestones, in the plan's order. */
export async function listReportMilestones(db: Kysely<DB>, reportIds: number[]) {
	if (reportIds.length === 0) return [];
	return db
		.selectFrom('report_milestone as reported')
		.innerJoin('milestone', 'milestone.id', 'reported.milestone_id')
		.select([
			'reported.report_id',
			'reported.milestone_id',
			'reported.percent',
			'reported.actual_start',
			'reported.actual_end',
			'reported.note'
		])
		.where('reported.report_id', 'in', reportIds)
		.orderBy('milestone.position')
		.execute();
}

/** A report with its milestones and indicators as domain/report-values.ts has them. */
export function reportValues(
	report: Pick<Report, 'id' | 'explanations' | (typeof valueColumns)[number]>,
	milestones: Awaited<ReturnType<typeof listReportMilestones>>,
	indicators: ReportedIndicator[]
): ReportValues {
	const values = Object.fromEntries(valueColumns.map((column) => [column, report[column]])) as Omit<
		ReportValues,
		'explanations' | 'milestones' | 'indicators'
	>;
	return {
		...values,
		problem_kind: report.problem_kind as ProblemKind | null,
		explanations: report.explanations,
		milestones: milestones
			.filter((one) => one.report_id === report.id)
			.map(({ report_id: _, ...one }) => one),
		indicators: indicators.filter((one) => one.report_id === report.id).map(({ report_id: _, ...one }) => one)
	};
}

/** The period's own row; undefined where it was never opened. */
export async function findPeriod(db: Kysely<DB>, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('reporting_period')
		.select(['state', 'due_date'])
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.executeTakeFirst();
}

/** The newest approved report of a quarter before this one; undefined where there is none. */
export async function findLastApproved(
	db: Kysely<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period
) {
	return db
		.selectFrom('progress_report as report')
		.select(valueColumns.map((column) => `report.${column}` as const))
		.select(['report.id', 'report.fiscal_year', 'report.quarter', 'report.revision'])
		.where('report.initiative_id', '=', initiativeId)
		.where('report.state', '=', 'approved')
		.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('report.fiscal_year', 'report.quarter'), '<', tuple(fiscalYear, quarter))
		)
		.orderBy('report.fiscal_year', 'desc')
		.orderBy('report.quarter', 'desc')
		.executeTakeFirst();
}

/** These reports, as they stand now, with their initiatives' names. */
export async function listReportsById(db: Kysely<DB>, ids: number[]) {
	if (ids.length === 0) return [];
	return db
		.selectFrom('progress_report as report')
		.innerJoin('initiative', 'initiative.id', 'report.initiative_id')
		.select([
			'report.id',
			'report.initiative_id',
			'report.fiscal_year',
			'report.quarter',
			'report.state',
			'report.submitted_by',
			'report.submitted_for'
		])
		.select(['initiative.code', 'initiative.title_th', 'initiative.title_en'])
		.where('report.id', 'in', ids)
		.execute();
}
