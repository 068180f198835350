import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportValues } from './report-values.ts';
import { reportWarnings } from './report-warnings.ts';
import type { WarningContext } from './report-warnings.ts';

const nothing: ReportValues = {
	physical_percent: null,
	self_rating: null,
	outstanding: null,
	disbursed: null,
	results: null,
	problem_kind: null,
	problems: null,
	solutions: null,
	help_needed: null,
	help_from: null,
	next_steps: null,
	explanations: [],
	milestones: [],
	indicators: []
};
const blank: WarningContext = {
	last: null,
	begun: [],
	budget: null,
	disbursedBefore: null,
	outstandingBefore: null
};
const kinds = (values: Partial<ReportValues>, context: Partial<WarningContext>) =>
	reportWarnings({ ...nothing, physical_percent: '50', ...values }, { ...blank, ...context }).map(
		({ kind }) => kind
	);

test('a cumulative figure below the last one', () => {
	const last = { physical_percent: '60.0000', milestones: [{ milestone_id: 7, percent: '40.0000' }] };
	expect(kinds({ physical_percent: '59.99' }, { last })).toEqual(['below_last']);
	expect(kinds({ physical_percent: '60' }, { last })).toEqual([]);
	const milestone = { milestone_id: 7, percent: '39', actual_start: null, actual_end: null, note: null };
	expect(reportWarnings({ ...nothing, milestones: [milestone] }, { ...blank, last })).toEqual([
		{ kind: 'below_last', milestone_id: 7, value: '39', last: '40.0000' }
	]);
});

test('begun and not reported; ended and not at 100', () => {
	const milestone = {
		milestone_id: 7,
		percent: null,
		actual_start: null,
		actual_end: '2020-12-01',
		note: null
	};
	expect(kinds({ milestones: [milestone] }, { begun: [7] })).toEqual(['missing_percent', 'end_without_100']);
	expect(kinds({ milestones: [{ ...milestone, actual_end: null }] }, { begun: [] })).toEqual([]);
	expect(kinds({ physical_percent: null }, {})).toEqual(['missing_percent']);
});

test('more spent than the year has: to the satang', () => {
	expect(
		kinds(
			{ disbursed: '400000.01', outstanding: '0' },
			{ budget: '1000000', disbursedBefore: { sum: '600000', last: '600000' } }
		)
	).toEqual(['over_budget']);
	expect(
		kinds(
			{ disbursed: '400000', outstanding: '0' },
			{ budget: '1000000', disbursedBefore: { sum: '600000', last: '600000' } }
		)
	).toEqual([]);
});

test.each([
	['1.25', '5000000', 1000000, false],
	['1250', '5000000', 1000, false],
	['1250000000', '5000000', 1000, true],
	['1250000000000', '5000000', 1000000, true]
])('%s baht of %s: a slip of unit', (disbursed, budget, factor, tooLarge) => {
	const found = reportWarnings({ ...nothing, physical_percent: '1', disbursed }, { ...blank, budget });
	expect(found).toContainEqual({ kind: 'unit', field: 'disbursed', value: disbursed, factor, tooLarge });
});

test('plausible money raises no doubt, and nothing throws', () => {
	expect(kinds({ disbursed: '1250000', outstanding: '0' }, { budget: '5000000' })).toEqual([]);
	const money = fc.option(
		fc.integer({ min: 0, max: 2_000_000_000 }).map((satang) => (satang / 100).toFixed(2))
	);
	fc.assert(
		fc.property(money, money, money, money, (disbursed, outstanding, budget, spent) => {
			const found = reportWarnings(
				{ ...nothing, physical_percent: '1', disbursed, outstanding },
				{ ...blank, budget, disbursedBefore: spent === null ? null : { sum: spent, last: spent } }
			);
			// A doubt compares: with the budget, or with what was paid before.
			if (budget === null && spent === null)
				expect(found.filter(({ kind }) => kind !== 'no_balance')).toEqual([]);
		})
	);
});
