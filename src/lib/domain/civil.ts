/** A day as 'YYYY-MM-DD' in ค.ศ. (proleptic Gregorian), year 0001 to 9999. */
export type IsoDate = string;

const FIRST = -719_162; // 0001-01-01
const LAST = 2_932_896; // 9999-12-31

/** Days in a month (1–12) of a ค.ศ. year. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 'YYYY-MM-DD' from ค.ศ. year, month 1–12 and day; undefined where there is no such day. */
export function isoFromParts(year: number, month: number, day: number): IsoDate | undefined {
	if (![year, month, day].every(Number.isInteger)) return undefined;
	if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
	if (day < 1 || day > daysInMonth(year, month)) return undefined;
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is exactly 'YYYY-MM-DD' and names a day that exists. */
export function isIsoDate(text: unknown): text is IsoDate {
	if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	return isoFromParts(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)) !== undefined;
}

/** Year (ค.ศ.), month 1–12 and day of a date; RangeError on anything that is no date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
	if (!isIsoDate(date)) throw new RangeError(`not a date: ${String(date)}`);
	return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8) };
}

/** Days since 1970-01-01 (negative before); Howard Hinnant's days_from_civil. */
export function dayNumber(date: IsoDate): number {
	const { year, month, day } = partsOf(date);
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; RangeError outside the years 0001 to 9999. */
export function dateOfDayNumber(days: number): IsoDate {
	if (!Number.isInteger(days) || days < FIRST || days > LAST)
		throw new RangeError(`not a day number: ${days}`);
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const m = Math.floor((5 * dayOfYear + 2) / 153);
	const month = m < 10 ? m + 3 : m - 9;
	const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return isoFromParts(year, month, day) as IsoDate;
}
