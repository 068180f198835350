import { daysBetween } from '#lib/domain/calendar.ts';
import { inOrder } from '#lib/domain/dependency.ts';
import type { Dependency, Task } from '#lib/domain/dependency.ts';

/**
 * The chain of milestones, each waiting for the one before, that takes the most days: planned days of each, first and last included,
 * and the lags between. Of equally long ones the one that ends last. Empty where no two milestones with known dates depend on each
 * other; one whose dates are not known has no length, so no chain runs through it.
 */
export function criticalChain(tasks: readonly Task[], dependencies: readonly Dependency[]): number[] {
	const lengths = new Map<number, number>();
	const ends = new Map<number, string>();
	for (const { id, start, end } of tasks) {
		if (start === null || end === null) continue;
		lengths.set(id, daysBetween(start, end) + 1);
		ends.set(id, end);
	}
	const known = dependencies.filter((one) => lengths.has(one.milestone_id) && lengths.has(one.depends_on_id));
	const into = Map.groupBy(known, (one) => one.milestone_id);
	const best = new Map<number, { days: number; before: number | null }>();
	for (const id of inOrder(known)) {
		let [days, before]: [number, number | null] = [0, null];
		for (const { depends_on_id, lag_days } of into.get(id) ?? []) {
			const through = best.get(depends_on_id)!.days + lag_days;
			if (through > days) [days, before] = [through, depends_on_id];
		}
		best.set(id, { days: days + lengths.get(id)!, before });
	}
	let last: number | null = null;
	for (const [id, { days, before }] of best) {
		if (before === null) continue;
		const most = last === null ? -Infinity : best.get(last)!.days;
		if (days > most || (days === most && ends.get(id)! > ends.get(last!)!)) last = id;
	}
	const chain: number[] = [];
	for (let id = last; id !== null; id = best.get(id)!.before) chain.unshift(id);
	return chain;
}

/** A milestone that waits for another; critical where it is a step of the longest chain. */
export type Wait = Dependency & { isCritical: boolean };

/** Each dependency with whether it is a step of the chain, which is in order. */
export function waitsOf(dependencies: readonly Dependency[], chain: readonly number[]): Wait[] {
	const before = new Map(chain.map((id, i) => [id, chain[i - 1]]));
	return dependencies.map((one) => ({
		...one,
		isCritical: before.get(one.milestone_id) === one.depends_on_id
	}));
}
