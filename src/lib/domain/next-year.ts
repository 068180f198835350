import { fiscalYearRange, type IsoDate } from './calendar.ts';
import { compareDecimals } from './decimal.ts';
import type { Status } from './health.ts';
import { endBounds, type Precision } from './span.ts';

/** What the draft proposes: a new initiative of the new year, the same one going on, or neither. */
export type Suggestion = 'create' | 'continue' | 'none';
export type Why =
	| 'unfinished'
	| 'unknown'
	| 'suspended'
	| 'reaches'
	| 'may_reach'
	| 'no_end'
	| 'completed'
	| 'cancelled'
	| 'has_next';
export const decisions = ['create', 'continue', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** An initiative as the year that closes leaves it; actual in percent, null = unknown. */
export type YearEnd = {
	status: Status;
	actual: string | null;
	end_date: IsoDate | null;
	end_precision: Precision;
	hasNext: boolean;
};

/**
 * What becomes of an initiative in the new fiscal year. One whose span reaches into that year goes on as it is: it is one
 * initiative over several years and is not made twice. Unknown progress is not "finished".
 */
export function suggestForYear(yearEnd: YearEnd, newYear: number): { suggestion: Suggestion; why: Why } {
	if (yearEnd.status === 'cancelled') return { suggestion: 'none', why: 'cancelled' };
	if (
		yearEnd.status === 'completed' ||
		(yearEnd.actual !== null && compareDecimals(yearEnd.actual, '100') >= 0)
	)
		return { suggestion: 'none', why: 'completed' };
	if (yearEnd.hasNext) return { suggestion: 'none', why: 'has_next' };
	const reach = reachInto(yearEnd, newYear);
	if (reach !== null) return { suggestion: 'continue', why: reach };
	if (yearEnd.status === 'suspended') return { suggestion: 'create', why: 'suspended' };
	return { suggestion: 'create', why: yearEnd.actual === null ? 'unknown' : 'unfinished' };
}

/** Whether its end lies in the new year or after: for sure, by one reading of an imprecise date, or not known at all; null = it ends before. */
export function reachInto(
	{ end_date, end_precision }: Pick<YearEnd, 'end_date' | 'end_precision'>,
	newYear: number
): 'reaches' | 'may_reach' | 'no_end' | null {
	const bounds = endBounds(end_date, end_precision);
	if (bounds === null) return 'no_end';
	const { start } = fiscalYearRange(newYear);
	if (bounds.earliest >= start) return 'reaches';
	return bounds.latest >= start ? 'may_reach' : null;
}

/** What may be decided: nothing is made twice, and what ended before the new year cannot simply go on. */
export function allowedDecisions(why: Why): Decision[] {
	switch (why) {
		case 'reaches':
			return ['continue', 'decline'];
		case 'may_reach':
		case 'no_end':
			return ['continue', 'create', 'decline'];
		case 'has_next':
			return ['decline'];
		default:
			return ['create', 'decline'];
	}
}

/** A code for the new year's initiative: the year in it one on ('ABC-2563-012' → 'ABC-2564-012', 'S63-1' → 'S64-1'), else the new year behind it. */
export function nextCode(code: string, newYear: number): string {
	const [long, short] = [String(newYear - 1), String(newYear - 1).slice(2)];
	if (code.includes(long)) return code.replace(long, String(newYear));
	const found = new RegExp(`(?<![0-9])${short}(?![0-9])`).exec(code);
	if (found) return `${code.slice(0, found.index)}${String(newYear).slice(2)}${code.slice(found.index + 2)}`;
	return `${code}-${newYear}`;
}
