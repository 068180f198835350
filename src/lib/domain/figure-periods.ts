import { comparePeriods, FIRST_BUDDHIST_DAY, nextPeriod, periodKey, periodOf } from './calendar.ts';
import type { IsoDate, Period, Quarter } from './calendar.ts';
import type { Span } from './span.ts';

/** What puts an initiative into a period besides its span. */
export type Presence = { budgetYears: number[]; otherPeriods: Period[] };

const QUARTERS: Quarter[] = [1, 2, 3, 4];

/**
 * The periods that an initiative is in, oldest first (design §5): those that its outer span meets, each quarter of a
 * fiscal year that it has budget in, and those of its transactions and approved reports. An end that is not stated is
 * open up to today's quarter; a start that is not stated reaches back to the first budget, money or report, else to the
 * end's own quarter. None: it stands under "ไม่ระบุช่วงเวลา".
 */
export function figurePeriods(span: Span, { budgetYears, otherPeriods }: Presence, today: IsoDate): Period[] {
	const known = [
		...budgetYears.flatMap((fiscalYear) => QUARTERS.map((quarter) => ({ fiscalYear, quarter }))),
		...otherPeriods
	];
	known.sort(comparePeriods);
	const found = new Map(known.map((period) => [periodKey(period), period]));
	const first = span.start === null ? earlier(known[0], span.end) : shownPeriod(span.start);
	const last = span.end === null ? later(first, periodOf(today)) : shownPeriod(span.end);
	if (first && last) {
		for (let period = first; comparePeriods(period, last) <= 0; period = nextPeriod(period))
			found.set(periodKey(period), period);
	}
	return [...found.values()].sort(comparePeriods);
}

/** Days before the Buddhist year can be named stand in its first. */
function shownPeriod(date: IsoDate): Period {
	return periodOf(date < FIRST_BUDDHIST_DAY ? FIRST_BUDDHIST_DAY : date);
}

function earlier(known: Period | undefined, end: IsoDate | null): Period | null {
	if (end === null) return null;
	const own = shownPeriod(end);
	return known && comparePeriods(known, own) < 0 ? known : own;
}

function later(first: Period | null, current: Period): Period | null {
	return first && comparePeriods(first, current) > 0 ? first : current;
}
