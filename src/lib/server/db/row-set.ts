import { sql, type RawBuilder } from 'kysely';

/** Rows as a set `g` that a statement reads, typed as a table's: one parameter, however many they are. */
export function rowsOf(table: string, rows: readonly object[]): RawBuilder<unknown> {
	return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}) g`;
}
