import { sql, type Kysely, type Transaction } from 'kysely';
import type { Suggestion, Why, YearEnd } from '#lib/domain/next-year.ts';
import type { CarriedMoney, Lesson, UnfinishedMilestone } from '#lib/domain/year-draft.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type LeftOfYear = YearEnd & {
	id: number;
	is_sample: boolean;
	milestones: UnfinishedMilestone[];
	carried: CarriedMoney[];
	lessons: Lesson[];
};

/** Every initiative of these ids with a figure in the last quarter of a fiscal year, by id, and what that year leaves of it. */
export async function listYearEnds(
	db: Kysely<DB>,
	fiscalYear: number,
	{ first, last }: { first: number; last: number }
): Promise<LeftOfYear[]> {
	// The newest percent of each milestone is found once for all of them: looked up one by one, ten thousand initiatives took longer than a statement may.
	const { rows } = await sql<LeftOfYear>`
		with newest as materialized (
			select distinct on (t.milestone_id) t.milestone_id, t.percent
			from progress_report r join report_milestone t on t.report_id = r.id
			where r.initiative_id between ${first} and ${last} and r.state = 'approved' and r.fiscal_year <= ${fiscalYear} and t.percent is not null
			order by t.milestone_id, r.fiscal_year desc, r.quarter desc
		), unfinished as materialized (
			select m.initiative_id, jsonb_agg(jsonb_build_object('milestone_id', m.id, 'title_th', m.title_th, 'title_en', m.title_en, 'weight', m.weight::text, 'budget_amount', m.budget_amount::text,
				'planned_start', m.planned_start, 'start_precision', m.start_precision, 'planned_end', m.planned_end, 'end_precision', m.end_precision, 'percent', t.percent::text) order by m.position) as milestones
			from milestone m left join newest t on t.milestone_id = m.id
			where m.initiative_id between ${first} and ${last} and m.actual_end is null and coalesce(t.percent, 0) < 100
			group by m.initiative_id
		)
		select i.id, i.is_sample, f.status, f.actual, i.end_date, i.end_precision,
			exists (select from initiative n where n.predecessor_id = i.id) as "hasNext",
			coalesce(u.milestones, '[]') as milestones,
			coalesce((select jsonb_agg(jsonb_build_object('money_year', money_year, 'currency', currency, 'amount', amount::text) order by money_year, currency) from ${leftOf(sql`i.id`)} c where amount > 0), '[]') as carried,
			coalesce((select jsonb_agg(jsonb_build_object('quarter', r.quarter, 'problem_kind', r.problem_kind, 'problems', r.problems, 'solutions', r.solutions) order by r.quarter)
				from progress_report r where r.initiative_id = i.id and r.state = 'approved' and r.fiscal_year = ${fiscalYear} and coalesce(r.problems, r.solutions) is not null), '[]') as lessons
		from initiative_period_figure f join initiative i on i.id = f.initiative_id left join unfinished u on u.initiative_id = i.id
		where f.fiscal_year = ${fiscalYear} and f.quarter = 4 and f.initiative_id between ${first} and ${last} order by i.id`.execute(
		db
	);
	return rows;
}

/** What is kept back of each year's money and not drawn or handed on. */
export async function listCarriedLeft(db: Kysely<DB>, initiativeId: number): Promise<CarriedMoney[]> {
	const { rows } =
		await sql<CarriedMoney>`select money_year, currency, amount::text from ${leftOf(sql`${initiativeId}`)} c where amount > 0 order by 1, 2`.execute(
			db
		);
	return rows;
}

function leftOf(id: ReturnType<typeof sql>) {
	return sql`(select coalesce(budget_year, fiscal_year_of(transaction_date)) as money_year, currency,
		coalesce(sum(amount) filter (where kind = 'carry_over'), 0) - coalesce(sum(amount) filter (where kind = 'disbursement' and budget_year < fiscal_year_of(transaction_date)), 0) as amount
		from transaction where initiative_id = ${id} group by 1, 2 having bool_or(kind = 'carry_over'))`;
}

/** The draft of a year: once; one that a close makes is of that moment, another of now. */
export async function insertYearDraft(
	trx: Transaction<DB>,
	fiscalYear: number,
	draftedBy: string | null,
	closedAt: Date | null
): Promise<void> {
	const drafted = { drafted_by: draftedBy, drafted_at: closedAt ?? sql<Date>`clock_timestamp()` };
	await trx
		.insertInto('year_draft')
		.values({ fiscal_year: fiscalYear, ...drafted })
		.onConflict((on) => on.column('fiscal_year').doUpdateSet(drafted))
		.execute();
}

const BATCH = 500;

/** Items as proposed; what was decided stays as it is. Gives how many were written. */
export async function upsertYearItems(
	trx: Transaction<DB>,
	fiscalYear: number,
	items: (LeftOfYear & { suggestion: Suggestion; why: Why })[]
): Promise<number> {
	let written = 0;
	for (let from = 0; from < items.length; from += BATCH) {
		const rows = items
			.slice(from, from + BATCH)
			.map(({ id, is_sample, suggestion, why, actual, milestones, carried, lessons }) => ({
				fiscal_year: fiscalYear,
				initiative_id: id,
				is_sample,
				suggestion,
				why,
				actual,
				milestones: JSON.stringify(milestones),
				carried: JSON.stringify(carried),
				lessons: JSON.stringify(lessons)
			}));
		const result = await trx
			.insertInto('year_draft_item')
			.values(rows)
			.onConflict((on) =>
				on
					.columns(['fiscal_year', 'initiative_id'])
					.doUpdateSet((eb) => ({
						suggestion: eb.ref('excluded.suggestion'),
						why: eb.ref('excluded.why'),
						actual: eb.ref('excluded.actual'),
						milestones: eb.ref('excluded.milestones'),
						carried: eb.ref('excluded.carried'),
						lessons: eb.ref('excluded.lessons'),
						lock_version: sql`year_draft_item.lock_version + 1`
					}))
					.where('year_draft_item.decision', 'is', null)
			)
			.executeTakeFirst();
		written += Number(result.numInsertedOrUpdatedRows ?? 0);
	}
	return written;
}
