import { fiscalMonths, type DateRange, type Quarter } from './calendar.ts';

/** Month of a fiscal year: 1 = October … 12 = September. */
export type FiscalMonth = number;

/** The three months of a quarter. */
export function monthsOfQuarter(quarter: Quarter): FiscalMonth[] {
	return [1, 2, 3].map((n) => (quarter - 1) * 3 + n);
}

/** The quarter that a month lies in; RangeError outside 1–12. */
export function quarterOfMonth(month: FiscalMonth): Quarter {
	if (!Number.isInteger(month) || month < 1 || month > 12)
		throw new RangeError(`not a fiscal month: ${month}`);
	return Math.ceil(month / 3) as Quarter;
}

/** First and last day of a month of a fiscal year (พ.ศ.). */
export function monthRange(fiscalYear: number, month: FiscalMonth): DateRange {
	quarterOfMonth(month);
	const { start, end } = fiscalMonths(fiscalYear)[month - 1]!;
	return { start, end };
}

/** Whether what is noted of a month may be changed on a day: its day has come, and its quarter is not closed. */
export function monthStanding(
	opensOn: string | null,
	isQuarterClosed: boolean,
	today: string
): 'not_asked' | 'not_begun' | 'closed' | 'open' {
	if (opensOn === null) return 'not_asked';
	if (isQuarterClosed) return 'closed';
	return opensOn > today ? 'not_begun' : 'open';
}
