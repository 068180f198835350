import { readFilter } from '#lib/domain/filter.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { dimensionColumns } from '#lib/server/exports/dimensions/columns.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';

/** The overview's table for the filter: a line a dimension, and all. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(db, { ...readFilter(event.url.searchParams), text: '', undated: false }, asking);
		const lines = await listDimensionRollups(db, { ...edition.filter, scope: asking.scope });
		const subject = {
			name: 'dimensions' as const,
			columns: dimensionColumns,
			async *batches(): AsyncGenerator<RollupLine[]> {
				yield lines;
			},
			count: async () => lines.length
		};
		return exportTable(subject, event.params.format, edition);
	});
