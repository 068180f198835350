import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Dependency } from '#lib/domain/dependency.ts';
import type { Precision } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listSearchNames, searchConditions } from '#lib/server/queries/initiative-conditions.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

/** A milestone with the initiative that it is of: dependencies cross initiatives. */
export type NetworkMilestone = {
	id: number;
	initiative_id: number;
	initiative_code: string;
	position: number;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
};

const COLUMNS = sql`m.id, m.initiative_id, i.code as initiative_code, m.position, m.title_th, m.title_en, m.is_sample,
	m.planned_start, m.start_precision, m.planned_end, m.end_precision, m.actual_start, m.actual_end`;

/** An initiative's milestones and all that they are tied to, however far, as far as the viewer may see: what is hidden is cut out, not counted. */
export async function listDependencyNetwork(
	db: Kysely<DB>,
	initiativeId: number,
	viewer: Viewer
): Promise<{ milestones: NetworkMilestone[]; dependencies: Dependency[] }> {
	const milestones = await list(
		db,
		sql`with recursive reached (id) as (
			select id from milestone where initiative_id = ${initiativeId}
			union
			select next.id from reached r cross join lateral (
				select depends_on_id as id from milestone_dependency where milestone_id = r.id
				union all select milestone_id from milestone_dependency where depends_on_id = r.id) next
		)
		select ${COLUMNS} from reached r join milestone m on m.id = r.id join initiative i on i.id = m.initiative_id
		where ${visibleTo(viewer)} order by i.code, m.position`
	);
	const ids = milestones.map(({ id }) => id);
	return { milestones, dependencies: await listDependenciesAmong(db, ids) };
}

/** Ids of the milestones of these initiatives. */
export async function listMilestoneIds(db: Kysely<DB>, codes: string[]): Promise<number[]> {
	const { rows } = await sql<{
		id: number;
	}>`select m.id from milestone m join initiative i on i.id = m.initiative_id where i.code = any(${codes}::text[])`.execute(
		db
	);
	return rows.map(({ id }) => id);
}

/** Which of these milestones wait for which others of them. */
export async function listDependenciesAmong(db: Kysely<DB>, ids: number[]): Promise<Dependency[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('milestone_dependency')
		.select(['milestone_id', 'depends_on_id', 'lag_days'])
		.where('milestone_id', '=', sql<number>`any(${ids}::bigint[])`)
		.where('depends_on_id', '=', sql<number>`any(${ids}::bigint[])`)
		.orderBy('milestone_id')
		.orderBy('depends_on_id')
		.execute();
}

/** Milestones that one may wait for: the initiative's own, and those of others that a search finds; sample with sample alone. */
export async function listDependencyChoices(
	db: Kysely<DB>,
	of: { id: number; is_sample: boolean },
	text: string,
	viewer: Viewer
): Promise<NetworkMilestone[]> {
	const found = text === '' ? [] : searchConditions(text, await listSearchNames(db, text));
	const others = found.length === 0 ? sql`false` : sql`${sql.join(found, sql` and `)}`;
	return list(
		db,
		sql`select ${COLUMNS} from milestone m join initiative i on i.id = m.initiative_id
		where (i.id = ${of.id} or (${others} and i.is_sample = ${of.is_sample} and ${visibleTo(viewer)}))
		order by i.id <> ${of.id}, i.code, m.position limit 200`
	);
}

/** These milestones, where the viewer may see them. */
export async function listMilestonesById(
	db: Kysely<DB>,
	ids: number[],
	viewer: Viewer
): Promise<NetworkMilestone[]> {
	return list(
		db,
		sql`select ${COLUMNS} from milestone m join initiative i on i.id = m.initiative_id where m.id = any(${ids}::bigint[]) and ${visibleTo(viewer)}`
	);
}

/** All that a milestone waits for, directly or through others, seen or not: what a cycle would run through. */
export async function listUpstream(db: Kysely<DB>, id: number): Promise<Dependency[]> {
	const { rows } = await sql<Dependency>`with recursive upstream (id) as (
			select ${id}::bigint
			union select d.depends_on_id from milestone_dependency d join upstream u on d.milestone_id = u.id
		)
		select milestone_id, depends_on_id, lag_days from milestone_dependency where milestone_id in (select id from upstream)`.execute(
		db
	);
	return rows;
}

/** Until the transaction ends nobody else adds a dependency; the database's own check takes the same lock. */
export async function lockDependencies(trx: Transaction<DB>): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('milestone_dependency'))`.execute(trx);
}

async function list(db: Kysely<DB>, query: RawBuilder<unknown>): Promise<NetworkMilestone[]> {
	return (await (query as RawBuilder<NetworkMilestone>).execute(db)).rows;
}
