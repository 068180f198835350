import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#lib/domain/calendar.ts';
import { criticalChain, waitsOf } from '#lib/domain/critical-chain.ts';
import { components, findCycle, inOrder, taskOf } from '#lib/domain/dependency.ts';
import type { Dependency, Task } from '#lib/domain/dependency.ts';
import { knockOn, knockOnSum, lateEnd } from '#lib/domain/knock-on.ts';

const waits = (milestone_id: number, depends_on_id: number, lag_days = 0): Dependency => ({
	milestone_id,
	depends_on_id,
	lag_days
});
const task = (id: number, start: string | null, end: string | null, more: Partial<Task> = {}): Task => ({
	id,
	start,
	end,
	actualStart: null,
	actualEnd: null,
	...more
});

const DAY = '2020-01-01';
const SIZE = 9;
const anyTasks = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90 })), {
		minLength: SIZE,
		maxLength: SIZE
	})
	.map((all) => all.map(([start, days], id) => task(id, addDays(DAY, start), addDays(DAY, start + days))));
const pair = fc
	.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: SIZE - 1 }))
	.filter(([a, b]) => a !== b);
/** Waiting for a smaller id alone: no circle. */
const acyclic = fc
	.uniqueArray(fc.tuple(pair, fc.integer({ min: -5, max: 20 })), {
		selector: ([[a, b]]) => `${Math.max(a, b)} ${Math.min(a, b)}`,
		maxLength: 14
	})
	.map((all) => all.map(([[a, b], lag]) => waits(Math.max(a, b), Math.min(a, b), lag)));

describe('findCycle', () => {
	it('names the circle and nothing beside it', () => {
		expect(findCycle([waits(1, 2), waits(2, 3), waits(3, 2), waits(4, 1)])).toEqual([2, 3]);
		expect(findCycle([waits(7, 7)])).toEqual([7]);
		expect(findCycle([waits(1, 2), waits(1, 3), waits(2, 3)])).toBeNull();
	});
	it('finds one exactly where no order exists, and each member waits for the next', () => {
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
				const all = pairs.map(([a, b]) => waits(a, b));
				const cycle = findCycle(all);
				if (cycle === null) {
					const order = inOrder(all);
					for (const one of all)
						expect(order.indexOf(one.milestone_id)).toBeGreaterThan(order.indexOf(one.depends_on_id));
					return;
				}
				expect(() => inOrder(all)).toThrow(RangeError);
				for (const [i, id] of cycle.entries())
					expect(pairs).toContainEqual([id, cycle[(i + 1) % cycle.length]]);
				expect(new Set(cycle).size).toBe(cycle.length);
			})
		);
	});
	it('walks a chain longer than the call stack', () => {
		expect(findCycle(Array.from({ length: 50_000 }, (_, i) => waits(i, i + 1)))).toBeNull();
	});
});

describe('criticalChain', () => {
	const tasks = [
		task(1, '2020-01-01', '2020-01-10'),
		task(2, '2020-01-11', '2020-01-20'),
		task(3, '2020-01-11', '2020-02-20'),
		task(4, '2020-03-01', '2020-03-05'),
		task(5, null, null)
	];
	it('takes the longest way', () => {
		expect(criticalChain(tasks, [waits(2, 1), waits(3, 1), waits(4, 2), waits(4, 3)])).toEqual([1, 3, 4]);
		expect(criticalChain(tasks, [waits(2, 1), waits(3, 1), waits(4, 2, 60), waits(4, 3)])).toEqual([1, 2, 4]);
	});
	it('is empty where nothing known depends on anything known', () => {
		expect(criticalChain(tasks, [])).toEqual([]);
		expect(criticalChain(tasks, [waits(5, 1), waits(4, 5)])).toEqual([]);
	});
	it('is a chain, and no other is longer', () => {
		fc.assert(
			fc.property(anyTasks, acyclic, (any, all) => {
				const length = (id: number) => daysBetween(any[id]!.start!, any[id]!.end!) + 1;
				const lag = (a: number, b: number) =>
					all.find((one) => one.milestone_id === b && one.depends_on_id === a)?.lag_days;
				const found = criticalChain(any, all);
				if (all.length === 0) {
					expect(found).toEqual([]);
					return;
				}
				let days = 0;
				for (const [i, id] of found.entries()) days += length(id) + (i ? lag(found[i - 1]!, id)! : 0);
				expect(days).not.toBeNaN();
				const longest = (id: number): number =>
					length(id) +
					Math.max(
						0,
						...all
							.filter((one) => one.milestone_id === id)
							.map((one) => longest(one.depends_on_id) + one.lag_days)
					);
				const most = Math.max(
					...all.map((one) => length(one.milestone_id) + one.lag_days + longest(one.depends_on_id))
				);
				if (all.every((one) => one.lag_days >= 0)) expect(days).toBe(most);
			})
		);
	});
});

describe('knockOn', () => {
	const tasks = [
		task(1, '2020-01-01', '2020-01-31'),
		task(2, '2020-02-01', '2020-02-29'),
		task(3, '2020-03-10', '2020-03-31'),
		task(4, '2020-03-01', '2020-08-04'),
		task(5, null, null)
	];
	it('moves those that wait, keeps their length, and uses up the slack between', () => {
		expect(knockOn(tasks, [waits(2, 1), waits(3, 2), waits(4, 2)], 1, '2020-02-10')).toEqual({
			delayed: [
				{ id: 2, days: 10, start: '2020-02-11', end: '2020-03-10' },
				{ id: 3, days: 1, start: '2020-03-11', end: '2020-04-01' },
				{ id: 4, days: 10, start: '2020-03-11', end: '2020-08-14' }
			],
			earliestFinish: '2020-08-14',
			unknown: []
		});
	});
	it('says what it cannot know, and leaves alone what has begun', () => {
		const begun = [
			...tasks.slice(0, 1),
			task(2, '2020-02-01', '2020-02-29', { actualStart: '2020-02-01' }),
			...tasks.slice(2)
		];
		expect(knockOn(begun, [waits(2, 1), waits(5, 1), waits(3, 2), waits(4, 5)], 1, '2020-06-30')).toEqual({
			delayed: [],
			earliestFinish: null,
			unknown: [5]
		});
	});
	it('delays nothing where the end is in time', () => {
		fc.assert(
			fc.property(
				anyTasks,
				acyclic,
				fc.integer({ min: 0, max: SIZE - 1 }),
				fc.integer({ min: 0, max: 50 }),
				(any, all, id, early) => {
					expect(knockOn(any, all, id, addDays(any[id]!.end!, -early)).delayed).toEqual([]);
				}
			)
		);
	});
	it('delays no less when the end is later, and only those that wait', () => {
		fc.assert(
			fc.property(
				anyTasks,
				acyclic,
				fc.integer({ min: 0, max: SIZE - 1 }),
				fc.integer({ min: 1, max: 90 }),
				fc.integer({ min: 0, max: 90 }),
				(any, all, id, late, more) => {
					const [one, two] = [late, late + more].map(
						(days) =>
							new Map(
								knockOn(any, all, id, addDays(any[id]!.end!, days)).delayed.map((delay) => [delay.id, delay])
							)
					);
					for (const [delayed, { days, start, end }] of one!) {
						expect(delayed).toBeGreaterThan(id);
						expect(days).toBeGreaterThan(0);
						expect(daysBetween(start, end)).toBe(daysBetween(any[delayed]!.start!, any[delayed]!.end!));
						expect(two!.get(delayed)!.days).toBeGreaterThanOrEqual(days);
					}
				}
			)
		);
	});
});

describe('components', () => {
	it('parts what has nothing to do with each other, and nothing else', () => {
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
				const all = pairs.map(([a, b]) => waits(a, b));
				const parts = components(all);
				expect(parts.flat()).toHaveLength(all.length);
				const idsOf = (part: Dependency[]) =>
					new Set(part.flatMap((one) => [one.milestone_id, one.depends_on_id]));
				for (const [i, part] of parts.entries()) {
					for (const other of parts.slice(i + 1)) expect(idsOf(part).isDisjointFrom(idsOf(other))).toBe(true);
					// Walked from one end, the whole part is reached.
					const reached = new Set([part[0]!.milestone_id]);
					for (let n = -1; n !== reached.size;) {
						n = reached.size;
						for (const { milestone_id: a, depends_on_id: b } of part)
							if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
					}
					expect(reached).toEqual(idsOf(part));
				}
			})
		);
	});
});

it('marks the steps of the chain, and sums up what a late one delays', () => {
	expect(waitsOf([waits(2, 1), waits(3, 2), waits(3, 1)], [1, 2, 3]).map((one) => one.isCritical)).toEqual([
		true,
		true,
		false
	]);
	const tasks = [
		task(1, '2020-01-01', '2020-01-31'),
		task(2, '2020-02-01', '2020-02-10'),
		task(3, '2020-02-11', '2020-02-20')
	];
	expect(knockOnSum(tasks, [waits(2, 1), waits(3, 2)], 1, '2020-02-05')).toEqual({
		delayed: 2,
		earliestFinish: '2020-02-25'
	});
	expect(knockOnSum(tasks, [waits(2, 1), waits(3, 2)], 1, '2020-01-31')).toBeNull();
	expect(knockOnSum(tasks, [waits(2, 1)], 3, '2020-05-01')).toBeNull();
});

it('knows late from on time, and nothing of a year', () => {
	expect(lateEnd(task(1, '2020-01-01', '2020-01-31'), '2020-01-31')).toBeNull();
	expect(lateEnd(task(1, '2020-01-01', '2020-01-31'), '2020-02-01')).toBe('2020-02-01');
	expect(lateEnd(task(1, '2020-01-01', '2020-01-31', { actualEnd: '2020-02-05' }), '2020-09-01')).toBe(
		'2020-02-05'
	);
	expect(lateEnd(task(1, '2020-01-01', '2020-01-31', { actualEnd: '2020-01-05' }), '2020-09-01')).toBeNull();
	expect(
		taskOf({
			id: 1,
			planned_start: '2020-01-01',
			start_precision: 'year',
			planned_end: '2020-03-31',
			end_precision: 'month',
			actual_start: null,
			actual_end: null
		})
	).toEqual(task(1, null, '2020-03-31'));
});
