import { sql, type Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

/** Plans that a funder or an IATI record of a donor's stands behind; the sample set's last. */
export function listDonorPlans(db: Kysely<DB>, sample: boolean) {
	return db
		.selectFrom('plan')
		.where((eb) =>
			eb.or([
				eb('iati_identifier', 'is not', null),
				eb.exists(
					eb
						.selectFrom('plan_organisation as o')
						.select('o.role')
						.whereRef('o.plan_code', '=', 'plan.code')
						.where('o.role', '=', 'funder')
				)
			])
		)
		.$if(!sample, (query) => query.where('is_sample', '=', false))
		.select(['code', 'title_th', 'title_en', 'is_sample'])
		.orderBy('is_sample')
		.orderBy('code')
		.execute();
}

/** The initiatives of a plan that the viewer sees (or one of them by its code), each with its figure of the period where it has one. */
export function listDonorInitiatives(
	db: Kysely<DB>,
	of: { plan: string; code: string | null; sample: boolean; period: Period },
	viewer: Viewer,
	limit: number
) {
	return db
		.selectFrom('initiative as i')
		.leftJoin('initiative_period_figure as f', (join) =>
			join
				.onRef('f.initiative_id', '=', 'i.id')
				.on('f.fiscal_year', '=', of.period.fiscalYear)
				.on('f.quarter', '=', of.period.quarter)
		)
		.where('i.plan_code', '=', of.plan)
		.where(visibleTo(viewer))
		.$if(of.code !== null, (query) => query.where('i.code', '=', of.code!))
		.$if(!of.sample, (query) => query.where('i.is_sample', '=', false))
		.select([
			'i.id',
			'i.code',
			'i.title_th',
			'i.title_en',
			'i.objective_th',
			'i.objective_en',
			'i.beneficiaries_th',
			'i.beneficiaries_en',
			'i.start_date',
			'i.start_precision',
			'i.end_date',
			'i.end_precision',
			'i.is_sample',
			'f.status',
			'f.planned',
			'f.actual',
			'f.slippage',
			'f.health'
		])
		.orderBy('i.code')
		.limit(limit)
		.execute();
}

/** Of a plan itself and of these initiatives (code null: the plan's own), oldest first. */
export function listDonorTransactions(db: Kysely<DB>, plan: string, ids: readonly number[], limit: number) {
	return db
		.selectFrom('transaction as t')
		.leftJoin('initiative as i', 'i.id', 't.initiative_id')
		.where((eb) =>
			eb.or([eb('t.plan_code', '=', plan), eb('t.initiative_id', '=', (e) => e.fn.any(e.val([...ids])))])
		)
		.select([
			'i.code',
			't.kind',
			't.transaction_date',
			't.amount',
			't.currency',
			't.source_reference',
			't.budget_year'
		])
		.orderBy(sql`i.code nulls first`)
		.orderBy('t.transaction_date')
		.orderBy('t.id')
		.limit(limit)
		.execute();
}

/** Their sums by whose they are (the plan's own or its initiatives'), kind and currency. */
export async function sumDonorTransactions(db: Kysely<DB>, plan: string, ids: readonly number[]) {
	const { rows } = await sql<{
		isPlan: boolean;
		kind: string;
		currency: string;
		n: number;
		amount: string;
		first: string;
		last: string;
	}>`
		select plan_code is not null as "isPlan", kind, currency, count(*)::int as n, sum(amount) as amount, min(transaction_date) as first, max(transaction_date) as last
		from transaction where plan_code = ${plan} or initiative_id = any(${[...ids]}::int[]) group by 1, 2, 3 order by 1 desc, currency, kind`.execute(
		db
	);
	return rows;
}

/** Milestones with their percent as the period's figure was computed from; null = never reported, or no figure. */
export async function listDonorMilestones(
	db: Kysely<DB>,
	ids: readonly number[],
	{ fiscalYear, quarter }: Period
) {
	return db
		.selectFrom('milestone as m')
		.innerJoin('initiative as i', 'i.id', 'm.initiative_id')
		.where('m.initiative_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
		.select([
			'i.code',
			'm.title_th',
			'm.title_en',
			'm.planned_start',
			'm.start_precision',
			'm.planned_end',
			'm.end_precision',
			'm.actual_end'
		])
		.select(
			sql<
				string | null
			>`(select w ->> 'actual' from initiative_period_figure f, jsonb_array_elements(f.working -> 'milestones') w
			where f.initiative_id = i.id and f.fiscal_year = ${fiscalYear} and f.quarter = ${quarter} and (w ->> 'milestone_id')::int = m.id)`.as(
				'percent'
			)
		)
		.orderBy('i.code')
		.orderBy('m.position')
		.execute();
}

/** What their approved reports say, up to a period, oldest first. */
export function listDonorReports(db: Kysely<DB>, ids: readonly number[], { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('progress_report as r')
		.innerJoin('initiative as i', 'i.id', 'r.initiative_id')
		.where('r.initiative_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
		.where('r.state', '=', 'approved')
		.where(sql<boolean>`(r.fiscal_year, r.quarter) <= (${fiscalYear}, ${quarter})`)
		.select([
			'i.code',
			'r.fiscal_year',
			'r.quarter',
			'r.results',
			'r.problem_kind',
			'r.problems',
			'r.solutions',
			'r.help_needed'
		])
		.orderBy('i.code')
		.orderBy('r.fiscal_year')
		.orderBy('r.quarter')
		.execute();
}
