import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { TABLES, type TableName } from '#lib/server/api/tables.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { csvRecords, formulaSafe } from '#lib/server/exports/csv.ts';
import { fieldsOf } from '#lib/server/exports/open-data/table-schema.ts';
import { listOpenRows } from '#lib/server/queries/open-rows.ts';

const BATCH = 2_000;

/** A public table as programs read it: no BOM, no notes, a head of field names. Whoever asks, it holds what everybody may see, and no sample row. */
export async function* openCsv(db: Kysely<DB>, name: TableName, today: IsoDate): AsyncGenerator<string> {
	const fields = fieldsOf(name);
	yield csvRecords([fields.map((field) => field.name)]);
	let after: string[] | null = null;
	for (;;) {
		const found = await listOpenRows(db, TABLES[name].sql, {
			viewer: { actor: null, today },
			sample: false,
			after,
			limit: BATCH
		});
		if (found.length > 0)
			yield csvRecords(found.map(({ row }) => fields.map((field) => cellOf(row[field.name], field.type))));
		if (found.length < BATCH) return;
		after = found.at(-1)!.keys;
	}
}

function cellOf(value: unknown, type: string): string | null {
	if (value === null || value === undefined) return null;
	if (value instanceof Date) return value.toISOString().replace(/\.\d+/, '');
	return type === 'string' ? formulaSafe(String(value)) : String(value);
}
