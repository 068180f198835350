import type { IsoDate } from '#lib/domain/calendar.ts';
import { isPrecise } from '#lib/domain/span.ts';
import type { Precision } from '#lib/domain/span.ts';

/** A milestone starts at the earliest `lag_days` days after the day on which the one that it depends on ends. */
export type Dependency = { milestone_id: number; depends_on_id: number; lag_days: number };
/** A milestone's dates as chains and delays need them; null = not known to the day that the rule counts from. */
export type Task = {
	id: number;
	start: IsoDate | null;
	end: IsoDate | null;
	actualStart: IsoDate | null;
	actualEnd: IsoDate | null;
};
type PlannedColumns = {
	id: number;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
};

/** The dates of a milestone's columns; a year is no day, so year-precise dates count as not known (design §5). */
export function taskOf(milestone: PlannedColumns): Task {
	return {
		id: milestone.id,
		start: isPrecise(milestone.start_precision) ? milestone.planned_start : null,
		end: isPrecise(milestone.end_precision) ? milestone.planned_end : null,
		actualStart: milestone.actual_start,
		actualEnd: milestone.actual_end
	};
}

/** The ids of a cycle, each waiting for the next and the last for the first, starting at the smallest id; null = there is none. */
export function findCycle(dependencies: readonly Dependency[]): number[] | null {
	const waitsFor = adjacency(dependencies, ({ milestone_id, depends_on_id }) => [
		milestone_id,
		depends_on_id
	]);
	const state = new Map<number, 'open' | 'done'>();
	for (const first of waitsFor.keys()) {
		if (state.has(first)) continue;
		// A stack of its own: a chain may be longer than the call stack is deep.
		const path: { id: number; next: number }[] = [{ id: first, next: 0 }];
		state.set(first, 'open');
		while (path.length > 0) {
			const here = path.at(-1)!;
			const to = waitsFor.get(here.id)?.[here.next++];
			if (to === undefined) {
				state.set(here.id, 'done');
				path.pop();
			} else if (state.get(to) === 'open') {
				return fromSmallest(path.slice(path.findIndex(({ id }) => id === to)).map(({ id }) => id));
			} else if (!state.has(to)) {
				state.set(to, 'open');
				path.push({ id: to, next: 0 });
			}
		}
	}
	return null;
}

/** Every milestone that stands in a dependency, each after all that it depends on; RangeError where they go in a circle. */
export function inOrder(dependencies: readonly Dependency[]): number[] {
	const next = adjacency(dependencies, ({ milestone_id, depends_on_id }) => [depends_on_id, milestone_id]);
	const waiting = new Map<number, number>([...next.keys()].map((id) => [id, 0]));
	for (const { milestone_id } of dependencies)
		waiting.set(milestone_id, (waiting.get(milestone_id) ?? 0) + 1);
	const order = [...waiting].filter(([, n]) => n === 0).map(([id]) => id);
	for (let i = 0; i < order.length; i++) {
		for (const id of next.get(order[i]!) ?? []) {
			const left = waiting.get(id)! - 1;
			waiting.set(id, left);
			if (left === 0) order.push(id);
		}
	}
	if (order.length < waiting.size) throw new RangeError('dependencies go in a circle');
	return order;
}

function adjacency(
	dependencies: readonly Dependency[],
	ends: (one: Dependency) => [number, number]
): Map<number, number[]> {
	const map = new Map<number, number[]>();
	for (const one of dependencies) {
		const [from, to] = ends(one);
		if (!map.has(from)) map.set(from, []);
		map.get(from)!.push(to);
	}
	return map;
}

function fromSmallest(cycle: number[]): number[] {
	const at = cycle.indexOf(Math.min(...cycle));
	return [...cycle.slice(at), ...cycle.slice(0, at)];
}

/** The dependencies by connected part: milestones of two parts have nothing to do with each other. */
export function components(dependencies: readonly Dependency[]): Dependency[][] {
	const parent = new Map<number, number>();
	const rootOf = (id: number): number => {
		let root = id;
		for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
		parent.set(id, root);
		return root;
	};
	for (const { milestone_id, depends_on_id } of dependencies)
		parent.set(rootOf(milestone_id), rootOf(depends_on_id));
	return [...Map.groupBy(dependencies, (one) => rootOf(one.milestone_id)).values()];
}
