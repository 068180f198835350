import { sql, type Kysely, type RawBuilder } from 'kysely';
import { BUDDHIST_OFFSET, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { containsPattern, readSearch, type SearchTerm } from '#lib/domain/search.ts';
import { searchKey } from '#lib/domain/text.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { matchesScope } from '#lib/server/queries/figure-filter.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

/** A filter whose period has been settled (the address may leave it open). */
export type PeriodFilter = Filter & { period: Period };
type Named = { code: string; key: string };
/** Plans and organisations by their names: few, so that terms are matched here and the index of search_text stays the only one needed. */
export type SearchNames = { plans: Named[]; organisations: Named[] };

/** Names that a search may mean; reads nothing where nothing is searched for. */
export async function listSearchNames(db: Kysely<DB>, text: string): Promise<SearchNames> {
	if (text === '') return { plans: [], organisations: [] };
	const [plans, organisations] = await Promise.all([
		db.selectFrom('plan').select(['code', 'title_th', 'title_en']).execute(),
		db
			.selectFrom('organisation')
			.select(['code', 'name_th', 'name_en', 'abbreviation_th', 'abbreviation_en'])
			.execute()
	]);
	return {
		plans: plans.map(({ code, ...names }) => ({ code, key: keyOf([code, ...Object.values(names)]) })),
		organisations: organisations.map(({ code, ...names }) => ({ code, key: keyOf(Object.values(names)) }))
	};
}

/** Conditions on `initiative i` left-joined with its figure `f` of the period. Undated ones need no figure. */
export function matchesFilter(filter: PeriodFilter, names: SearchNames, viewer: Viewer): RawBuilder<boolean> {
	const parts = [
		visibleTo(viewer),
		filter.undated ? sql`i.start_date is null and i.end_date is null` : sql`f.initiative_id is not null`,
		...searchConditions(filter.text, names)
	];
	if (!filter.sample) parts.push(sql`not i.is_sample`);
	const { plan, organisation, place, dimension, status, health } = filter;
	if (plan || organisation || place || dimension || status || health)
		parts.push(matchesScope({ ...filter, scope: 'all' }));
	return sql`${sql.join(parts, sql` and `)}`;
}

/** Every term is in the search text, or names the plan or an organisation that takes part in either, or is a year of start or end; or all is one day. */
export function searchConditions(text: string, names: SearchNames): RawBuilder<boolean>[] {
	const { terms, date } = readSearch(text);
	const found = terms.map((term) => termCondition(term, names));
	if (date === null) return found;
	return [sql`(${dayCondition(date)} or (${sql.join(found, sql` and `)}))`];
}

function termCondition(
	{ keys, year }: SearchTerm,
	{ plans, organisations }: SearchNames
): RawBuilder<boolean> {
	const matching = (named: Named[]) =>
		named.filter(({ key }) => keys.some((one) => key.includes(one))).map(({ code }) => code);
	const parts: RawBuilder<boolean>[] = keys.map((key) => sql`i.search_text like ${containsPattern(key)}`);
	const [planCodes, organisationCodes] = [matching(plans), matching(organisations)];
	if (planCodes.length) parts.push(sql`i.plan_code = any(${planCodes})`);
	if (organisationCodes.length) {
		parts.push(
			sql`i.id in (select o.initiative_id from initiative_organisation o where o.organisation_code = any(${organisationCodes}))`,
			// Whoever funds or takes part in a plan is looked for by its initiatives too.
			sql`i.plan_code in (select o.plan_code from plan_organisation o where o.organisation_code = any(${organisationCodes}))`
		);
	}
	if (year !== null) {
		// A year means the fiscal or the calendar one: from October before it to its December.
		const [from, to] = [`${year - BUDDHIST_OFFSET - 1}-10-01`, `${year - BUDDHIST_OFFSET}-12-31`];
		parts.push(
			sql`i.start_date between ${from}::date and ${to}::date`,
			sql`i.end_date between ${from}::date and ${to}::date`
		);
	}
	return sql`(${sql.join(parts, sql` or `)})`;
}

function dayCondition(date: IsoDate): RawBuilder<boolean> {
	return sql`${date}::date in (i.start_date, i.end_date)`;
}

function keyOf(names: (string | null)[]): string {
	return names.map((name) => searchKey(name ?? '')).join(' ');
}
