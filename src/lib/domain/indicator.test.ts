import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievementOf, meanAchievement } from './indicator-achievement.ts';
import { amountValue, type Amount, type IndicatorKind } from './indicator.ts';
import { sumOverParts, sumOverPeriods } from './indicator-sum.ts';
import { compare, rational, roundHalfAwayFromZero, subtract } from './rational.ts';

const counted = (kind: 'cumulative' | 'per_period' | 'latest') => ({ kind, ratio_factor: null });
const percent = { kind: 'ratio', ratio_factor: 100 } as const;
const plain = (value: string | null): Amount => ({ value, numerator: null, denominator: null });
const ratio = (numerator: string | null, denominator: string | null): Amount => ({
	value: null,
	numerator,
	denominator
});
const at = (quarter: 1 | 2 | 3 | 4, amount: Amount) => ({ period: { fiscalYear: 2564, quarter }, ...amount });
const two = (value: ReturnType<typeof rational> | null) => value && roundHalfAwayFromZero(value, 2);

describe('achievement', () => {
	const aim = (value: string | null, target: string | null, baseline: string | null) => ({
		value: value === null ? null : rational(value),
		target: target === null ? null : rational(target),
		baseline: baseline === null ? null : rational(baseline)
	});
	const up = { direction: 'up', tolerance: null } as const;
	const down = { direction: 'down', tolerance: null } as const;
	test.each([
		['up', up, '80', '100', '20', '75.00'],
		['up, past the target', up, '120', '100', '20', '125.00'],
		['up, below the baseline', up, '10', '100', '20', '-12.50'],
		['down', down, '70', '60', '100', '75.00'],
		['down, past the target', down, '50', '60', '100', '125.00'],
		['down, above the baseline', down, '110', '60', '100', '-25.00'],
		['down to nothing', down, '0', '0', '8', '100.00'],
		['a third', up, '1', '3', '0', '33.33'],
		['rounded away from zero', up, '1', '1600', '0', '0.06']
	])('%s', (_what, rule, value, target, baseline, wanted) =>
		expect(achievementOf(rule, aim(value, target, baseline))).toEqual({ percent: wanted, missing: null })
	);

	const keep = { direction: 'keep', tolerance: '2' } as const;
	test.each([
		['50', '100.00'],
		['52', '100.00'],
		['48', '100.00'],
		['54', '50.00'],
		['46', '50.00'],
		['58', '25.00']
	])('to keep at 50, 2 up or down: %s is %s', (value, wanted) =>
		expect(achievementOf(keep, aim(value, '50', null)).percent).toBe(wanted)
	);
	test('to keep exactly: all or nothing', () => {
		expect(
			['50', '51'].map(
				(value) => achievementOf({ direction: 'keep', tolerance: '0' }, aim(value, '50', null)).percent
			)
		).toEqual(['100.00', '0.00']);
	});
	test.each([
		['no value', up, null, '100', '0', 'no_value'],
		['no target', up, '5', null, '0', 'no_target'],
		['no baseline', up, '5', '100', null, 'no_baseline'],
		['a target that is the baseline', up, '5', '7', '7', 'at_baseline'],
		['a target below it, though more is good', up, '5', '3', '7', 'wrong_side'],
		['a target above it, though less is good', down, '5', '9', '7', 'wrong_side'],
		['to keep, no value', keep, null, '50', '50', 'no_value']
	])('unknown with %s', (_what, rule, value, target, baseline, missing) =>
		expect(achievementOf(rule, aim(value, target, baseline))).toEqual({ percent: null, missing })
	);

	const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
	test('a decreasing indicator is an increasing one seen in the mirror', () => {
		fc.assert(
			fc.property(number, number, number, (value, target, baseline) => {
				const mirrored = achievementOf(down, aim(String(-value), String(-target), String(-baseline)));
				expect(mirrored).toEqual(achievementOf(up, aim(String(value), String(target), String(baseline))));
			})
		);
	});
	test('more is never less achieved, in the direction that is good', () => {
		fc.assert(
			fc.property(number, number, number, number, (a, b, target, baseline) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
					(value) => achievementOf(up, aim(String(value), String(target), String(baseline))).percent
				);
				if (low != null && high != null)
					expect(compare(rational(low), rational(high))).toBeLessThanOrEqual(0);
			})
		);
	});
	test('with an unknown part it is never a number', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(up, down, keep),
				fc.option(number),
				fc.option(number),
				fc.option(number),
				(rule, value, target, baseline) => {
					const text = (n: number | null) => (n === null ? null : String(n));
					const isUnknown =
						value === null || target === null || (baseline === null && rule.direction !== 'keep');
					if (isUnknown)
						expect(achievementOf(rule, aim(text(value), text(target), text(baseline))).percent).toBeNull();
				}
			)
		);
	});
	test('several: each counts from 0 to 100, what is not known is left out and counted', () => {
		expect(meanAchievement(['150.00', '50.00', null, '-20.00'])).toEqual({
			mean: '50.00',
			counted: 3,
			of: 4,
			reached: 1
		});
		expect(meanAchievement([null, null])).toEqual({ mean: null, counted: 0, of: 2, reached: 0 });
		expect(meanAchievement([])).toEqual({ mean: null, counted: 0, of: 0, reached: 0 });
	});
});

describe('over periods', () => {
	const amounts = [at(2, plain('30')), at(1, plain('10')), at(3, plain(null))];
	test.each([
		['cumulative', '30.00', '30.00'],
		['latest', '30.00', '30.00'],
		['per_period', null, '40.00']
	] as const)('%s', (kind, value, so_far) => {
		const total = sumOverPeriods(counted(kind), amounts);
		expect([two(total.value), two(total.so_far), total.known, total.of]).toEqual([value, so_far, 2, 3]);
	});
	test('a ratio by its counts: 1 of 2 and 90 of 100 are 91 of 102', () => {
		expect(two(sumOverPeriods(percent, [at(1, ratio('1', '2')), at(2, ratio('90', '100'))]).value)).toBe(
			'89.22'
		);
	});
	test('a ratio out of 0 is not known, and spoils no sum', () => {
		expect(amountValue(percent, ratio('0', '0'))).toBeNull();
		expect(two(sumOverPeriods(percent, [at(1, ratio('0', '0')), at(2, ratio('3', '4'))]).value)).toBe(
			'75.00'
		);
	});
	test('half a ratio is not known', () =>
		expect(sumOverPeriods(percent, [at(1, ratio('3', null))])).toEqual({
			value: null,
			so_far: null,
			known: 0,
			of: 1
		}));
});

describe('over places and groups', () => {
	test('levels do not add up', () =>
		expect(sumOverParts(counted('latest'), [plain('3'), plain('4')]).value).toBeNull());
	test('nothing is not nought', () =>
		expect(sumOverParts(counted('per_period'), [])).toEqual({ value: null, so_far: null, known: 0, of: 0 }));
});

describe('whatever was reported', () => {
	const decimal = fc
		.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 9999 }))
		.map(([a, b]) => `${a}.${String(b).padStart(4, '0')}`);
	const amount = fc.option(decimal).map(plain);
	const counts = fc
		.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
		.map(([n, d]) => ratio(String(n), String(d)));
	const kinds = fc.constantFrom<IndicatorKind>('cumulative', 'per_period', 'latest', 'ratio');
	const spread = (amounts: Amount[]) =>
		amounts.map((one, i) => ({
			period: { fiscalYear: 2560 + Math.floor(i / 4), quarter: ((i % 4) + 1) as 1 },
			...one
		}));
	const measure = (kind: IndicatorKind) => (kind === 'ratio' ? percent : counted(kind));
	const same = (a: ReturnType<typeof sumOverParts>, b: ReturnType<typeof sumOverParts>) => {
		for (const name of ['value', 'so_far'] as const)
			expect(a[name] && b[name] ? compare(a[name], b[name]) : (a[name] ?? b[name])).toEqual(
				a[name] ? 0 : null
			);
		expect([a.known, a.of]).toEqual([b.known, b.of]);
	};

	test('the order of entry does not matter', () => {
		fc.assert(
			fc.property(
				kinds,
				fc.array(fc.oneof(amount, counts), { maxLength: 12 }),
				fc.infiniteStream(fc.nat()),
				(kind, amounts, keys) => {
					const entered = spread(amounts);
					const shuffled = entered
						.map((one) => [keys.next().value!, one] as const)
						.sort((a, b) => a[0] - b[0])
						.map(([, one]) => one);
					same(sumOverPeriods(measure(kind), shuffled), sumOverPeriods(measure(kind), entered));
					same(sumOverParts(measure(kind), shuffled), sumOverParts(measure(kind), entered));
				}
			)
		);
	});
	test('of counts the sum of the sums of any two groups is the whole', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('cumulative' as const, 'per_period' as const),
				fc.array(decimal.map(plain), { minLength: 2, maxLength: 12 }),
				fc.nat(),
				(kind, amounts, cut) => {
					const at = 1 + (cut % (amounts.length - 1));
					const [a, b, whole] = [amounts.slice(0, at), amounts.slice(at), amounts].map(
						(some) => sumOverParts(counted(kind), some).value!
					);
					expect(compare(subtract(whole!, a!), b!)).toBe(0);
				}
			)
		);
	});
	test('a ratio lies between the least and the greatest of its parts', () => {
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), (amounts) => {
				const whole = sumOverParts(percent, amounts).value!;
				const parts = amounts.map((one) => amountValue(percent, one)!).sort(compare);
				expect(compare(parts[0]!, whole)).toBeLessThanOrEqual(0);
				expect(compare(whole, parts.at(-1)!)).toBeLessThanOrEqual(0);
			})
		);
	});
	test('nothing known is never 0, and a sum with an unknown part is never a number', () => {
		fc.assert(
			fc.property(kinds, fc.array(amount, { maxLength: 8 }), (kind, amounts) => {
				const unknown =
					kind === 'ratio' ? amounts.length : amounts.filter(({ value }) => value === null).length;
				const parts = sumOverParts(measure(kind), amounts);
				if (unknown === amounts.length)
					expect([parts.value, parts.so_far, sumOverPeriods(measure(kind), spread(amounts)).value]).toEqual([
						null,
						null,
						null
					]);
				if (unknown > 0) expect(parts.value).toBeNull();
				if (unknown > 0 && kind === 'per_period')
					expect(sumOverPeriods(measure(kind), spread(amounts)).value).toBeNull();
			})
		);
	});
});
