import type { Values } from '#lib/domain/import/subject.ts';

/** Where an import stands; the ones in …ing are at work. */
export const importStates = [
	'mapping',
	'checking',
	'checked',
	'applying',
	'applied',
	'undoing',
	'undone'
] as const;
export type ImportState = (typeof importStates)[number];
/** What would be, or was, done with a row. */
export const rowVerdicts = ['error', 'conflict', 'new', 'changed', 'same', 'skipped'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];
/** One cell; null = nothing. */
export type Change = { field: string; before: string | null; after: string | null };
export type Compared = { verdict: Exclude<RowVerdict, 'error' | 'skipped'>; changes: Change[] };

/** Compared only where the status changes: they are about the change, and no record has them. */
const OF_A_CHANGE = new Set(['status_from', 'status_reason']);

/**
 * Compares a row with the record as it now is (null: there is none). Fields that the row does not have stay. `stamp`: what the row
 * was when it was written for a round trip, and what it and the record come to now; a row that nobody edited changes nothing,
 * whatever became of the record, and an edited one whose record changed meanwhile is a conflict.
 */
export function compareRow(
	given: Values,
	current: Values | null,
	stamp?: { written: string; given: string; current: string }
): Compared {
	if (current === null)
		return {
			verdict: 'new',
			changes: fieldsOf(given).flatMap((field) =>
				given[field] === null ? [] : [{ field, before: null, after: given[field]! }]
			)
		};
	const changes = fieldsOf(given)
		.filter((field) => !OF_A_CHANGE.has(field) && given[field] !== (current[field] ?? null))
		.map((field) => ({ field, before: current[field] ?? null, after: given[field]! }));
	if (changes.length === 0) return { verdict: 'same', changes };
	if (stamp && stamp.given === stamp.written) return { verdict: 'same', changes: [] };
	return { verdict: stamp && stamp.current !== stamp.written ? 'conflict' : 'changed', changes };
}

/** The record as the row would leave it. */
export function mergeRow(given: Values, current: Values | null): Values {
	return { ...current, ...given };
}

function fieldsOf(values: Values): string[] {
	return Object.keys(values).filter((field) => values[field] !== undefined);
}
