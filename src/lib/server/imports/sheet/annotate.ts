import { open } from 'node:fs/promises';
import type { Lang } from '#lib/domain/lang.ts';
import importWords from '#lib/i18n/import.ts';
import { annotateCsv } from '#lib/server/imports/sheet/annotate-csv.ts';
import { annotateWorkbook } from '#lib/server/imports/sheet/annotate-workbook.ts';
import { looksLike } from '#lib/server/imports/sheet/file-kind.ts';
import type { LineNote, SheetFile } from '#lib/server/imports/sheet/opened.ts';

export type Note = LineNote;

/** The same file with its cells as they were, a note on each wrong one and a last column of verdicts. */
export async function annotate(
	{ path, name }: SheetFile,
	sheet: number,
	notes: Note[],
	lang: Lang
): Promise<{ bytes: Uint8Array; name: string }> {
	const handle = await open(path, 'r');
	const { isZip } = await looksLike(handle).finally(() => handle.close());
	const bytes = isZip
		? await annotateWorkbook(path, sheet, notes, lang)
		: await annotateCsv(path, notes, lang);
	const [, stem = name, ending = isZip ? '.xlsx' : '.csv'] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
	return { bytes, name: `${stem}-${importWords(lang).annotated.name}${ending}` };
}
