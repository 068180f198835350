import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Decision, Suggestion, Why } from '#lib/domain/next-year.ts';
import type { Actor } from '#lib/domain/permission.ts';
import type { CarriedMoney, Lesson, UnfinishedMilestone } from '#lib/domain/year-draft.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import type { DB } from '#lib/server/db/schema.ts';

export const itemStates = ['open', 'accepted', 'declined'] as const;
export type ItemState = (typeof itemStates)[number];
export type YearItem = {
	initiative_id: number;
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	suggestion: Suggestion;
	why: Why;
	actual: string | null;
	milestones: UnfinishedMilestone[];
	carried: CarriedMoney[];
	lessons: Lesson[];
	decision: Decision | null;
	reason: string | null;
	decided_at: Date | null;
	decided_by_name: string | null;
	successor_code: string | null;
	successor_title_th: string | null;
	successor_title_en: string | null;
	lock_version: number;
};

const STATE: Record<ItemState, ReturnType<typeof sql>> = {
	open: sql`y.decision is null`,
	accepted: sql`y.decision in ('create', 'continue')`,
	declined: sql`y.decision = 'decline'`
};

/** Items of a year's draft that the actor may decide on (an administrator all), by code; at most so many. */
export async function listYearItems(
	db: Kysely<DB>,
	of: { fiscalYear: number; state: ItemState },
	actor: Actor,
	today: IsoDate,
	limit: number
): Promise<YearItem[]> {
	return select(
		db,
		sql`y.fiscal_year = ${of.fiscalYear} and ${STATE[of.state]} and ${decidedBy(actor, today)} order by i.code limit ${limit}`
	);
}

export async function countYearItems(
	db: Kysely<DB>,
	fiscalYear: number,
	actor: Actor,
	today: IsoDate
): Promise<Record<ItemState, number>> {
	const { rows } = await sql<Record<ItemState, number>>`
		select ${sql.join(itemStates.map((state) => sql`count(*) filter (where ${STATE[state]})::int as ${sql.ref(state)}`))}
		from year_draft_item y join initiative i on i.id = y.initiative_id where y.fiscal_year = ${fiscalYear} and ${decidedBy(actor, today)}`.execute(
		db
	);
	return rows[0]!;
}

export async function findYearItem(
	db: Kysely<DB>,
	fiscalYear: number,
	initiativeId: number
): Promise<YearItem | undefined> {
	return (await select(db, sql`y.fiscal_year = ${fiscalYear} and y.initiative_id = ${initiativeId}`))[0];
}

/** Years whose last quarter is closed, the newest first, with the next year's draft where there is one; years between that are not closed are not there. */
export async function listClosedYears(db: Kysely<DB>) {
	return db
		.selectFrom('reporting_period as p')
		.leftJoin('year_draft as d', (join) => join.on(sql<boolean>`d.fiscal_year = p.fiscal_year + 1`))
		.leftJoin('app_user as u', 'u.id', 'd.drafted_by')
		.select(['p.fiscal_year', 'p.closed_at', 'd.drafted_at', 'u.name as drafted_by_name'])
		.where('p.quarter', '=', 4)
		.where('p.state', '=', 'closed')
		.orderBy('p.fiscal_year', 'desc')
		.execute();
}

export function findYearDraft(db: Kysely<DB>, fiscalYear: number) {
	return db.selectFrom('year_draft').selectAll().where('fiscal_year', '=', fiscalYear).executeTakeFirst();
}

/** Drafts that speak of an initiative, for those who may decide on it: the item, and the years before and after. */
export function listItemYears(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('year_draft_item')
		.select(['fiscal_year', 'decision'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('fiscal_year')
		.execute();
}

function decidedBy(actor: Actor, today: IsoDate) {
	// A sample account changes sample rows only.
	const own = actor.is_sample ? sql`i.is_sample` : sql`true`;
	if (actor.grants.some(({ role }) => role === 'administrator')) return own;
	return sql`${own} and ${isCovered(
		sql`i.id`,
		actor.grants.filter(({ role }) => role === 'officer'),
		today
	)}`;
}

async function select(db: Kysely<DB>, where: ReturnType<typeof sql>): Promise<YearItem[]> {
	const { rows } = await sql<YearItem>`
		select y.initiative_id, i.code, i.title_th, i.title_en, i.is_sample, y.suggestion, y.why, y.actual, y.milestones, y.carried, y.lessons, y.decision, y.reason, y.decided_at,
			u.name as decided_by_name, n.code as successor_code, n.title_th as successor_title_th, n.title_en as successor_title_en, y.lock_version
		from year_draft_item y join initiative i on i.id = y.initiative_id left join initiative n on n.id = y.successor_id left join app_user u on u.id = y.decided_by
		where ${where}`.execute(db);
	return rows;
}
