import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { download } from '#lib/server/exports/download.ts';
import { annotate, type Note } from '#lib/server/imports/sheet/annotate.ts';
import { withImportFile } from '#lib/server/imports/run-import.ts';
import { listRowsAfter } from '#lib/server/queries/data-import-rows.ts';
import { loadImport } from '../../load-import.ts';
import { cellWords } from '../../import-texts.ts';
import type { RequestHandler } from './$types';

const PIECE = 2_000;

/** The file that was sent, with a note on each cell that is wrong. */
export const GET: RequestHandler = (event) =>
	answerFile(event, async ({ lang }) => {
		const { file } = await loadImport(event);
		if (!file.mapping || !file.counts.total) throw new NotFound('import');
		const notes: Note[] = [];
		for (let after = 0; ;) {
			const rows = await listRowsAfter(db, file.id, ['error', 'conflict'], after, PIECE);
			for (const { line, errors } of rows)
				for (const error of errors) notes.push({ line, column: error.column, text: cellWords(lang, error) });
			if (rows.length < PIECE) break;
			after = rows.at(-1)!.line;
		}
		const { sheet } = file.mapping;
		const { bytes, name } = await withImportFile(db, file, (_, path) =>
			annotate({ path, name: file.file_name }, sheet, notes, lang)
		);
		return download(bytes, name, name.endsWith('.csv') ? 'csv' : 'xlsx');
	});
