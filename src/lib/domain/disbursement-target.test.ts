import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quarter } from './calendar.ts';
import { fallingTargets, pointsFromTarget, targetAt, type TargetValue } from './disbursement-target.ts';

const value = (quarter: Quarter, percent: string, expense: TargetValue['expense'] = 'all'): TargetValue => ({
	measure: 'disbursed',
	expense,
	quarter,
	percent
});

test('a quarter that the letter does not name has no target', () => {
	const values = [value(1, '20.00'), value(4, '100.00'), value(2, '0.00', 'capital')];
	expect([1, 2, 4].map((quarter) => targetAt(values, 'disbursed', 'all', quarter as Quarter))).toEqual([
		'20.00',
		null,
		'100.00'
	]);
	expect([targetAt(values, 'disbursed', 'capital', 2), targetAt(values, 'used', 'all', 1)]).toEqual([
		'0.00',
		null
	]);
});

test('points are those of a hand subtraction, and unknown where one is unknown', () => {
	expect([
		pointsFromTarget('62.10', '93'),
		pointsFromTarget('0', '0.00'),
		pointsFromTarget(null, '93'),
		pointsFromTarget('1', null)
	]).toEqual(['-30.90', '0.00', null, null]);
});

test('a curve that falls is found at the value that lies too low, in its own curve alone', () => {
	expect(
		fallingTargets([value(1, '30'), value(2, '29.99'), value(3, '30'), value(4, '10', 'capital')])
	).toEqual([value(2, '29.99')]);
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), (percents) => {
			const rising = [...percents].sort((a, b) => a - b).map((n, i) => value((i + 1) as Quarter, String(n)));
			expect(fallingTargets(rising)).toEqual([]);
			const given = percents.map((n, i) => value((i + 1) as Quarter, String(n)));
			expect(fallingTargets(given).length > 0).toBe(
				percents.some((n, i) => percents.slice(0, i).some((earlier) => earlier > n))
			);
		})
	);
});
