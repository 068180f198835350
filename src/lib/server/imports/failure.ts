import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { RowsRefused } from '#lib/server/operations/apply-import.ts';
import { UndoRefused } from '#lib/server/operations/undo-import.ts';

/** Why a step could not be done, in words of ours; null: nobody knows. */
export function failureOf(error: unknown): { key: string; params: Record<string, string> | null } | null {
	if (error instanceof FileRefused) return { key: error.key, params: error.params };
	if (error instanceof RowsRefused)
		return error.rows.length > 0
			? { key: 'rows_refused', params: { count: String(error.rows.length) } }
			: { key: 'not_whole', params: null };
	if (error instanceof UndoRefused)
		return {
			key: error.obstacles[0]!.key === 'period_closed' ? 'undo_closed' : 'undo_held',
			params: {
				count: String(error.obstacles.length),
				lines: error.obstacles
					.slice(0, 10)
					.map(({ line }) => line)
					.join(', ')
			}
		};
	return null;
}
