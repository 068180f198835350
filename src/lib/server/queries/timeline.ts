import { sql, type Kysely, type RawBuilder } from 'kysely';
import { quarterEnd } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { matchesScope } from '#lib/server/queries/figure-filter.ts';
import { listSearchNames, searchConditions } from '#lib/server/queries/initiative-conditions.ts';
import { orderBy } from '#lib/server/queries/initiative-order.ts';
import { inForce, visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import { figureJoin } from '#lib/server/queries/timeline-figure.ts';

/** Rows stand by plan, by dimension or province (once under each), by lead organisation or by responsible person. */
export type TimelineGrouping = 'plan' | 'dimension' | 'organisation' | 'place' | 'person';
export type TimelineOrder = { group_code: string | null; ids: number[] };

/**
 * Groups in order, each with the ids of its initiatives in theirs. The filter's period narrows to what stands in it; without one
 * everything is there, each initiative with its newest figures up to today.
 */
export async function listTimelineOrder(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	group: TimelineGrouping
): Promise<TimelineOrder[]> {
	const matching = await matchingRows(
		db,
		filter,
		viewer,
		group,
		filter.sort !== 'code' && filter.sort !== 'title' && filter.sort !== 'end'
	);
	const { rows } = await sql<TimelineOrder>`
		select group_code, json_agg(id order by n) as ids
		from (select i.id, ${GROUPS[group].code} as group_code, row_number() over (order by ${GROUPS[group].order}, ${orderBy(filter)}) as n ${matching}) o
		group by group_code order by min(n)`.execute(db);
	return rows;
}

/** `select i.id, group_code` of all that the filter finds, for what is added up over it. */
export async function selectTimelineRows(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	group: TimelineGrouping
): Promise<RawBuilder<unknown>> {
	return sql`select i.id, ${GROUPS[group].code} as group_code ${await matchingRows(db, filter, viewer, group, false)}`;
}

/** Over all that the filter finds: rows (an initiative under two dimensions makes two), initiatives, and the first and last day on record. */
export async function findTimelineExtent(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	group: TimelineGrouping
) {
	const matching = await matchingRows(db, filter, viewer, group, false);
	const { rows } = await sql<{
		rows: number;
		initiatives: number;
		first: string | null;
		last: string | null;
	}>`
		with m as (select i.id, i.start_date, i.end_date ${matching}), spans as (
			select min(start_date) as start_date, max(end_date) as end_date from m
			union all select p.start_date, p.end_date from plan p where ${plansOf(filter, group)}
			union all select s.start_date, s.end_date from stated_span s join plan p on p.code = s.plan_code where ${plansOf(filter, group)}
		)
		select (select count(*)::int from m) as rows, ${group === 'dimension' || group === 'place' ? sql`(select count(distinct id)::int from m)` : sql`(select count(*)::int from m)`} as initiatives,
			(select min(start_date) from spans) as first, (select max(end_date) from spans) as last`.execute(db);
	return rows[0]!;
}

function plansOf({ plan, sample }: Filter, group: TimelineGrouping): RawBuilder<boolean> {
	return sql`${group === 'plan'} and (${plan}::text is null or p.code = ${plan}) and (${sample} or not p.is_sample)
		and p.code in (select i.plan_code from initiative i join m on m.id = i.id)`;
}

const GROUPS: Record<TimelineGrouping, { code: RawBuilder<string | null>; order: RawBuilder<unknown> }> = {
	plan: { code: sql`i.plan_code`, order: sql`p.is_sample, p.start_date nulls last, p.code` },
	dimension: { code: sql`g.code`, order: sql`g.position nulls last` },
	organisation: { code: sql`g.code`, order: sql`g.name_th collate "th-x-icu" nulls last, g.code` },
	place: { code: sql`g.code`, order: sql`g.code desc nulls last` },
	person: { code: sql`g.id`, order: sql`g.name collate "th-x-icu" nulls last, g.id` }
};

/** `from … where …` over `initiative i`, its group and, only where something asks for it, its figure `f`. */
async function matchingRows(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	group: TimelineGrouping,
	sortsByFigure: boolean
): Promise<RawBuilder<unknown>> {
	const day = filter.period ? quarterEnd(filter.period) : viewer.today;
	const { plan, organisation, place, dimension, status, health } = filter;
	const narrows = organisation || place || dimension || status || health;
	const parts = [visibleTo(viewer), ...searchConditions(filter.text, await listSearchNames(db, filter.text))];
	if (!filter.sample) parts.push(sql`not i.is_sample`);
	if (plan) parts.push(sql`i.plan_code = ${plan}`);
	if (filter.undated) parts.push(sql`i.start_date is null and i.end_date is null`);
	else if (filter.period) parts.push(sql`f.initiative_id is not null`);
	if (narrows) parts.push(matchesScope({ ...filter, plan: null, scope: 'all' }));
	// Under one dimension only that one is shown, else the rows would stand under all of theirs.
	if (group === 'dimension' && dimension)
		parts.push(dimension === 'none' ? sql`g.code is null` : sql`g.code = ${dimension}`);
	const figure = filter.period || narrows || sortsByFigure ? figureJoin(filter, viewer) : sql``;
	return sql`from initiative i ${JOINS[group](day)} ${figure} where ${sql.join(parts, sql` and `)}`;
}

const JOINS: Record<TimelineGrouping, (day: string) => RawBuilder<unknown>> = {
	plan: () => sql`join plan p on p.code = i.plan_code`,
	dimension: (day) => sql`left join (initiative_dimension d join dimension g on g.code = d.dimension_code)
		on d.initiative_id = i.id and ${inForce('d', day)}`,
	organisation: (
		day
	) => sql`left join (initiative_organisation d join organisation g on g.code = d.organisation_code)
		on d.initiative_id = i.id and d.role = 'accountable' and ${inForce('d', day)}`,
	// Once in each province, however many of its districts.
	place: (day) => sql`left join lateral (select distinct left(d.place_code, 2) as code from initiative_place d
		where d.initiative_id = i.id and ${inForce('d', day)}) g on true`,
	person: () => sql`left join app_user g on g.id = i.responsible_user_id`
};
