import type { Cell, Mapping, ReadRow, Subject } from '#lib/domain/import/subject.ts';

/** Each row after the heads, read by the mapping. */
export async function* readRows(_subject: Subject, _mapping: Mapping, _rows: AsyncIterable<Cell[]>): AsyncGenerator<ReadRow> {
	throw new Error('not built yet');
}
