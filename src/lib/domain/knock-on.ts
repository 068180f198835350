import { addDays, daysBetween } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { inOrder } from '#lib/domain/dependency.ts';
import type { Dependency, Task } from '#lib/domain/dependency.ts';

export type Delay = { id: number; days: number; start: IsoDate; end: IsoDate };
/** What one late milestone does to those that wait for it, directly or through others. */
export type KnockOn = {
	delayed: Delay[];
	/** The day on which the last of the delayed can end at the earliest; null = none is delayed. */
	earliestFinish: IsoDate | null;
	/** Wait for it, but have no planned dates to the day: how late they become is not known. */
	unknown: number[];
};

/** When a late milestone ends: its actual end after the planned one, or today at the earliest where it goes on; null = not late, or not known. */
export function lateEnd(task: Task, today: IsoDate): IsoDate | null {
	if (task.end === null) return null;
	const end = task.actualEnd ?? today;
	return end > task.end ? end : null;
}

/**
 * Delays that a milestone's end on `end` causes. Each one that waits keeps its length and starts as soon as it may; what has begun
 * keeps its dates. Nothing is delayed where `end` is not after the planned end.
 */
export function knockOn(
	tasks: readonly Task[],
	dependencies: readonly Dependency[],
	lateId: number,
	end: IsoDate
): KnockOn {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const late = byId.get(lateId);
	const result: KnockOn = { delayed: [], earliestFinish: null, unknown: [] };
	if (!late?.end || end <= late.end) return result;
	const into = Map.groupBy(dependencies, (one) => one.milestone_id);
	const ends = new Map<number, IsoDate>([[lateId, end]]);
	for (const id of inOrder(dependencies)) {
		const task = byId.get(id);
		const waits = (into.get(id) ?? []).filter((one) => ends.has(one.depends_on_id));
		if (!task || id === lateId || waits.length === 0 || task.actualStart !== null || task.actualEnd !== null)
			continue;
		if (task.start === null || task.end === null) {
			result.unknown.push(id);
			continue;
		}
		const start = waits
			.map((one) => addDays(ends.get(one.depends_on_id)!, one.lag_days + 1))
			.reduce((a, b) => (a > b ? a : b));
		const days = daysBetween(task.start, start);
		if (days <= 0) continue;
		const delay = { id, days, start, end: addDays(task.end, days) };
		ends.set(id, delay.end);
		result.delayed.push(delay);
		if (result.earliestFinish === null || delay.end > result.earliestFinish)
			result.earliestFinish = delay.end;
	}
	return result;
}

/** What a milestone that is late delays, in short; null where it is not late, or delays none. */
export function knockOnSum(
	tasks: readonly Task[],
	dependencies: readonly Dependency[],
	id: number,
	today: IsoDate
): { delayed: number; earliestFinish: IsoDate } | null {
	const task = tasks.find((one) => one.id === id);
	const end = task && dependencies.some((one) => one.depends_on_id === id) ? lateEnd(task, today) : null;
	if (end === null) return null;
	const { delayed, earliestFinish } = knockOn(tasks, dependencies, id, end);
	return earliestFinish === null ? null : { delayed: delayed.length, earliestFinish };
}
