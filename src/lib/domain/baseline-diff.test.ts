import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffSchedules, diffSpans, isMoved } from '#lib/domain/baseline-diff.ts';
import { addDays } from '#lib/domain/calendar.ts';

const row = (
	milestone_id: number,
	planned_start: string | null,
	planned_end: string | null,
	more: object = {}
) => ({
	milestone_id,
	planned_start,
	start_precision: 'day' as const,
	planned_end,
	end_precision: 'day' as const,
	weight: null,
	budget_amount: null as string | null,
	...more
});

it('tells moved, added, removed and kept apart, and by how many days', () => {
	const changes = diffSchedules(
		[
			row(1, '2020-01-01', '2020-01-31'),
			row(2, '2020-02-01', '2020-02-29'),
			row(3, null, '2020-03-31', { budget_amount: '5.00' })
		],
		[
			row(4, '2020-02-01', '2020-05-01'),
			row(2, '2020-02-04', '2020-04-09'),
			row(3, null, '2020-03-31', { budget_amount: '6.00' })
		]
	);
	expect(
		changes.map(({ id, kind, startDays, endDays, isReweighed }) => [
			id,
			kind,
			startDays,
			endDays,
			isReweighed
		])
	).toEqual([
		[4, 'added', null, null, false],
		[2, 'moved', 3, 40, false],
		[3, 'kept', null, 0, true],
		[1, 'removed', null, null, false]
	]);
});

it('counts no days of a year, and takes a change of precision for a move', () => {
	const [a, b] = [
		{ start_date: '2020-01-01', start_precision: 'year', end_date: '2020-12-31', end_precision: 'year' },
		{ start_date: '2020-01-01', start_precision: 'day', end_date: '2020-12-31', end_precision: 'day' }
	] as const;
	expect(diffSpans(a, b)).toEqual({ startDays: null, endDays: null });
	expect(isMoved(a, b)).toBe(true);
	expect(isMoved(a, { ...a })).toBe(false);
});

it('is the other way round backwards', () => {
	const any = fc
		.uniqueArray(fc.record({ id: fc.nat(9), start: fc.integer({ min: 0, max: 500 }), days: fc.nat(90) }), {
			selector: (one) => one.id
		})
		.map((all) =>
			all.map(({ id, start, days }) =>
				row(id, addDays('2020-01-01', start), addDays('2020-01-01', start + days))
			)
		);
	const turned = { moved: 'moved', kept: 'kept', added: 'removed', removed: 'added' } as const;
	fc.assert(
		fc.property(any, any, (from, to) => {
			const [forth, back] = [
				diffSchedules(from, to),
				new Map(diffSchedules(to, from).map((one) => [one.id, one]))
			];
			expect(forth).toHaveLength(back.size);
			for (const one of forth) {
				const other = back.get(one.id)!;
				expect(other.kind).toBe(turned[one.kind]);
				expect((one.endDays ?? 0) + (other.endDays ?? 0)).toBe(0);
				if (one.to && one.endDays !== null)
					expect(addDays(one.from!.planned_end!, one.endDays)).toBe(one.to.planned_end);
			}
		})
	);
});
