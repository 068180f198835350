import type { Limits, OpenedFile, SheetFile } from '#lib/server/imports/sheet/opened.ts';

/** Opens a workbook or a CSV and looks at all of it once, in bounded memory; FileRefused says why it is not taken. */
export async function openSheets(_file: SheetFile & { size: number }, _limits: Partial<Limits> = {}): Promise<OpenedFile> {
	throw new Error('not built yet');
}
