import { describe, expect, test } from 'vitest';
import { achievementFormula, ratioFormula } from './indicator-formula.ts';
import { standingAt, yearToDate, type IndicatorHistory } from './indicator-standing.ts';
import { indicatorWarnings, type IndicatorContext } from './indicator-warnings.ts';
import { NO_AMOUNT, type IndicatorRule } from './indicator.ts';

const q = (quarter: 1 | 2 | 3 | 4) => ({ fiscalYear: 2564, quarter });
const rule: IndicatorRule = {
	kind: 'cumulative',
	direction: 'up',
	ratio_factor: null,
	tolerance: null,
	baseline_value: '0.0000',
	decimals: 0
};
const value = (quarter: 1 | 2 | 3 | 4, text: string | null) => ({
	...NO_AMOUNT,
	period: q(quarter),
	value: text
});
const target = (quarter: 1 | 2 | 3 | 4, text: string) => ({ period: q(quarter), value: text });
const targets = [target(1, '10'), target(2, '20'), target(4, '40')];

describe('at a period', () => {
	test('against the period’s own target', () => {
		expect(standingAt({ rule, targets, amounts: [value(2, '15'), value(1, '8')] }, q(2))).toMatchObject({
			value: '15',
			from: q(2),
			target: '20',
			percent: '75.00',
			missing: null
		});
	});
	test('a count so far is carried, and held against the target of the quarter that it is of', () => {
		expect(standingAt({ rule, targets, amounts: [value(1, '8'), value(2, null)] }, q(2))).toMatchObject({
			value: '8',
			from: q(1),
			target: '10',
			percent: '80.00'
		});
	});
	test('a count of one period is not', () => {
		expect(
			standingAt({ rule: { ...rule, kind: 'per_period' }, targets, amounts: [value(1, '8')] }, q(2))
		).toMatchObject({ value: null, from: null, target: '20', percent: null, missing: 'no_value' });
	});
	test('what comes later does not count', () =>
		expect(standingAt({ rule, targets, amounts: [value(3, '9')] }, q(2)).value).toBeNull());
	test('where no target was set there is no achievement', () => {
		expect(standingAt({ rule, targets, amounts: [value(3, '30')] }, q(3))).toMatchObject({
			value: '30',
			target: null,
			percent: null,
			missing: 'no_target'
		});
	});
});

describe('in the fiscal year so far', () => {
	const perPeriod: IndicatorHistory = {
		rule: { ...rule, kind: 'per_period', baseline_value: '2' },
		targets,
		amounts: [value(1, '8'), value(2, '12')]
	};
	test('counts and targets add up, the baseline as often', () => {
		// (20 − 4) ÷ (30 − 4)
		expect(yearToDate(perPeriod, q(2))).toMatchObject({
			value: '20',
			target: '30.0000',
			baseline: '4.0000',
			percent: '61.54',
			known: 2,
			of: 2
		});
	});
	test('with a quarter not reported it is known how far, no more', () => {
		expect(yearToDate({ ...perPeriod, amounts: [value(1, '8')] }, q(2))).toMatchObject({
			value: null,
			so_far: '8',
			percent: null,
			missing: 'no_value',
			known: 1,
			of: 2
		});
	});
	test('a ratio is Σ ÷ Σ against the last target', () => {
		const counts = (quarter: 1 | 2, numerator: string, denominator: string) => ({
			period: q(quarter),
			value: null,
			numerator,
			denominator
		});
		const history: IndicatorHistory = {
			rule: { ...rule, kind: 'ratio', ratio_factor: 100, decimals: 1 },
			targets: [target(1, '50'), target(2, '80')],
			amounts: [counts(1, '1', '2'), counts(2, '27', '48')]
		};
		expect(yearToDate(history, q(2))).toMatchObject({ value: '56.0', target: '80', percent: '70.00' });
		expect(ratioFormula(history.rule, standingAt(history, q(2)))).toBe('27 ÷ 48 × 100 = 56.3');
		expect(achievementFormula(history.rule, standingAt(history, q(2)))).toBe(
			'(27 ÷ 48 × 100 − 0) ÷ (80 − 0) × 100 = 70.31'
		);
	});
	test('what carries has none', () => expect(yearToDate({ rule, targets, amounts: [] }, q(2))).toBeNull());
});

test.each([
	['up', '80.00', '100.0000', '20', '75.00', null, '(80 − 20) ÷ (100 − 20) × 100 = 75.00'],
	['down', '-5', '-10', '0', '50.00', null, '(0 − (−5)) ÷ (0 − (−10)) × 100 = 50.00'],
	['keep', '52', '50', null, '100.00', '2.0000', '|52 − 50| ≤ 2 → 100.00'],
	['keep', '54', '50', null, '50.00', '2', '2 ÷ |54 − 50| × 100 = 50.00'],
	['up', '80', '100', null, null, null, null]
] as const)('the working (%s)', (direction, v, t, baseline, percent, tolerance, wanted) => {
	expect(
		achievementFormula(
			{ direction, tolerance, ratio_factor: null },
			{ value: v, target: t, baseline, percent }
		)
	).toBe(wanted);
});

describe('warnings', () => {
	const indicator: IndicatorContext = {
		id: 7,
		kind: 'cumulative',
		ratio_factor: null,
		decimals: 0,
		target: '20',
		last: { ...NO_AMOUNT, value: '12' }
	};
	const reported = (text: string | null, parts: [string, string][] = []) => [
		{
			indicator_id: 7,
			note: null,
			...NO_AMOUNT,
			value: text,
			parts: parts.map(([category, one]) => ({
				breakdown: 'sex' as const,
				category,
				...NO_AMOUNT,
				value: one
			}))
		}
	];
	test('none where all is well', () =>
		expect(
			indicatorWarnings(
				reported('15.5', [
					['female', '8'],
					['male', '7.5']
				]),
				[indicator]
			)
		).toEqual([]));
	test('a count so far that shrinks', () => {
		expect(indicatorWarnings(reported('11'), [indicator])).toEqual([
			{ kind: 'indicator_below_last', indicator_id: 7, value: '11', last: '12' }
		]);
		expect(indicatorWarnings(reported('11'), [{ ...indicator, kind: 'per_period' }])).toEqual([]);
	});
	test('groups that do not add up', () => {
		expect(
			indicatorWarnings(
				reported('15', [
					['female', '8'],
					['male', '6']
				]),
				[indicator]
			)
		).toEqual([{ kind: 'indicator_parts', indicator_id: 7, breakdown: 'sex', sum: '14', whole: '15' }]);
		expect(
			indicatorWarnings(
				reported('15', [
					['female', '8'],
					['male', '6']
				]),
				[{ ...indicator, kind: 'latest', last: null }]
			)
		).toEqual([]);
	});
	test('nothing said though there is a target', () => {
		expect(indicatorWarnings([], [indicator])).toEqual([{ kind: 'indicator_missing', indicator_id: 7 }]);
		expect(indicatorWarnings(reported(null), [{ ...indicator, target: null }])).toEqual([]);
	});
	test('half a ratio', () => {
		const half = [{ indicator_id: 7, note: null, value: null, numerator: '3', denominator: null, parts: [] }];
		expect(indicatorWarnings(half, [{ ...indicator, kind: 'ratio', ratio_factor: 100 }])).toEqual([
			{ kind: 'indicator_half', indicator_id: 7 }
		]);
	});
});
