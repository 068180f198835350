import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import { readActionFilter, type ActionFilter } from '#lib/domain/action-filter.ts';
import type { ActionKind, ActionState, LadderHealth } from '#lib/domain/ladder.ts';
import { officeOrganisations } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { initiativesAs } from '#lib/server/queries/close-snapshot.ts';
import { matchesScope } from '#lib/server/queries/figure-filter.ts';
import {
	listSearchNames,
	searchConditions,
	type SearchNames
} from '#lib/server/queries/initiative-conditions.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import { closeDay, type ShownPeriod } from '#lib/server/shown-period.ts';

export type ActionRow = {
	id: number;
	code: string;
	title_th: string;
	title_en: string | null;
	visibility: 'public' | 'internal';
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	kind: ActionKind;
	health: LadderHealth | null;
	task: string | null;
	planned: string | null;
	actual: string | null;
	slippage: string | null;
	owner_user_id: string | null;
	owner_name: string | null;
	owner_organisation_code: string | null;
	organisation_th: string | null;
	organisation_en: string | null;
	opened_on: IsoDate;
	due_date: IsoDate;
	state: ActionState;
	outcome: string | null;
	drop_reason: string | null;
	/** Days to go; negative: overdue by so many. Null: closed. */
	daysLeft: number | null;
	closedOn: IsoDate | null;
};
/** closedOn: as at the close of the period, on that day; null: as they are now. */
export type SettledActionFilter = Omit<ActionFilter, 'period' | 'as'> & {
	period: Period;
	closedOn: IsoDate | null;
};

/** Gives the filter of an address the period that is shown and, as at a close, the day of that close. */
export function settleActions(requested: ActionFilter, shown: ShownPeriod): SettledActionFilter {
	const { as: _, ...filter } = requested;
	return { ...filter, period: shown.period, closedOn: closeDay(shown) };
}

/** Actions in the order that they are due, the open ones first. A person's name is for those who are signed in. */
export async function listActions(
	db: Kysely<DB>,
	filter: SettledActionFilter,
	viewer: Viewer,
	page: { limit: number; offset: number }
): Promise<ActionRow[]> {
	const where = matches(filter, await listSearchNames(db, filter.text), viewer);
	return rowsWhere(
		db,
		{ where, tables: tablesOf(filter), today: filter.closedOn ?? viewer.today },
		viewer,
		sql`limit ${page.limit} offset ${page.offset}`
	);
}

const NOW: ShownPeriod = { period: { fiscalYear: 2700, quarter: 4 }, as: null, closedAt: null };
const EVERY = readActionFilter(new URLSearchParams());

/** All actions of one initiative, whoever may see it; as at a close, those of the period and what was still open in it. */
export async function listInitiativeActions(
	db: Kysely<DB>,
	initiativeId: number,
	viewer: Viewer,
	shown?: ShownPeriod
): Promise<ActionRow[]> {
	const filter = settleActions(EVERY, shown ?? NOW);
	return rowsWhere(
		db,
		{ where: sql`i.id = ${initiativeId}`, tables: tablesOf(filter), today: filter.closedOn ?? viewer.today },
		viewer,
		sql``
	);
}

/** What waits for one person as an action's owner, or as an officer of the organisation that owns it, of whichever period. */
export const ownOpenActions = settleActions(readActionFilter(new URLSearchParams('owner=me')), NOW);

/** Counts the actions that the filter finds. */
export async function countActions(
	db: Kysely<DB>,
	filter: SettledActionFilter,
	viewer: Viewer
): Promise<number> {
	const names = await listSearchNames(db, filter.text);
	const { rows } = await sql<{
		n: number;
	}>`select count(*)::int as n from ${tablesOf(filter)} where ${matches(filter, names, viewer)}`.execute(db);
	return rows[0]!.n;
}

/** How many of `ownOpenActions`, as an expression. */
export function countOwnActions(viewer: Viewer): RawBuilder<number> {
	const where = matches(ownOpenActions, { plans: [], organisations: [] }, viewer);
	return sql<number>`(select count(*) from ${tablesOf(ownOpenActions)} where ${where})`;
}

/** Counts the open actions, and those of them past their day, that the list shows to the same viewer. */
export async function countOpenActions(
	db: Kysely<DB>,
	filter: SettledActionFilter,
	viewer: Viewer
): Promise<{ open: number; overdue: number }> {
	const { rows } = await sql<{ open: number; overdue: number }>`
		select count(*)::int as open, (count(*) filter (where a.due_date < ${filter.closedOn ?? viewer.today}::date))::int as overdue
		from ${tablesOf(filter)} where ${matches({ ...filter, state: 'open' }, { plans: [], organisations: [] }, viewer)}`.execute(
		db
	);
	return rows[0]!;
}

/** Joins each action with the figure of the period that it came from: what narrows initiatives narrows by what held then. */
const tables = (
	actions: RawBuilder<unknown>,
	initiatives: RawBuilder<unknown>
) => sql`${actions} a join ${initiatives} i on i.id = a.initiative_id
	left join initiative_period_figure f on (f.initiative_id, f.fiscal_year, f.quarter) = (a.initiative_id, a.fiscal_year, a.quarter)`;
const TABLES = tables(sql`action`, sql`initiative`);

/** The actions themselves, or as they were kept at the close. */
function tablesOf({ closedOn, period }: SettledActionFilter): RawBuilder<unknown> {
	return closedOn === null
		? TABLES
		: tables(
				sql`(select * from closed_action where of_fiscal_year = ${period.fiscalYear} and of_quarter = ${period.quarter})`,
				initiativesAs('close', period)
			);
}

/** Finds actions of the period and earlier ones, unless they were closed before it began: open ones roll on. */
function matches(filter: SettledActionFilter, names: SearchNames, viewer: Viewer): RawBuilder<unknown> {
	const {
		period: { fiscalYear, quarter },
		state,
		kind,
		owner
	} = filter;
	const parts: RawBuilder<unknown>[] = [
		visibleTo(viewer),
		sql`(a.fiscal_year, a.quarter) <= (${fiscalYear}, ${quarter})`,
		sql`(a.closed_at is null or (a.closed_at at time zone 'Asia/Bangkok')::date >= quarter_start(${fiscalYear}, ${quarter}))`,
		...searchConditions(filter.text, names)
	];
	if (!filter.sample) parts.push(sql`not a.is_sample`);
	if (state === 'overdue')
		parts.push(sql`a.state = 'open' and a.due_date < ${filter.closedOn ?? viewer.today}::date`);
	else if (state !== 'all') parts.push(sql`a.state = ${state}`);
	if (kind) parts.push(sql`a.kind = ${kind}`);
	if (owner === 'me') parts.push(isOwn(viewer));
	else if (owner) parts.push(sql`a.owner_organisation_code = ${owner}`);
	const { plan, organisation, place, dimension, status, health } = filter;
	if (plan || organisation || place || dimension || status || health)
		parts.push(matchesScope({ ...filter, scope: 'all' }));
	return sql.join(parts, sql` and `);
}

/** The rule of `ownsAction` (domain/permission.ts) in SQL. */
function isOwn({ actor }: Viewer): RawBuilder<unknown> {
	return sql`(a.owner_user_id = ${actor?.id ?? null} or (a.owner_user_id is null and a.owner_organisation_code = any(${officeOrganisations(actor)}::text[])))`;
}

type Reading = { where: RawBuilder<unknown>; tables: RawBuilder<unknown>; today: IsoDate };
async function rowsWhere(
	db: Kysely<DB>,
	{ where, tables: from, today }: Reading,
	viewer: Viewer,
	page: RawBuilder<unknown>
): Promise<ActionRow[]> {
	const { rows } = await sql<ActionRow>`
		select a.id, i.code, i.title_th, i.title_en, i.visibility, a.is_sample, a.fiscal_year, a.quarter, a.kind, a.health, a.task,
			a.planned, a.actual, a.slippage, a.owner_user_id, ${viewer.actor ? sql`u.name` : sql`null`} as owner_name,
			a.owner_organisation_code, o.name_th as organisation_th, o.name_en as organisation_en,
			a.opened_on, a.due_date, a.state, a.outcome, a.drop_reason,
			case when a.state = 'open' then a.due_date - ${today}::date end as "daysLeft",
			(a.closed_at at time zone 'Asia/Bangkok')::date as "closedOn"
		from ${from} left join app_user u on u.id = a.owner_user_id left join organisation o on o.code = a.owner_organisation_code
		where ${where} order by a.state <> 'open', a.due_date, a.id ${page}`.execute(db);
	return rows.map((row) => (viewer.actor ? row : { ...row, owner_user_id: null }));
}
