import type { Lang } from '#lib/domain/lang.ts';
import type { SheetFile } from '#lib/server/imports/sheet/opened.ts';

/** `line` as ReadRow has it; without a column the note is the row's. */
export type Note = { line: number; column: number | null; text: string };

/** The same file with its cells as they were, a note on each wrong one and a last column of verdicts. */
export async function annotate(_file: SheetFile, _sheet: number, _notes: Note[], _lang: Lang): Promise<{ bytes: Uint8Array; name: string }> {
	throw new Error('not built yet');
}
