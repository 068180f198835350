import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { dayNumber } from '#lib/domain/civil.ts';

/** Places days on a line: 0 = the range's first midnight, 1 = the midnight after its last day. Not clamped. */
export type Scale = {
	range: DateRange;
	/** Midnight at which a day begins. */
	from: (day: IsoDate) => number;
	/** Midnight at which a day ends: the last day belongs to a bar. */
	to: (day: IsoDate) => number;
	/** Noon of a day. */
	middle: (day: IsoDate) => number;
};

/** A linear scale over days; RangeError where the range is empty. */
export function timeScale(range: DateRange): Scale {
	const first = dayNumber(range.start);
	const days = dayNumber(range.end) + 1 - first;
	if (days <= 0) throw new RangeError(`empty range: ${range.start} to ${range.end}`);
	const at = (offset: number) => (day: IsoDate) => (dayNumber(day) + offset - first) / days;
	return { range, from: at(0), to: at(1), middle: at(0.5) };
}
