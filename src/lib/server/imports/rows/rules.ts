import type { CellError, Values } from '#lib/domain/import/subject.ts';
import type { RowContext } from '#lib/server/imports/rows/context.ts';
import type { ImportRecord } from '#lib/server/queries/import-records/record.ts';
import type { Target } from '#lib/server/queries/import-targets.ts';

/** Code of an error by field id: of i18n's `errors.fields`, or of `cells` in `importPages`. */
export type RuleErrors = Record<string, string>;
export type ParsedRow<P> = { ok: true; payload: P } | { ok: false; errors: RuleErrors };
export type RowToParse<S> = {
	merged: Values;
	given: Values;
	was: ImportRecord<S> | null;
	target: Target | null;
	context: RowContext;
};

/** What differs from subject to subject when a row is judged. */
export type Rules<P, S> = {
	/** Names a row and its record; rows of one key are one record, unless the subject repeats (then the nth row is the nth record). */
	keyOf(values: Values): string;
	repeats: boolean;
	labelOf(values: Values): string;
	/** What the row means and does not say: `was` null = it is new. */
	complete(values: Values, was: ImportRecord<S> | null, context: RowContext): Values;
	/** What is to be written, by the rules of the subject's own form. */
	parse(row: RowToParse<S>): ParsedRow<P>;
	/** What whoever sends the row should know of what it writes. */
	notesOf?(payload: P, context: RowContext): Pick<CellError, 'field' | 'key' | 'params'>[];
};

export const join = (...parts: (string | null | undefined)[]): string =>
	parts.map((part) => part ?? '').join('\u0001');
