import { sql, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import { raiseLocks, type UndoObstacle } from '#lib/server/operations/import-write/writer.ts';
import type { StoredRow } from '#lib/server/queries/data-import-rows.ts';

const COLUMNS = [
	'title_th',
	'title_en',
	'plan_code',
	'objective_th',
	'objective_en',
	'beneficiaries_th',
	'beneficiaries_en',
	'responsible_user_id',
	'visibility',
	'emenscr_code',
	'start_date',
	'start_precision',
	'end_date',
	'end_precision',
	'search_text'
];
/** Whose history goes back as it was. */
const DATED = [
	'initiative_status',
	'initiative_organisation',
	'initiative_dimension',
	'initiative_place'
] as const;
/** Whatever stands on an initiative that an import made; what the import itself made with it is not among them. */
const BUILT = [
	'milestone',
	'budget',
	'transaction',
	'progress_report',
	'indicator',
	'action',
	'schedule_baseline',
	'stated_span',
	'health_override',
	'month_update',
	'period_extension',
	'iati_link',
	'year_draft_item'
];
type Stored = { row: object; lock_version?: number } & Record<(typeof DATED)[number], object[]>;

/** Initiatives with their whole histories, as rows of their tables. */
export async function storedInitiatives(
	trx: Transaction<DB>,
	ids: readonly number[]
): Promise<Map<number, Stored>> {
	const dated = sql.join(
		DATED.map(
			(table) =>
				sql`${sql.lit(table)}, coalesce((select jsonb_agg(to_jsonb(x)) from ${sql.table(table)} x where x.initiative_id = i.id), '[]')`
		)
	);
	const { rows } = await sql<{
		id: number;
		stored: Stored;
	}>`select i.id, jsonb_build_object('row', to_jsonb(i), ${dated}) as stored from initiative i where i.id = any(${ids}::bigint[])`.execute(
		trx
	);
	return new Map(rows.map(({ id, stored }) => [id, stored]));
}

/** Takes new ones out and puts changed ones back, those alone on which nothing was built meanwhile. What was built on a new one and taken back is no hindrance: that it is as the import left it was looked at before (undo-import.ts). */
export async function restoreInitiatives(trx: Transaction<DB>, rows: StoredRow[]): Promise<UndoObstacle[]> {
	const made = rows.filter(({ before }) => before === null).map(({ record_id }) => record_id!);
	const changed = rows.flatMap(({ record_id, before }) =>
		before === null ? [] : [{ id: record_id!, stored: before as Stored }]
	);
	const built = sql.join(
		[
			...BUILT.map(
				(table) => sql`not exists (select from ${sql.table(table)} x where x.initiative_id = i.id)`
			),
			sql`not exists (select from initiative x where x.predecessor_id = i.id)`,
			sql`not exists (select from initiative_period_figure x where x.initiative_id = i.id and x.frozen_at is not null)`
		],
		sql` and `
	);
	const { rows: gone } = await sql<{
		id: number;
	}>`delete from initiative i where i.id = any(${made}::bigint[]) and ${built} returning i.id`.execute(trx);
	const { rows: same } = await sql<{ id: number }>`select i.id from initiative i join ${rowsOf(
		'initiative',
		changed.map(({ id, stored }) => ({ id, lock_version: stored.lock_version }))
	)} using (id, lock_version)`.execute(trx);
	const back = new Set(same.map(({ id }) => id));
	const restored = changed.filter(({ id }) => back.has(id));
	const ids = restored.map(({ id }) => id);
	await sql`update initiative i set (${sql.raw(COLUMNS.join(', '))}, updated_at) = row(${sql.raw(COLUMNS.map((column) => `g.${column}`).join(', '))}, clock_timestamp())
		from ${rowsOf(
			'initiative',
			restored.map(({ stored }) => stored.row)
		)} where i.id = g.id`.execute(trx);
	for (const table of DATED) {
		await sql`delete from ${sql.table(table)} where initiative_id = any(${ids}::bigint[])`.execute(trx);
		await sql`insert into ${sql.table(table)} select g.* from ${rowsOf(
			table,
			restored.flatMap(({ stored }) => stored[table])
		)}`.execute(trx);
	}
	await raiseLocks(trx, ids);
	const done = new Set([...gone.map(({ id }) => id), ...ids]);
	return rows.filter(({ record_id }) => !done.has(record_id!)).map(({ line }) => ({ line, key: 'built_on' }));
}
