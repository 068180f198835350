import { addDays, daysBetween } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { hasDates } from './planned.ts';
import type { Schedule } from './progress-input.ts';
import { weightsOf } from './progress-weights.ts';
import { endBounds, isPrecise, startBounds } from './span.ts';
import type { SpanColumns } from './span.ts';

type Ramp = { weight: number; start: IsoDate; end: IsoDate };

/** Half of the last place that percentages are rounded to: what is equal on the page is equal here. */
const NEAR = 0.005;

/**
 * Slippage in days: how long ago (below zero: late) the plan reached the actual %, or how far ahead (above zero) it will. Whole
 * days along the planned ramps of design §5; 0 where both round to the same. Null = not known: a percentage is missing, or a date
 * is missing or precise to a year only, so that the plan has no day to name.
 */
export function slippageDays(
	schedule: Schedule,
	date: IsoDate,
	planned: string | null,
	actual: string | null
): number | null {
	if (planned === null || actual === null) return null;
	if (planned === actual) return 0;
	const ramps = rampsOf(schedule);
	if (!ramps) return null;
	const reached = Number(actual);
	const first = addDays(
		ramps.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
		-1
	);
	const last = ramps.map(({ end }) => end).reduce((a, b) => (a > b ? a : b));
	if (Number(planned) > reached) {
		// Late: the last day on which the plan asked for no more than this.
		const days = lastWhere(
			daysBetween(first, date),
			(n) => percentOn(ramps, addDays(first, n)) <= reached + NEAR
		);
		return daysBetween(date, addDays(first, days));
	}
	// Ahead: the first day on which the plan asks for as much; more than the whole plan is ahead of its last day.
	const behind = lastWhere(
		Math.max(0, daysBetween(date, last)),
		(n) => percentOn(ramps, addDays(date, n)) < reached - NEAR
	);
	return Math.min(behind + 1, Math.max(0, daysBetween(date, last)));
}

/** The dated milestones, or the schedule itself without any; null = one is not known to the day that ramps count from. */
function rampsOf(schedule: Schedule): Ramp[] | null {
	const { mode, weights } = weightsOf(schedule.milestones);
	const spans: { span: SpanColumns; weight: number }[] =
		mode === 'none'
			? [{ span: schedule, weight: 1 }]
			: schedule.milestones.map((one, i) => ({
					span: { ...one, start_date: one.planned_start, end_date: one.planned_end },
					weight: Number(weights[i]!.numerator) / Number(weights[i]!.denominator)
				}));
	const dated = spans.filter(({ span }) => hasDates(span));
	if (
		dated.length === 0 ||
		dated.some(({ span }) => !isPrecise(span.start_precision) || !isPrecise(span.end_precision))
	)
		return null;
	return dated.map(({ span, weight }) => ({
		weight,
		start: startBounds(span.start_date, span.start_precision)!.earliest,
		end: endBounds(span.end_date, span.end_precision)!.latest
	}));
}

function percentOn(ramps: Ramp[], date: IsoDate): number {
	const whole = ramps.reduce((sum, { weight }) => sum + weight, 0);
	const done = ramps.reduce((sum, { weight, start, end }) => {
		const share = (daysBetween(start, date) + 1) / (daysBetween(start, end) + 1);
		return sum + weight * Math.min(1, Math.max(0, share));
	}, 0);
	return (100 * done) / whole;
}

/** The largest n of 0 … most for which it holds; it holds for 0 and, once it does not, never again. */
function lastWhere(most: number, holds: (n: number) => boolean): number {
	let [low, high] = [0, Math.max(0, most)];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}
