import { dayNumber, isIsoDate } from '#lib/domain/civil.ts';

/** An instant: epoch milliseconds, text with an offset ('2020-10-12T02:30:00Z', PostgreSQL's '… 02:30:00+00'), or a Date from pg. */
export type Instant = number | string | { getTime(): number };

const DAY = 86_400_000;
const TEXT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** Epoch milliseconds of an instant; RangeError on text without an offset, or that is no instant. */
export function epochMs(instant: Instant): number {
	const ms =
		typeof instant === 'string'
			? parseInstant(instant)
			: typeof instant === 'number'
				? instant
				: instant.getTime();
	if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${String(instant)}`);
	return ms;
}

/** Milliseconds to add to a clock that reads `now`, so that it reads noon (Bangkok) of a day; 0 where no day is given. */
export function shiftTo(day: string | undefined, now: number): number {
	return day === undefined || day === '' ? 0 : epochMs(`${day} 12:00+07`) - now;
}

function parseInstant(text: string): number {
	const match = TEXT.exec(text);
	if (!match) return NaN;
	const [, date, hour, minute, second = '0', fraction = '', zone] = match as unknown as [
		string,
		string,
		string,
		string,
		string?,
		string?,
		string?
	];
	if (!isIsoDate(date) || +hour > 23 || +minute > 59 || +second > 59) return NaN;
	const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
	return (
		dayNumber(date) * DAY + +hour * 3_600_000 + +minute * 60_000 + +second * 1000 + ms - offsetMs(zone ?? 'Z')
	);
}

function offsetMs(zone: string): number {
	if (zone === 'Z') return 0;
	const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
	return (zone[0] === '-' ? -1 : 1) * (+digits.slice(0, 2) * 60 + +digits.slice(2)) * 60_000;
}
