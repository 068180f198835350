import { readActionFilter, withActionFilter } from '#lib/domain/action-filter.ts';
import { db } from '#lib/server/db/database.ts';
import { actionColumns } from '#lib/server/exports/actions/action-columns.ts';
import { actionWords } from '#lib/server/exports/actions/action-words.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { pageBatches } from '#lib/server/exports/page-batches.ts';
import { countActions, listActions, settleActions } from '#lib/server/queries/action.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** The list of actions that the same query shows as a page, whole. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const requested = readActionFilter(event.url.searchParams);
		const edition = await findEdition(db, requested, asking);
		const filter = settleActions(requested, await settlePeriod(db, edition.filter, asking.scope));
		const viewer = { actor: asking.user, today: asking.today };
		const { state, kind, owner } = requested;
		const subject = {
			name: 'actions' as const,
			columns: actionColumns,
			more: withActionFilter('', { state, kind, owner }).slice(1),
			batches: (most?: number) => pageBatches((page) => listActions(db, filter, viewer, page), most),
			count: () => countActions(db, filter, viewer)
		};
		return exportTable(subject, event.params.format, {
			...edition,
			filterLine: `${edition.filterLine} · ${actionWords(requested, asking.lang)}`
		});
	});
