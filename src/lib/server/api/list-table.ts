import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listOpenRows, type OpenRow } from '#lib/server/queries/open-rows.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { readCursor, writeCursor } from '#lib/server/api/cursor.ts';
import type { Reply } from '#lib/server/api/endpoint.ts';
import { TABLES, type TableName } from '#lib/server/api/tables.ts';
import { db } from '#lib/server/db/database.ts';

/** One page of a table, of all initiatives or of one; a sample initiative's own rows are there as it is. */
export async function listTable(
	url: URL,
	name: TableName,
	viewer: Viewer,
	initiative?: { id: number; is_sample: boolean }
): Promise<Reply> {
	const { filter, limit, cursor, question } = readQuery(url, QUERIES.table);
	const { sql } = TABLES[name];
	const after =
		cursor === undefined
			? null
			: (readCursor(
					cursor,
					question,
					sql.keys.map(([, type]) => ({ type }))
				) as string[]);
	const sample = filter.sample || initiative?.is_sample === true;
	// One more than is shown tells whether there is a next page.
	const found = await listOpenRows(db, sql, {
		viewer,
		sample,
		after,
		limit: limit + 1,
		...(initiative && { initiativeId: initiative.id })
	});
	const shown = found.slice(0, limit);
	return pageOf(
		url,
		shown.map(({ row }) => row),
		found.length > limit ? writeCursor(question, shown.at(-1)!.keys) : null
	);
}

/** A page with the way to the next. */
export function pageOf(
	url: URL,
	data: OpenRow[],
	next_cursor: string | null,
	more: Record<string, unknown> = {}
): Reply {
	const next = new URL(url);
	if (next_cursor !== null) next.searchParams.set('cursor', next_cursor);
	return {
		body: { ...more, data, next_cursor },
		...(next_cursor !== null && { headers: { link: `<${next.href}>; rel="next"` } })
	};
}
