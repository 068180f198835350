import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import type { Health, Status } from '#lib/domain/health.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { overriddenHealth } from '#lib/server/queries/health-override.ts';
import { figureJoin } from '#lib/server/queries/timeline-figure.ts';

type Stated = SpanColumns & {
	source_key: string;
	source_title_th: string;
	source_title_en: string;
	paragraph: string | null;
};
type Named = { code: string; title_th: string; title_en: string | null };
export type TimelinePlan = Named & SpanColumns & { is_sample: boolean; stated: Stated[] };
export type TimelineRow = TimelinePlan & {
	id: number;
	plan_code: string;
	status: Status | null;
	health: Health | null;
	/** As an executive set it, beside the computed one. */
	override_health: OverrideHealth | null;
	actual: string | null;
	planned: string | null;
	slippage: string | null;
	slippage_days: number | null;
	figure_fiscal_year: number | null;
	figure_quarter: Quarter | null;
	reported_fiscal_year: number | null;
	reported_quarter: Quarter | null;
	/** Of the milestones: the first start, and the last end where all have ended. */
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
	baseline: (SpanColumns & { number: number }) | null;
	/** There is a baseline, of whichever day: a change needs a reason. */
	is_approved: boolean;
	/** When it was suspended; end null = it still is. */
	suspended: { start: IsoDate; end: IsoDate | null }[];
};

/** What a timeline draws of these initiatives, in the order in which they are given: with the period's figures, and the rest as it stood on `day`. */
export async function listTimelineRecords(
	db: Kysely<DB>,
	ids: number[],
	period: Period | null,
	today: IsoDate,
	day: IsoDate = today
): Promise<TimelineRow[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<TimelineRow>`
		select i.id, i.code, i.title_th, i.title_en, i.plan_code, i.is_sample, ${spanOf('i')},
			coalesce(f.status, (select status from initiative_status s where s.initiative_id = i.id and s.valid_from <= ${day}::date
				order by valid_from desc limit 1)) as status,
			f.health, ${overriddenHealth(today)} as override_health, f.actual, f.planned, f.slippage, f.slippage_days, f.fiscal_year as figure_fiscal_year, f.quarter as figure_quarter, f.reported_fiscal_year, f.reported_quarter,
			m.actual_start, m.actual_end, ${stated(sql`s.initiative_id = i.id`)} as stated,
			(select to_jsonb(b) from (select number, ${spanOf('b')} from schedule_baseline b where b.initiative_id = i.id and b.approved_on <= ${day}::date order by number desc limit 1) b) as baseline,
			exists (select from schedule_baseline b where b.initiative_id = i.id) as is_approved, ${suspendedUpTo(day)} as suspended
		from unnest(${ids}::bigint[]) with ordinality as o (id, n)
		join initiative i on i.id = o.id
		${figureJoin({ period }, { today })}
		left join lateral (select min(actual_start) filter (where actual_start <= ${day}::date) as actual_start,
			case when bool_and(actual_end is not null and actual_end <= ${day}::date) then max(actual_end) end as actual_end from milestone where initiative_id = i.id) m on true
		order by o.n`.execute(db);
	return rows;
}

/** Plans with each source's version of their dates. */
export async function listTimelinePlans(db: Kysely<DB>, codes: string[]): Promise<TimelinePlan[]> {
	if (codes.length === 0) return [];
	const { rows } = await sql<TimelinePlan>`
		select p.code, p.title_th, p.title_en, p.is_sample, ${spanOf('p')}, ${stated(sql`s.plan_code = p.code`)} as stated
		from plan p where p.code = any(${codes})`.execute(db);
	return rows;
}

/** Names of what rows stand under, where that is not a plan. */
export async function listTimelineHeadings(
	db: Kysely<DB>,
	group: 'dimension' | 'organisation' | 'place' | 'person',
	codes: string[]
) {
	const { rows } = await sql<{
		code: string;
		name_th: string;
		name_en: string | null;
		colour: string | null;
		is_sample: boolean;
	}>`
		select * from (${HEADINGS[group]}) h where code = any(${codes}::text[])`.execute(db);
	return rows;
}

const HEADINGS = {
	dimension: sql`select code, name_th, name_en, colour, false as is_sample from dimension`,
	organisation: sql`select code, name_th, name_en, null as colour, is_sample from organisation`,
	place: sql`select code, name_th, name_en, null as colour, false as is_sample from place`,
	person: sql`select id as code, name as name_th, null as name_en, null as colour, is_sample from app_user`
};

/** These milestones by initiative, in its order, with what was last reported of each. */
export async function listTimelineMilestones(db: Kysely<DB>, ids: number[]) {
	return milestonesWhere(db, sql`m.id = any(${ids}::bigint[])`);
}

/** All milestones of these initiatives, as above, as they stood on a day: what was reported for later quarters, or begun or ended later, is not yet so. */
export async function listMilestonesOf(db: Kysely<DB>, initiativeIds: number[], day: IsoDate) {
	return milestonesWhere(db, sql`m.initiative_id = any(${initiativeIds}::bigint[])`, day);
}

async function milestonesWhere(db: Kysely<DB>, where: RawBuilder<unknown>, day: IsoDate | null = null) {
	const known = (column: 'actual_start' | 'actual_end') =>
		sql`case when ${day}::date is null or m.${sql.ref(column)} <= ${day}::date then m.${sql.ref(column)} end as ${sql.ref(column)}`;
	const { rows } = await sql<
		Omit<Named, 'code'> &
			SpanColumns & {
				id: number;
				initiative_code: string;
				is_sample: boolean;
				actual: string | null;
				actual_start: IsoDate | null;
				actual_end: IsoDate | null;
				baseline: TimelineRow['baseline'];
			}
	>`
		select m.id, i.code as initiative_code, m.title_th, m.title_en, m.is_sample, m.planned_start as start_date, m.start_precision,
			m.planned_end as end_date, m.end_precision, ${known('actual_start')}, ${known('actual_end')},
			(select rm.percent from report_milestone rm join progress_report r on r.id = rm.report_id and r.state = 'approved'
				where rm.milestone_id = m.id and rm.percent is not null
					and (${day}::date is null or quarter_start(r.fiscal_year, r.quarter) <= ${day}::date) order by r.fiscal_year desc, r.quarter desc limit 1) as actual,
			(select to_jsonb(b) from (select s.number, bm.planned_start as start_date, bm.start_precision, bm.planned_end as end_date, bm.end_precision
				from baseline_milestone bm join schedule_baseline s on s.id = bm.baseline_id
				where bm.milestone_id = m.id and (${day}::date is null or s.approved_on <= ${day}::date) order by s.number desc limit 1) b) as baseline
		from milestone m join initiative i on i.id = m.initiative_id where ${where} order by i.code, m.position`.execute(
		db
	);
	return rows;
}

function suspendedUpTo(day: IsoDate): RawBuilder<unknown> {
	return sql`coalesce((select jsonb_agg(jsonb_build_object('start', s.valid_from, 'end', s.next - 1) order by s.valid_from)
	from (select status, valid_from, lead(valid_from) over (order by valid_from) as next from initiative_status where initiative_id = i.id and valid_from <= ${day}::date) s
	where s.status = 'suspended'), '[]')`;
}

function spanOf(alias: string): RawBuilder<unknown> {
	return sql.join(
		['start_date', 'start_precision', 'end_date', 'end_precision'].map((column) =>
			sql.ref(`${alias}.${column}`)
		)
	);
}

function stated(where: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`coalesce((select jsonb_agg(jsonb_build_object('start_date', s.start_date, 'start_precision', s.start_precision, 'end_date', s.end_date,
		'end_precision', s.end_precision, 'source_key', s.source_key, 'source_title_th', d.title_th, 'source_title_en', d.title_en,
		'paragraph', s.paragraph) order by s.id) from stated_span s join source_document d on d.key = s.source_key where ${where}), '[]')`;
}
