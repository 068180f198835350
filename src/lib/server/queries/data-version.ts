import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** What has no period of its own: names, plans, people, settings. Every page depends on it. */
export const GENERAL = 'general';
/** Where reports in somebody's hands stand: a draft that was begun or sent back. No figure and no public page tells of it. */
export const WORK = 'work';
/** GENERAL, WORK, or a period's key (domain/calendar.ts `periodKey`). */
export type Topic = string;

/** Listened to by every server (db/listener.ts). */
export const CHANGE_CHANNEL = 'tidtam_change';
const FOLDED_FROM = 1_000;

/** How often each topic changed, at one moment. Counts only grow: of two readings the one with more `changes` is the later. */
export type Versions = {
	topics: ReadonlyMap<Topic, number>;
	/** Of all topics. */
	changes: number;
	/** Of all that figures and shown records change; drafts count for nothing in it. */
	shown: number;
	/** When that last changed, in epoch milliseconds. */
	changedAt: number;
	/** Changes that are rows still. */
	unfolded: number;
};

/** Last in every transaction that changes what pages show. Each change is a row of its own: no writer waits for another. */
export async function raiseDataVersion(
	trx: Transaction<DB>,
	topics: readonly Topic[] = [GENERAL]
): Promise<void> {
	if (topics.length === 0) return;
	await sql`insert into data_change (topic) select unnest(${topics}::text[])`.execute(trx);
}

export function findVersions(db: Kysely<DB>): Promise<Versions> {
	return readVersions(db, sql`null::text`);
}

/** After the commit: tells every server that something changed, and gives the versions as they are now. */
export async function notifyChange(db: Kysely<DB>): Promise<Versions> {
	return readVersions(db, sql`(select pg_notify(${CHANGE_CHANNEL}, ''))::text`);
}

async function readVersions(db: Kysely<DB>, also: ReturnType<typeof sql>): Promise<Versions> {
	const { rows } = await sql<{ topic: Topic; version: number; changed_at: Date; unfolded: number }>`
		select topic, sum(version)::bigint as version, max(changed_at) as changed_at, sum(unfolded)::int as unfolded, ${also} as notified
		from (select topic, version, changed_at, 0 as unfolded from data_version
			union all select topic, count(*), max(changed_at), count(*) from data_change group by topic) one
		group by topic`.execute(db);
	const shown = rows.filter(({ topic }) => topic !== WORK);
	const total = (some: typeof rows) => some.reduce((sum, { version }) => sum + version, 0);
	return {
		topics: new Map(rows.map(({ topic, version }) => [topic, version])),
		changes: total(rows),
		shown: total(shown),
		changedAt: Math.max(...shown.map(({ changed_at }) => changed_at.getTime())),
		unfolded: rows.reduce((sum, { unfolded }) => sum + unfolded, 0)
	};
}

/** Adds changes up to their topics' versions once there are many; no version and no time becomes another by it. */
export async function foldChanges(db: Kysely<DB>, { unfolded }: Versions): Promise<void> {
	if (unfolded < FOLDED_FROM) return;
	await sql`with gone as (delete from data_change returning topic, changed_at)
		insert into data_version as kept (topic, version, changed_at) select topic, count(*), max(changed_at) from gone group by topic order by topic
		on conflict (topic) do update set version = kept.version + excluded.version,
			changed_at = greatest(kept.changed_at, excluded.changed_at)`.execute(db);
}

/** Of all data that pages show; what was read under one version holds until the next. */
export async function findDataVersion(db: Kysely<DB>): Promise<number> {
	return (await findVersions(db)).shown;
}

/** When the data last changed: the "ข้อมูล ณ" of pages and exports. */
export async function findDataTime(db: Kysely<DB>): Promise<Date> {
	const last = (table: string) =>
		sql`(select max(changed_at) from ${sql.table(table)} where topic <> ${sql.lit(WORK)})`;
	const { rows } = await sql<{ at: Date }>`
		select greatest(${last('data_version')}, ${last('data_change')}) as at`.execute(db);
	return rows[0]!.at;
}
