import type { Subject, Values } from '#lib/domain/import/subject.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Lists } from '#lib/server/imports/sheet/opened.ts';

/** An empty workbook to fill in: heads with notes, lists to choose from, how to do it. */
export async function writeTemplate(_subject: Subject, _lists: Lists, _lang: Lang): Promise<Uint8Array> {
	throw new Error('not built yet');
}

/** The same workbook with rows in it, each with its hidden id and stamp: what is changed in it is known when it comes back. */
export async function writeRoundTrip(_subject: Subject, _rows: AsyncIterable<{ id: string; values: Values }>, _lists: Lists, _lang: Lang): Promise<Uint8Array> {
	throw new Error('not built yet');
}
