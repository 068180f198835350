import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { SettledFilter } from '#lib/server/exports/edition.ts';
import type { ExportSubject } from '#lib/server/exports/export-table.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { countInitiatives, type InitiativeRow } from '#lib/server/queries/initiatives.ts';

/** The list of initiatives that the filter finds. */
export function initiativeSubject(
	db: Kysely<DB>,
	filter: SettledFilter,
	viewer: Viewer
): ExportSubject<InitiativeRow> {
	return {
		name: 'initiatives',
		columns: initiativeColumns,
		batches: (most?: number) => initiativeBatches(db, filter, viewer, most),
		count: () => countInitiatives(db, filter, viewer)
	};
}
