import { sql, type Kysely, type RawBuilder, type Selectable, type Transaction } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { Status } from '#lib/domain/health.ts';
import type { MoneyStep, MonthEntry } from '#lib/domain/plan-actual.ts';
import type { DB, Initiative } from '#lib/server/db/schema.ts';
import { carriedByYear, type CarriedYear } from '#lib/server/queries/carry-over.ts';
import type { Indicator } from '#lib/server/queries/indicator.ts';
import {
	BUDGET_ORDER,
	moneyByYear,
	type BudgetRow,
	type MoneyYear
} from '#lib/server/queries/initiative-money.ts';
import type { MilestoneRow } from '#lib/server/queries/initiative.ts';

/** Keeps what the close of a period stands by beside its figures: money by month, indicators' definitions, reports, actions. After updatePeriodClosed. */
export async function insertCloseSnapshot(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period
): Promise<void> {
	for (const { first, last } of await listInitiativeRanges(trx)) {
		await sql`select keep_close(fiscal_year, quarter, closed_at, ${first}, ${last}) from reporting_period where fiscal_year = ${fiscalYear} and quarter = ${quarter}`.execute(
			trx
		);
		await insertClosedInitiatives(trx, { fiscalYear, quarter }, sql`between ${first} and ${last}`);
	}
}

/** Keeps the words, dates, milestones and money of each initiative, as its page reads them. */
async function insertClosedInitiatives(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	range: RawBuilder<unknown>
) {
	const among = sql`initiative_id ${range}`;
	const packed = (name: string, rows: RawBuilder<unknown>) =>
		sql`left join (select initiative_id, jsonb_agg(to_jsonb(r) - 'initiative_id') as rows from (${rows}) r group by initiative_id) ${sql.ref(name)} on ${sql.ref(name)}.initiative_id = i.id`;
	await sql`
		insert into closed_initiative (fiscal_year, quarter, initiative_id, plan_code, title_th, title_en, objective_th, objective_en, beneficiaries_th, beneficiaries_en,
			start_date, start_precision, end_date, end_precision, milestones, budgets, money, carried)
		select f.fiscal_year, f.quarter, i.id, f.plan_code, i.title_th, i.title_en, i.objective_th, i.objective_en, i.beneficiaries_th, i.beneficiaries_en,
			i.start_date, i.start_precision, i.end_date, i.end_precision,
			coalesce(steps.rows, '[]'), coalesce(budgets.rows, '[]'), coalesce(money.rows, '[]'), coalesce(carried.rows, '[]')
		from initiative_period_figure f join initiative i on i.id = f.initiative_id
		${packed('steps', sql`select initiative_id, id, position, title_th, title_en, weight, budget_amount, planned_start, start_precision, planned_end, end_precision, actual_start, actual_end from milestone where ${among}`)}
		${packed('budgets', sql`select initiative_id, fiscal_year, expense_class, currency, by_act, after_transfers from budget where ${among}`)}
		${packed('money', moneyByYear(among))}
		${packed('carried', carriedByYear(among))}
		where f.fiscal_year = ${fiscalYear} and f.quarter = ${quarter} and f.initiative_id ${range}`.execute(trx);
}

const AT_ONCE = 1_000;

/** All initiatives in ranges of ids: what a close does to each of a hundred thousand is done a range at a time, clear of the time limit of a statement. */
export async function listInitiativeRanges(trx: Transaction<DB>): Promise<{ first: number; last: number }[]> {
	const { rows } = await sql<{ first: number; last: number }>`
		select min(id) as first, max(id) as last from (select id, (row_number() over (order by id) - 1) / ${AT_ONCE}::int as part from initiative) i group by part order by part`.execute(
		trx
	);
	return rows;
}

/** Money by month as it stood at the close, of these initiatives. */
export async function listClosedMoney(
	db: Kysely<DB>,
	ids: readonly number[],
	{ fiscalYear, quarter }: Period
) {
	const { rows } = await sql<{ initiative_id: number; steps: MoneyStep[]; entries: MonthEntry[] }>`
		select initiative_id, steps, entries from closed_money
		where fiscal_year = ${fiscalYear} and quarter = ${quarter} and initiative_id = any(${ids}::bigint[])`.execute(
		db
	);
	return rows;
}

/** What initiatives were measured by at the close, with the targets of then. */
export async function listClosedIndicators(
	db: Kysely<DB>,
	ids: readonly number[],
	{ fiscalYear, quarter }: Period
): Promise<Indicator[]> {
	const { rows } = await sql<{ definition: Indicator }>`
		select definition from closed_indicator
		where fiscal_year = ${fiscalYear} and quarter = ${quarter} and initiative_id = any(${ids}::bigint[])
		order by initiative_id, position, indicator_id`.execute(db);
	return rows.map(({ definition }) => definition);
}

type Listed = Pick<
	Selectable<Initiative>,
	| 'id'
	| 'code'
	| 'plan_code'
	| 'visibility'
	| 'is_sample'
	| 'emenscr_code'
	| 'search_text'
	| 'responsible_user_id'
	| 'title_th'
	| 'title_en'
	| 'start_date'
	| 'start_precision'
	| 'end_date'
	| 'end_precision'
>;

/** The table of initiatives; as at a close, with the names and dates of then. */
export function initiativesAs(as: 'close' | null | undefined, period: Period | null): RawBuilder<Listed> {
	return as === 'close' && period
		? sql<Listed>`(select * from initiative_at_close where close_year = ${period.fiscalYear} and close_quarter = ${period.quarter})`
		: sql<Listed>`initiative`;
}

type KeptWords = Pick<
	Selectable<Initiative>,
	| 'plan_code'
	| 'title_th'
	| 'title_en'
	| 'objective_th'
	| 'objective_en'
	| 'beneficiaries_th'
	| 'beneficiaries_en'
	| 'start_date'
	| 'start_precision'
	| 'end_date'
	| 'end_precision'
> & { plan_title_th: string; plan_title_en: string | null };

/** An initiative's words, dates, milestones and money as they stood at the close; undefined where it had no figure then, or the close is older than what was kept. */
export async function findClosedInitiative(db: Kysely<DB>, id: number, { fiscalYear, quarter }: Period) {
	const kept = sql`closed_initiative where fiscal_year = ${fiscalYear} and quarter = ${quarter} and initiative_id = ${id} and milestones is not null`;
	const {
		rows: [words]
	} = await sql<KeptWords & { status: Status }>`
		select c.title_th, c.title_en, c.objective_th, c.objective_en, c.beneficiaries_th, c.beneficiaries_en, c.start_date, c.start_precision, c.end_date, c.end_precision,
			c.plan_code, p.title_th as plan_title_th, p.title_en as plan_title_en, f.status
		from (select * from ${kept}) c join plan p on p.code = c.plan_code join initiative_period_figure f using (initiative_id, fiscal_year, quarter)`.execute(
		db
	);
	if (!words) return undefined;
	// As records, so that numbers and dates come as they do from their tables.
	const rowsOf = async <T>(
		column: 'milestones' | 'budgets' | 'money' | 'carried',
		shape: string,
		order: RawBuilder<unknown>
	) =>
		(
			await sql<T>`select x.* from (select ${sql.ref(column)} as rows from ${kept}) k, jsonb_to_recordset(k.rows) as x(${sql.raw(shape)}) order by ${order}`.execute(
				db
			)
		).rows;
	const [milestones, budgets, money, carried] = await Promise.all([
		rowsOf<MilestoneRow>(
			'milestones',
			'id bigint, position integer, title_th text, title_en text, weight numeric, budget_amount numeric, planned_start date, start_precision text, planned_end date, end_precision text, actual_start date, actual_end date',
			sql`x.position`
		),
		rowsOf<BudgetRow>(
			'budgets',
			'fiscal_year integer, expense_class text, currency text, by_act numeric, after_transfers numeric',
			BUDGET_ORDER
		),
		rowsOf<MoneyYear>(
			'money',
			'fiscal_year integer, currency text, by_act numeric, after_transfers numeric, outstanding numeric, obligated numeric, disbursed numeric, used numeric, "isUsedComplete" boolean, "disbursedPercent" numeric, "usedPercent" numeric, remaining numeric',
			sql`x.fiscal_year, x.currency`
		),
		rowsOf<CarriedYear>(
			'carried',
			'money_year integer, currency text, kept numeric, moved numeric, drawn jsonb, "left" numeric',
			sql`x.money_year, x.currency`
		)
	]);
	const { status, ...rest } = words;
	return { words: rest, status, milestones, budgets, money, carried };
}
