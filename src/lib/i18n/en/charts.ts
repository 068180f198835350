import type th from '../th/charts.ts';

const en: typeof th = {
	table: 'Show as a table',
	tableOf: (heading: string) => `Table: ${heading}`,
	quarter: 'Quarter',
	noData: 'Nothing to show yet',
	gap: 'Where a line breaks nothing is known; that is not zero',
	curve: {
		heading: 'Planned and actual progress by quarter, cumulative',
		planned: 'Planned, cumulative (%)',
		actual: 'Actual, cumulative (%)',
		slippage: (points: string) => `slippage ${points} points`,
		said: (period: string, actual: string, planned: string, slippage: string) =>
			`${period}: actual ${actual}%, planned ${planned}%, slippage ${slippage} points`,
		noPlan: (period: string, actual: string) => `${period}: actual ${actual}%, no plan to compare with`,
		noActual: 'Nothing is reported in this time yet; only the plan is shown',
		atEnd: "plan at the quarter's end, of all that have a plan",
		atEndNote:
			"Where nothing is reported the plan is that of all initiatives with a plan, at the quarter's end; elsewhere it is over the same set as the actual"
	},
	money: {
		heading: (what: string, currency: string) => `${what} by quarter (${currency})`,
		kinds: {
			commitment: 'Commitment',
			obligation: 'Obligation',
			disbursement: 'Disbursement',
			carry_over: 'Carry-over'
		},
		and: ' and ',
		most: (kind: string, amount: string, period: string) => `${kind} is highest at ${amount} in ${period}`,
		planOwned: "The plan's own money, not split by initiative, dimension or place",
		initiativeOwned: "The initiatives' money",
		negative: (period: string, kind: string, amount: string) =>
			`${period} has a correction: ${kind} ${amount}`,
		none: 'no entry',
		million: (unit: string) => `Axis in million ${unit}`,
		thousand: (unit: string) => `Axis in thousand ${unit}`,
		unit: (unit: string) => `Axis in ${unit}`,
		baht: 'THB'
	},
	health: {
		heading: 'Health of initiatives by dimension',
		said: (name: string, n: number, of: number) =>
			`Most behind or critical: ${name} (${n} of ${of} initiatives)`,
		noneBehind: 'No initiative is behind or critical',
		note: 'An initiative with several dimensions counts in each',
		dimension: 'Dimension',
		count: (n: number) => `${n} ${n === 1 ? 'initiative' : 'initiatives'}`,
		total: 'Total'
	}
};
export default en;
