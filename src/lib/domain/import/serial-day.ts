import { dateOfDayNumber, dayNumber, partsOf } from '#lib/domain/civil.ts';
import type { IsoDate } from '#lib/domain/civil.ts';

/** Day 0 of both countings, as days since 1970. */
const FROM_1900 = dayNumber('1899-12-30');
const FROM_1904 = dayNumber('1904-01-01');
/** Spreadsheets believe in 29 February 1900, day 60: what lies before counts from a day later. */
const MISTAKE = 60;

/** The day that a spreadsheet's serial number stands for (its time of day is left off); undefined where there is none. */
export function dayOfSerial(number: string, is1904 = false): IsoDate | undefined {
	const whole = Number(number.split('.')[0]);
	if (!Number.isSafeInteger(whole) || whole < (is1904 ? 0 : 1) || whole > 2_958_465) return undefined;
	if (is1904) return dateOfDayNumber(FROM_1904 + whole);
	return whole === MISTAKE ? undefined : dateOfDayNumber(FROM_1900 + whole + (whole < MISTAKE ? 1 : 0));
}

/** '1/10/2563': as it is read here and typed there. A year that was typed as พ.ศ. into a spreadsheet that counts in ค.ศ. stands as it is. */
export function shownDay(date: IsoDate): string {
	const { year, month, day } = partsOf(date);
	return `${day}/${month}/${year >= 2400 ? year : year + 543}`;
}
