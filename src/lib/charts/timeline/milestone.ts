import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { addDays } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { MilestoneState } from '#lib/domain/milestone-state.ts';
import type { Drawn } from './bar.ts';
import type { Scale } from './scale.ts';
import type { Stretch, TimelineRecord } from './record.ts';
import { markNameOf } from './record-texts.ts';

/** Fractions of the plot's width. */
export type Part = { x: number; width: number };
/** A milestone's diamond, at the end of its last planned day; name = what it says by itself on its initiative's bar. */
export type Diamond = { key: string; x: number; state: MilestoneState; name: string | null };

/** The diamond of a milestone, or those of an initiative's; none where an end is not known to the day (a diamond would name one) or lies outside. */
export function diamondsOf(record: TimelineRecord, scale: Scale, lang: Lang): Diamond[] {
	const own = record.milestone
		? [{ ...record, id: record.code, state: record.milestone.state, daysLate: record.milestone.daysLate }]
		: (record.milestones ?? []);
	return own.flatMap((one) => {
		if (one.end_date === null || one.end_precision !== 'day') return [];
		const x = scale.to(one.end_date);
		return x >= 0 && x <= 1
			? [{ key: String(one.id), x, state: one.state, name: record.milestone ? null : markNameOf(one, lang) }]
			: [];
	});
}

/** From the planned progress to the reported one on an initiative's bar, as far as it is in sight; null where they are the same or one is unknown. */
export function slipOf(
	whole: Part | null,
	actual: number | null,
	planned: number | null
): (Part & { isLate: boolean }) | null {
	if (!whole || actual === null || planned === null || actual === planned) return null;
	const at = (share: number) => Math.min(1, Math.max(0, whole.x + whole.width * share));
	const [x, right] = [at(Math.min(actual, planned)), at(Math.max(actual, planned))];
	return right > x ? { x, width: right - x, isLate: actual < planned } : null;
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
