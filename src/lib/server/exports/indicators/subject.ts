import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { SettledFilter } from '#lib/server/exports/edition.ts';
import type { ExportSubject } from '#lib/server/exports/export-table.ts';
import { indicatorColumns } from '#lib/server/exports/indicators/indicator-columns.ts';
import { indicatorBatches, type IndicatorRow } from '#lib/server/exports/indicators/indicator-rows.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { countIndicators } from '#lib/server/queries/initiatives.ts';

/** The indicators of the initiatives that the filter finds. */
export function indicatorSubject(
	db: Kysely<DB>,
	filter: SettledFilter,
	viewer: Viewer
): ExportSubject<IndicatorRow> {
	return {
		name: 'indicators',
		columns: indicatorColumns,
		legend: [],
		batches: (most?: number) => indicatorBatches(db, filter, viewer, most),
		count: () => countIndicators(db, filter, viewer)
	};
}
