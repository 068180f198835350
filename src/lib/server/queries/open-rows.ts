import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import type { OpenTable } from '#lib/server/queries/open-tables.ts';

export type Walk = {
	viewer: Viewer;
	/** False leaves sample rows out. */
	sample: boolean;
	/** Of one initiative alone. */
	initiativeId?: number;
	/** The keys of the last row already read; null: from the start. */
	after: readonly string[] | null;
	limit: number;
};
/** Values as `pg` gives them: numeric and date as text. */
export type OpenRow = Record<string, unknown>;

/** The next rows of a table in the order of its keys, each with its keys as text: a walk that rows added meanwhile do not disturb. */
export async function listOpenRows(
	db: Kysely<DB>,
	table: OpenTable,
	walk: Walk
): Promise<{ row: OpenRow; keys: string[] }[]> {
	const { rows } = await sql<OpenRow & { '#keys': string[] }>`
		select ${sql.join(columnsOf(table, walk))}, array[${sql.join(table.keys.map(([key]) => sql`${sql.raw(key)}::text`))}] as "#keys"
		from ${sql.raw(table.from)}
		where ${sql.join(conditionsOf(table, walk), sql` and `)}
		order by ${sql.join(table.keys.map(([key, type]) => collated(key, type)))}
		limit ${walk.limit}`.execute(db);
	return rows.map(({ '#keys': keys, ...row }) => ({ row, keys }));
}

function columnsOf({ columns }: OpenTable, { viewer }: Walk): RawBuilder<unknown>[] {
	return Object.entries(columns).map(
		([name, from]) =>
			sql`${typeof from === 'function' ? from(viewer.today) : sql.raw(String(from))} as ${sql.ref(name)}`
	);
}

function conditionsOf(
	table: OpenTable,
	{ viewer, sample, initiativeId, after }: Walk
): RawBuilder<unknown>[] {
	const parts: RawBuilder<unknown>[] = [sql`true`];
	if (table.where) parts.push(sql.raw(table.where));
	if (table.of === 'initiative') parts.push(visibleTo(viewer));
	if (table.of === 'either') parts.push(sql`(i.id is null or ${visibleTo(viewer)})`);
	if (table.sample && !sample) parts.push(sql`not ${sql.raw(table.sample)}`);
	if (initiativeId !== undefined) parts.push(sql`i.id = ${initiativeId}`);
	if (after) {
		const keys = table.keys.map(([key, type]) => collated(key, type));
		const values = table.keys.map(([, type], n) => sql`${after[n]}::${sql.raw(type)}`);
		parts.push(sql`(${sql.join(keys)}) > (${sql.join(values)})`);
	}
	return parts;
}

/** Text by its bytes, whatever the database's own order is. */
function collated(key: string, type: string): RawBuilder<unknown> {
	return type === 'text' ? sql`${sql.raw(key)} collate "C"` : sql.raw(key);
}
