import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { dimensionColumns, type DimensionRow } from '#lib/server/exports/dimensions/dimension-columns.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';

/** The overview's table for the filter: a line a dimension, and all. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(
			db,
			{ ...readFilter(event.url.searchParams), text: '', undated: false },
			asking
		);
		const filter = { ...edition.filter, scope: asking.scope };
		const now = edition.corrected > 0 ? await listDimensionRollups(db, { ...filter, corrected: true }) : [];
		const lines = (await listDimensionRollups(db, filter)).map((line) => ({
			...line,
			corrected: now.find(({ code }) => code === line.code)
		}));
		const subject = {
			name: 'dimensions' as const,
			columns: dimensionColumns,
			async *batches(): AsyncGenerator<DimensionRow[]> {
				yield lines;
			},
			count: async () => lines.length
		};
		return exportTable(subject, event.params.format, edition);
	});
