import { addDays, daysBetween, type IsoDate } from '#lib/domain/calendar.ts';
import type { Schedule, Step } from './schedule.ts';

export type StepProgress = {
	percent: number | null;
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
};

/** Planned % of a step on a day moved by `shift`; undated steps run with the whole. */
function ramp(step: Step, whole: Schedule, day: IsoDate, shift: number): number {
	const start = step.planned_start ?? whole.start_date;
	const end = step.planned_end ?? whole.end_date;
	const done = daysBetween(start, day) + 1 + shift;
	return Math.min(1, Math.max(0, done / (daysBetween(start, end) + 1))) * 100;
}

function mean(schedule: Schedule, of: (step: Step) => number): number {
	const dated = schedule.steps.filter(({ planned_start }) => planned_start !== null);
	const shares = dated.reduce((total, { share }) => total + share, 0);
	return dated.reduce((total, step) => total + step.share * of(step), 0) / shares;
}

/**
 * Each step's progress on a day, so that the whole stands `slippage` points from its plan: the plan as it would stand some
 * days earlier or later, which bends the curve as real delays do. Nothing goes back from what was reported before.
 */
export function progressOn(
	schedule: Schedule,
	day: IsoDate,
	slippage: number,
	before: StepProgress[]
): StepProgress[] {
	const wanted = Math.min(
		100,
		Math.max(0, mean(schedule, (step) => ramp(step, schedule, day, 0)) + slippage)
	);
	const shift = shiftFor(schedule, day, wanted);
	return schedule.steps.map((step, index) => {
		const last = before[index];
		const percent = Math.max(last?.percent ?? 0, Math.round(ramp(step, schedule, day, shift)));
		const start = step.planned_start;
		// Not begun, neither planned nor done: a report says nothing of it.
		if (percent === 0 && (start === null || start > day))
			return { percent: null, actual_start: null, actual_end: null };
		const within = (date: IsoDate, from: IsoDate) => (date > day ? day : date < from ? from : date);
		const begun =
			last?.actual_start ??
			(percent > 0
				? within(addDays(start ?? schedule.start_date, -Math.round(shift)), addDays(schedule.start_date, -30))
				: null);
		const ended =
			last?.actual_end ??
			(percent === 100
				? within(addDays(step.planned_end ?? schedule.end_date, -Math.round(shift)), begun!)
				: null);
		return { percent, actual_start: begun, actual_end: ended };
	});
}

function shiftFor(schedule: Schedule, day: IsoDate, wanted: number): number {
	let [low, high] = [-1500, 1500];
	for (let turn = 0; turn < 50; turn++) {
		const middle = (low + high) / 2;
		if (mean(schedule, (step) => ramp(step, schedule, day, middle)) < wanted) low = middle;
		else high = middle;
	}
	return high;
}
