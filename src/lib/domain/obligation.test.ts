import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals } from './decimal.ts';
import { sumDecimals } from './money-warnings.ts';
import { outstandingOf, quarterUses, useAfterClose, useOf, type DayMoney } from './obligation.ts';

const ENDS = ['2019-12-31', '2020-03-31', '2020-06-30', '2020-09-30'] as const;
const on = (day: string, kind: DayMoney['kind'], amount: string): DayMoney => ({ day, kind, amount });
/** As the approval of a quarter's report writes it. */
const report = (quarter: number, outstanding: string | null, disbursed: string | null): DayMoney[] => [
	...(outstanding === null ? [] : [on(ENDS[quarter - 1]!, 'outstanding', outstanding)]),
	...(disbursed === null ? [] : [on(ENDS[quarter - 1]!, 'disbursement', disbursed)])
];

test('worked example 5: a contract of the first quarter that is paid in the second is used once', () => {
	const q1 = report(1, '1000000', '0');
	const q2 = report(2, '0', '1000000');
	expect(useOf(q1)).toEqual({
		disbursed: '0.00',
		outstanding: '1000000.00',
		obligated: null,
		used: '1000000.00',
		is_used_complete: true
	});
	expect(useOf([...q1, ...q2])).toMatchObject({
		disbursed: '1000000.00',
		outstanding: '0.00',
		used: '1000000.00'
	});
	expect(quarterUses([q1, q2])).toMatchObject([
		{ disbursedInQuarter: '0.00', outstandingChange: '1000000.00', usedChange: '1000000.00' },
		{ disbursedInQuarter: '1000000.00', outstandingChange: '-1000000.00', usedChange: '0.00' }
	]);
});

test('nothing told is unknown, and what was obligated before the rule counts for nothing until a balance is reported', () => {
	expect(useOf([])).toEqual({
		disbursed: null,
		outstanding: null,
		obligated: null,
		used: null,
		is_used_complete: false
	});
	const old = [
		on(ENDS[0], 'obligation_before_rule', '1000000'),
		...report(2, null, '999000'),
		on(ENDS[1], 'obligation_before_rule', '0')
	];
	expect(useOf(old)).toEqual({
		disbursed: '999000.00',
		outstanding: null,
		obligated: '1000000.00',
		used: '999000.00',
		is_used_complete: false
	});
	expect(useOf([...old, ...report(3, '1000', '0')])).toMatchObject({
		outstanding: '1000.00',
		used: '1000000.00',
		is_used_complete: true
	});
});

test('new obligations and releases go on from the last balance; what was paid after it leaves the outstanding unknown', () => {
	const flows = [on('2019-10-05', 'new_obligation', '500'), on('2019-11-05', 'release', '100.50')];
	expect(outstandingOf(flows)).toBe('399.50');
	expect(outstandingOf([on('2019-10-04', 'disbursement', '7'), ...flows])).toBe('399.50');
	expect(outstandingOf([...flows, on('2019-12-01', 'disbursement', '7')])).toBeNull();
	expect(
		outstandingOf([...flows, on('2019-12-01', 'disbursement', '7'), on('2019-12-02', 'disbursement', '-7')])
	).toBe('399.50');
	const balance = [...flows, on('2019-12-01', 'disbursement', '7'), on('2019-12-31', 'outstanding', '300')];
	expect(outstandingOf(balance)).toBe('300.00');
	// The balance is of the day's end: what else that day had is in it.
	expect(outstandingOf([...balance, on('2019-12-31', 'new_obligation', '9')])).toBe('300.00');
	expect(outstandingOf([...balance, on('2020-01-01', 'new_obligation', '9')])).toBe('309.00');
});

test('a figure closed before the rule goes on as it was counted, until a balance is known', () => {
	const frozen = {
		disbursed: '10.00',
		outstanding: null,
		obligated: '100.00',
		used: '110.00',
		is_used_complete: false
	};
	const now = { ...frozen, disbursed: '20.00', used: '20.00' };
	expect(useAfterClose(now, frozen)).toEqual({ ...now, used: '120.00' });
	const told = { ...now, outstanding: '5.00', obligated: null, used: '25.00', is_used_complete: true };
	expect(useAfterClose(told, frozen)).toEqual(told);
	// One closed under the rule, though older entries lie in it.
	expect(useAfterClose(now, { ...frozen, used: '10.00' })).toEqual(now);
});

const amount = fc.integer({ min: 0, max: 10 ** 11 }).map((n) => (n / 100).toFixed(2));

/** A year's contracts: each bound in a quarter and paid, in parts or in full, in that or later ones. */
const contracts = fc.array(
	fc.record({
		bound: fc.integer({ min: 0, max: 3 }),
		paid: fc.tuple(
			...([0, 1, 2, 3] as const).map(() => fc.integer({ min: 0, max: 10 ** 8 }))
		) as fc.Arbitrary<number[]>
	}),
	{ maxLength: 5 }
);

test('whatever is bound and paid when, used is what was bound in all: no baht is counted twice', () => {
	fc.assert(
		fc.property(
			contracts,
			fc.array(fc.integer({ min: 0, max: 10 ** 8 }), { minLength: 4, maxLength: 4 }),
			(list, direct) => {
				const text = (satang: number) => (satang / 100).toFixed(2);
				const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);
				const quarters = [0, 1, 2, 3].map((q) => {
					const begun = list.filter(({ bound }) => bound <= q);
					const bound = total(begun.map(({ paid, bound }) => total(paid.slice(bound))));
					const paid = total(begun.map(({ paid, bound }) => total(paid.slice(bound, q + 1))));
					const now = total(begun.map(({ paid }) => paid[q]!)) + direct[q]!;
					return { bound, report: report(q + 1, text(bound - paid), text(now)) };
				});
				for (const [q, { bound }] of quarters.entries()) {
					const use = useOf(quarters.slice(0, q + 1).flatMap((one) => one.report));
					expect(use.used).toBe(text(bound + total(direct.slice(0, q + 1))));
					expect(use.is_used_complete).toBe(true);
				}
			}
		)
	);
});

test("differences between quarters are derived: they add up to the balance, and change with an earlier quarter's", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(amount, amount), { minLength: 4, maxLength: 4 }),
			fc.integer({ min: 0, max: 2 }),
			amount,
			(told, changed, balance) => {
				const year = told.map(([outstanding, disbursed], q) => report(q + 1, outstanding, disbursed));
				const uses = quarterUses(year);
				const sum = (of: typeof uses, key: 'outstandingChange' | 'usedChange') =>
					sumDecimals(of.map((one) => one[key]));
				expect(sum(uses, 'outstandingChange')).toBe(uses[3]!.outstanding);
				expect(sum(uses, 'usedChange')).toBe(uses[3]!.used);
				const again = quarterUses(
					year.map((own, q) => (q === changed ? report(q + 1, balance, told[q]![1]) : own))
				);
				// Later balances stand; the differences beside the changed one are redone.
				expect(again[3]!.used).toBe(uses[3]!.used);
				expect(sum(again, 'outstandingChange')).toBe(again[3]!.outstanding);
				expect(again[changed + 1]!.outstandingChange).toBe(
					sumDecimals([told[changed + 1]![0], `-${balance}`])
				);
			}
		)
	);
});

test('used is never below what was disbursed, nor above it by more than the balance; the order of entries tells nothing', () => {
	const entry = fc.record({
		day: fc.constantFrom(...ENDS, '2019-10-15', '2020-02-10', '2020-05-05'),
		kind: fc.constantFrom(
			'new_obligation' as const,
			'outstanding' as const,
			'obligation_before_rule' as const,
			'disbursement' as const
		),
		amount
	});
	fc.assert(
		fc.property(
			fc.uniqueArray(entry, { maxLength: 10, selector: ({ day, kind }) => `${day} ${kind}` }),
			(entries) => {
				const use = useOf(entries);
				if (use.used === null) return;
				expect(use.used).toBe(sumDecimals([use.disbursed, use.outstanding]));
				expect(compareDecimals(use.used, use.disbursed ?? '0')).toBeGreaterThanOrEqual(0);
				expect(useOf([...entries].reverse())).toEqual(use);
			}
		)
	);
});
