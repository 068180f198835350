import {
	dateOfDayNumber,
	dayNumber,
	daysInMonth,
	isIsoDate as isCivilDate,
	isoFromParts,
	partsOf
} from '#lib/domain/civil.ts';

/** A day as 'YYYY-MM-DD', ค.ศ.; dates compare as strings. */
export type IsoDate = string;
/** Quarter of the fiscal year: 1 = Oct–Dec, 2 = Jan–Mar, 3 = Apr–Jun, 4 = Jul–Sep. */
export type Quarter = 1 | 2 | 3 | 4;
/** A quarter of a fiscal year; fiscalYear in พ.ศ. */
export type Period = { fiscalYear: number; quarter: Quarter };
/** Both days are part of it. */
export type DateRange = { start: IsoDate; end: IsoDate };

/** First day that +543 holds for: before it the Thai year began on 1 April (facts.md). */
export const FIRST_BUDDHIST_DAY: IsoDate = '1941-01-01';
/** Before any day that can be named: what holds from here always held. */
export const ALWAYS: IsoDate = FIRST_BUDDHIST_DAY;
/** First fiscal year (พ.ศ.) that can be named; its October to December 2483 cannot be asked for by day. */
export const FIRST_FISCAL_YEAR = 2484;
const LAST_FISCAL_YEAR = 9999;
/** พ.ศ. − ค.ศ. of a day from 2484 on. */
export const BUDDHIST_OFFSET = 543;

/** Whether the text is exactly 'YYYY-MM-DD' and names a day that exists. */
export function isIsoDate(text: unknown): text is IsoDate {
	return isCivilDate(text);
}

/** The day n days later (earlier where n is negative). */
export function addDays(date: IsoDate, n: number): IsoDate {
	return dateOfDayNumber(dayNumber(date) + n);
}

/** Days from a to b (b − a); 0 on the same day, negative where b is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
	return dayNumber(b) - dayNumber(a);
}

/** Days left until a due date; 0 = due today, negative = overdue by so many. */
export function daysUntil(today: IsoDate, due: IsoDate): number {
	return daysBetween(today, due);
}

/** พ.ศ. of the day itself (1 Jan–31 Dec), not its fiscal year; RangeError before 1 ม.ค. 2484. */
export function buddhistYearOf(date: IsoDate): number {
	const { year } = partsOf(date);
	if (date < FIRST_BUDDHIST_DAY) throw new RangeError(`no Buddhist year before 2484: ${date}`);
	return year + BUDDHIST_OFFSET;
}

/** Fiscal year (พ.ศ.) of a day: N runs from 1 Oct of N−1 to 30 Sep of N; RangeError before 1 ม.ค. 2484. */
export function fiscalYearOf(date: IsoDate): number {
	return buddhistYearOf(date) + (partsOf(date).month >= 10 ? 1 : 0);
}

/** Fiscal quarter of a day: Oct–Dec = 1. */
export function fiscalQuarterOf(date: IsoDate): Quarter {
	return (Math.floor(((partsOf(date).month + 2) % 12) / 3) + 1) as Quarter;
}

/** Fiscal year and quarter of a day. */
export function periodOf(date: IsoDate): Period {
	return { fiscalYear: fiscalYearOf(date), quarter: fiscalQuarterOf(date) };
}

/** 1 Oct to 30 Sep of a fiscal year (พ.ศ.). */
export function fiscalYearRange(fiscalYear: number): DateRange {
	const year = ceYearOfFiscalYear(fiscalYear);
	return { start: iso(year - 1, 10, 1), end: iso(year, 9, 30) };
}

/** First and last day of a quarter. */
export function quarterRange({ fiscalYear, quarter }: Period): DateRange {
	if (![1, 2, 3, 4].includes(quarter)) throw new RangeError(`not a quarter: ${quarter}`);
	const year = ceYearOfFiscalYear(fiscalYear);
	const [y, month] = quarter === 1 ? [year - 1, 10] : [year, 3 * quarter - 5];
	return { start: iso(y, month, 1), end: iso(y, month + 2, daysInMonth(y, month + 2)) };
}

/** Last day of a quarter. */
export function quarterEnd(period: Period): IsoDate {
	return quarterRange(period).end;
}

/** The twelve months of a fiscal year in order; index 0 = October … 11 = September. */
export function fiscalMonths(fiscalYear: number): (DateRange & { index: number })[] {
	const year = ceYearOfFiscalYear(fiscalYear);
	return Array.from({ length: 12 }, (_, index) => {
		const month = ((index + 9) % 12) + 1;
		const y = month >= 10 ? year - 1 : year;
		return { index, start: iso(y, month, 1), end: iso(y, month, daysInMonth(y, month)) };
	});
}

/** Negative where a is earlier than b, 0 where they are the same, positive where later. */
export function comparePeriods(a: Period, b: Period): number {
	return a.fiscalYear * 4 + a.quarter - (b.fiscalYear * 4 + b.quarter);
}

/** The quarter before; quarter 1 is preceded by quarter 4 of the fiscal year before. */
export function previousPeriod({ fiscalYear, quarter }: Period): Period {
	return quarter === 1
		? { fiscalYear: fiscalYear - 1, quarter: 4 }
		: { fiscalYear, quarter: (quarter - 1) as Quarter };
}

/** The quarter after; quarter 4 is followed by quarter 1 of the next fiscal year. */
export function nextPeriod({ fiscalYear, quarter }: Period): Period {
	return quarter === 4
		? { fiscalYear: fiscalYear + 1, quarter: 1 }
		: { fiscalYear, quarter: (quarter + 1) as Quarter };
}

/** A period as it stands in addresses and file names: '2563-q4'. */
export function periodKey({ fiscalYear, quarter }: Period): string {
	return `${fiscalYear}-q${quarter}`;
}

/** The period of a key made by periodKey; undefined for any other text. */
export function parsePeriodKey(text: string): Period | undefined {
	const match = /^(\d{4})-q([1-4])$/.exec(text);
	if (!match || Number(match[1]) < FIRST_FISCAL_YEAR) return undefined;
	return { fiscalYear: Number(match[1]), quarter: Number(match[2]) as Quarter };
}

function ceYearOfFiscalYear(fiscalYear: number): number {
	if (!Number.isInteger(fiscalYear) || fiscalYear < FIRST_FISCAL_YEAR || fiscalYear > LAST_FISCAL_YEAR) {
		throw new RangeError(`not a fiscal year in พ.ศ.: ${fiscalYear}`);
	}
	return fiscalYear - BUDDHIST_OFFSET;
}

function iso(year: number, month: number, day: number): IsoDate {
	return isoFromParts(year, month, day) as IsoDate;
}
