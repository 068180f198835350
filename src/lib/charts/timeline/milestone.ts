import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { addDays } from '#lib/domain/calendar.ts';
import type { MilestoneState } from '#lib/domain/milestone-state.ts';
import type { Drawn } from './bar.ts';
import type { Scale } from './scale.ts';
import type { Stretch, TimelineRecord } from './record.ts';

/** Fractions of the plot's width. */
export type Part = { x: number; width: number };
/** A milestone's diamond, at the end of its last planned day. */
export type Diamond = { x: number; state: MilestoneState };

/** The diamond of a milestone; null where its end is not known to the day (a diamond would name one) or lies outside. */
export function diamondOf(record: TimelineRecord, scale: Scale): Diamond | null {
	if (!record.milestone || record.end_date === null || record.end_precision !== 'day') return null;
	const x = scale.to(record.end_date);
	return x >= 0 && x <= 1 ? { x, state: record.milestone.state } : null;
}

/** From the planned end to the actual one, or to today where it goes on; null where it is not late. */
export function gapOf(record: TimelineRecord, scale: Scale): Part | null {
	const days = record.milestone?.daysLate ?? null;
	if (days === null || days <= 0 || record.end_date === null) return null;
	return clipped({ start: addDays(record.end_date, 1), end: addDays(record.end_date, days) }, scale);
}

/** The stretches in which the work was suspended, as far as the bar reaches; one that goes on ends today. */
export function pausesOf(suspended: Stretch[], main: Drawn, scale: Scale, today: IsoDate): Part[] {
	if (main.kind !== 'bar') return [];
	const [from, to] = [main.bar.x, main.bar.x + main.bar.width];
	return suspended.flatMap(({ start, end }) => {
		const last = end ?? today;
		const part = last < start ? null : clipped({ start, end: last }, scale);
		if (!part) return [];
		const [x, right] = [Math.max(from, part.x), Math.min(to, part.x + part.width)];
		return right > x ? [{ x, width: right - x }] : [];
	});
}

function clipped({ start, end }: DateRange, scale: Scale): Part | null {
	const [x, right] = [Math.max(0, scale.from(start)), Math.min(1, scale.to(end))];
	return right > x ? { x, width: right - x } : null;
}
