import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable, MOST_IN_WORKBOOK } from '#lib/server/exports/export-table.ts';
import { slippageColumns } from '#lib/server/exports/slippage/slippage-columns.ts';
import { countSlippage, listSlippage } from '#lib/server/queries/slippage.ts';

/** Who is behind their plan, and what they say of it. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(
			db,
			{ ...readFilter(event.url.searchParams), text: '', undated: false },
			asking
		);
		const filter = { ...edition.filter, scope: asking.scope };
		const viewer = { actor: asking.user, today: asking.today };
		const subject = {
			name: 'slippage' as const,
			columns: slippageColumns,
			async *batches(most = MOST_IN_WORKBOOK) {
				yield await listSlippage(db, filter, viewer, most);
			},
			count: () => countSlippage(db, filter, viewer)
		};
		return exportTable(subject, event.params.format, edition);
	});
