import type th from '../th/plan-actual.ts';

const en: typeof th = {
	title: 'Planned and actual spending by month and quarter',
	short: 'Plan/actual by month',
	unit: 'Unit: baht',
	code: 'Code',
	name: 'Dimension / initiative',
	nameByPlan: 'Plan / initiative',
	basis: 'Plan taken from',
	bases: { milestones: 'milestone budgets', budget: 'year’s budget' },
	basesShort: { milestones: 'M', budget: 'Y' },
	share: (percent) => `share ${percent}`,
	level: 'Level',
	levels: { group: 'group', row: 'initiative', total: 'total' },
	year: (year) => `Fiscal year ${year}`,
	quarter: (quarter) => `Quarter ${quarter}`,
	sum: 'Sum',
	yearSum: 'Whole year',
	plan: 'Plan',
	actual: 'Actual',
	total: 'Grand total',
	by: 'Grouped by',
	groups: { dimension: 'dimension', plan: 'plan' },
	empty: 'No initiative in this period and filter',
	shown: (shown, all) =>
		`Shows ${shown} of ${all} initiatives; sums are of all. The XLSX and CSV files hold every one`,
	cut: (n) => `There are more than ${n} initiatives: this table shows no more, and its sums are of these`,
	notesTitle: 'How the table is made',
	notes: [
		'Plan where every milestone has a budget and dates (to the quarter or better): each budget spread evenly over the milestone’s days (M)',
		'Plan of other initiatives whose year’s budget is known: after transfers, else by Act, in the whole year’s cell alone (Y); it is not divided into months or quarters here',
		'Actual is disbursement up to the end of the chosen quarter. Months are shown where every entry of the quarter has a date of its own; money reported by the quarter stands in the quarter’s sum alone',
		'– means not known or not entered, not zero. Sums count what is known in their cell, so months may add up to less than their quarter, and quarters to less than the year',
		'Baht of initiatives alone, without plans’ own money and other currencies'
	],
	ofNow: 'The newest data, with what was entered after a close',
	ofClose: 'As kept when the period closed, whatever was entered since',
	shares:
		'An initiative of several dimensions divides its money by its shares, so that dimensions add up to the total',
	rounded: 'The page and the PDF round to the baht; the XLSX and CSV files hold satang'
};
export default en;
