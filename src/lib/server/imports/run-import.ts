import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { isDatabaseAway, withRetry } from '#lib/server/db/failures.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { loadRowContext } from '#lib/server/imports/rows/context.ts';
import { openBytes } from '#lib/server/imports/open-bytes.ts';
import { failureOf } from '#lib/server/imports/failure.ts';
import type { OpenedFile } from '#lib/server/imports/sheet/opened.ts';
import { readRows } from '#lib/server/imports/sheet/read-rows.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { writeNoted } from '#lib/server/noted-write.ts';
import { applyImport, clearAway, RowsRefused } from '#lib/server/operations/apply-import.ts';
import { checkImport, type Progress } from '#lib/server/operations/check-import.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { countVerdicts, updateVerdicts } from '#lib/server/queries/data-import-rows.ts';
import {
	findDataImport,
	findImportBytes,
	leaveImport,
	takeImport,
	updateDataImport,
	updateProgress,
	type DataImport
} from '#lib/server/queries/data-import.ts';
import { findActor } from '#lib/server/queries/import-names.ts';
import importPages from '#lib/i18n/import-pages.ts';

/** The state that a step falls back to where it cannot be done. */
const BACK = { checking: 'mapping', applying: 'checked', undoing: 'applied' } as const;
type Step = keyof typeof BACK;
export type ImportRun = { today: IsoDate; worker: string; request_id: string | null };

/** Does what an import waits for: check, apply or undo. Whoever comes second does nothing. */
export async function runImport(db: Kysely<DB>, id: number, running: ImportRun): Promise<void> {
	if (!(await takeImport(db, id, running.worker))) return;
	try {
		const file = await findDataImport(db, id);
		if (!file || !(file.state in BACK)) return;
		const step = file.state as Step;
		try {
			await STEPS[step](db, file, running);
		} catch (error) {
			// It is tried again, by whoever looks next.
			if (isDatabaseAway(error)) throw error;
			const failure = failureOf(error);
			await updateDataImport(db, id, {
				state: BACK[step],
				failure: failure?.key ?? 'bug',
				failure_params: failure?.params ?? null
			});
			if (!failure) throw error;
		}
	} finally {
		await leaveImport(db, id, running.worker).catch(() => {});
	}
}

/** Opens the file that was sent, for as long as `use` takes. */
export async function withImportFile<T>(
	db: Kysely<DB>,
	{ id, file_name }: Pick<DataImport, 'id' | 'file_name'>,
	use: (opened: OpenedFile, path: string) => Promise<T>
): Promise<T> {
	const bytes = await findImportBytes(db, id);
	if (!bytes) throw new FileRefused('gone');
	return openBytes(bytes, file_name, use);
}

const STEPS: Record<Step, (db: Kysely<DB>, file: DataImport, running: ImportRun) => Promise<void>> = {
	async checking(db, file, running) {
		const context = await contextOf(db, file, running);
		await withImportFile(db, file, async (opened) => {
			const { mapping } = file;
			const sheet = mapping && opened.sheets[mapping.sheet];
			if (!mapping || !sheet) throw new FileRefused('gone');
			await checkImport(
				db,
				{ id: file.id, subject: file.subject, mapping, context },
				readRows(file.subject, mapping, opened.rows(mapping.sheet)),
				progressOf(db, file.id, running),
				sheet.rowCount
			);
		});
	},
	async applying(db, file, running) {
		const context = await contextOf(db, file, running);
		const acting = { actor_id: context.actor.id, today: running.today, request_id: running.request_id };
		const title = { th: importPages.th.source(file.id), en: importPages.en.source(file.id) };
		try {
			await withRetry(() =>
				writeNoted(db, (trx) =>
					applyImport(trx, {
						id: file.id,
						context,
						acting,
						title,
						progress: progressOf(db, file.id, running)
					})
				)
			);
			await clearAway(db, rowsOf(file));
		} catch (error) {
			if (!(error instanceof RowsRefused)) throw error;
			await updateVerdicts(db, file.id, error.rows);
			await updateDataImport(db, file.id, {
				counts: { ...file.counts, ...none, ...(await countVerdicts(db, file.id)) }
			});
			throw error;
		}
	},
	async undoing(db, file, running) {
		const { actor } = await contextOf(db, file, running);
		const acting = { actor_id: actor.id, today: running.today, request_id: running.request_id };
		await withRetry(() =>
			writeNoted(db, (trx) =>
				undoImport(trx, {
					id: file.id,
					acting,
					reason: importPages.th.undoReason(file.id),
					progress: progressOf(db, file.id, running)
				})
			)
		);
		await clearAway(db, rowsOf(file));
	}
};

const rowsOf = ({ counts }: DataImport): number => (counts.new ?? 0) + (counts.changed ?? 0);
const none = { new: 0, changed: 0, same: 0, error: 0, conflict: 0, skipped: 0 };

async function contextOf(
	db: Kysely<DB>,
	{ asked_by, author_id, changed_from, choices }: DataImport,
	{ today }: ImportRun
) {
	const actor = await findActor(db, asked_by ?? author_id, today);
	if (!actor) throw new FileRefused('nobody');
	return loadRowContext(db, { actor, today, changed_from: changed_from ?? today, choices });
}

function progressOf(db: Kysely<DB>, id: number, { worker }: ImportRun): Progress {
	return (done, total) => updateProgress(db, id, worker, done, total);
}
