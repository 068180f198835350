import type { Cell, Mapping, Subject } from '#lib/domain/import/subject.ts';

export type Suggestion = {
	mapping: Mapping;
	/** The joined heads of each column, as they stand. */
	heads: string[];
	/** Keys of `doubts` in i18n's `import`: what the reader should look at before going on. */
	doubts: string[];
};

/** Where the heads are and what each column holds, from the first rows (up to 30) of a sheet. */
export function suggestMapping(_subject: Subject, _firstRows: Cell[][], _remembered?: Mapping): Suggestion {
	throw new Error('not built yet');
}
