import { sql, type Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

const columns = [
	'i.id',
	'i.initiative_id',
	'i.code',
	'i.position',
	'i.name_th',
	'i.name_en',
	'i.unit_th',
	'i.unit_en',
	'i.kind',
	'i.direction',
	'i.ratio_factor',
	'i.tolerance',
	'i.baseline_value',
	'i.baseline_fiscal_year',
	'i.baseline_quarter',
	'i.decimals',
	'i.definition_th',
	'i.definition_en',
	'i.data_source_th',
	'i.data_source_en',
	'i.by_sex',
	'i.by_age_group',
	'i.by_place'
] as const;

export type Indicator = Awaited<ReturnType<typeof listIndicators>>[number];

/** What initiatives are measured by, in their order, with every target. */
export async function listIndicators(db: Kysely<DB>, initiativeIds: readonly number[]) {
	if (initiativeIds.length === 0) return [];
	const [indicators, targets] = await Promise.all([
		db
			.selectFrom('indicator as i')
			.select(columns)
			.where('i.initiative_id', 'in', initiativeIds)
			.orderBy('i.initiative_id')
			.orderBy('i.position')
			.orderBy('i.id')
			.execute(),
		db
			.selectFrom('indicator_target as t')
			.innerJoin('indicator as i', 'i.id', 't.indicator_id')
			.select(['t.indicator_id', 't.fiscal_year', 't.quarter', 't.value'])
			.where('i.initiative_id', 'in', initiativeIds)
			.orderBy('t.fiscal_year')
			.orderBy('t.quarter')
			.execute()
	]);
	const byIndicator = Map.groupBy(targets, ({ indicator_id }) => indicator_id);
	return indicators.map((one) => ({
		...one,
		targets: (byIndicator.get(one.id) ?? []).map(({ fiscal_year, quarter, value }) => ({
			period: { fiscalYear: fiscal_year, quarter },
			value
		}))
	}));
}

/** Whether reports speak of an indicator (then it stays, and keeps its kind), and whether an approved one of a closed period does (then what its achievement comes from is fixed). */
export async function findIndicatorUse(
	db: Kysely<DB>,
	id: number
): Promise<{ isReported: boolean; isClosed: boolean }> {
	const { rows } = await sql<{ isReported: boolean; isClosed: boolean }>`
		select count(*) > 0 as "isReported", coalesce(bool_or(r.state = 'approved' and p.state = 'closed'), false) as "isClosed"
		from report_indicator reported
		join progress_report r on r.id = reported.report_id
		join reporting_period p on (p.fiscal_year, p.quarter) = (r.fiscal_year, r.quarter)
		where reported.indicator_id = ${id}`.execute(db);
	return rows[0]!;
}

/** Which of the periods are closed. */
export async function listClosedPeriods(db: Kysely<DB>): Promise<Period[]> {
	const rows = await db
		.selectFrom('reporting_period')
		.select(['fiscal_year', 'quarter'])
		.where('state', '=', 'closed')
		.execute();
	return rows.map(({ fiscal_year, quarter }) => ({ fiscalYear: fiscal_year, quarter }));
}
