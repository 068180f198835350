import type th from '../th/drift.ts';

const en: typeof th = {
	about:
		'Every night the stored figures are computed again from their inputs and compared. The check changes none. In open periods nothing may differ; in closed ones a figure differs where the plan, budget or another input was changed after the close: what was frozen stays.',
	checked: (at, figures) => `Last checked ${at}: ${figures} figures`,
	none: 'All agree',
	found: (open, closed) => `${open} figures of open periods differ, and ${closed} of closed ones`,
	notYet: 'Not checked yet; the first check begins by itself at the start or with a new day',
	cut: (n) => `The first ${n} are shown`,
	initiative: 'Initiative',
	differences: 'What differs',
	since: 'First found',
	stored: 'stored',
	computed: 'computed',
	unknown: 'unknown',
	columns: {
		row: 'Row',
		planned: 'Planned (%)',
		planned_at_end: "Planned at the period's end (%)",
		actual: 'Actual (%)',
		slippage: 'Slippage (points)',
		slippage_days: 'Late (days)',
		spi: 'SPI',
		planned_baseline_one: 'Planned by baseline 1 (%)',
		slippage_baseline_one: 'Slippage against baseline 1 (points)',
		year_progress: 'Progress in the year (points)',
		health: 'Health',
		is_reported: 'Reported in the period',
		report_id: 'Report used',
		report_revision: 'Its revision',
		left_out: 'Why it is left out',
		budget_weight: 'Budget as weight (THB)',
		budget_basis: 'Basis of the budget',
		disbursed: 'Disbursed (THB)',
		obligated: 'Obligated (THB)',
		status: 'Status',
		reported_fiscal_year: 'Fiscal year of the report',
		reported_quarter: 'Quarter of the report',
		plan_code: 'Plan',
		organisation_code: 'Lead organisation',
		visibility: 'Visibility',
		parts_total: 'Sum of dimension parts',
		baseline_number: 'Baseline number',
		rule_version: 'Version of the rule',
		dimensions: 'Dimensions and parts',
		places: 'Places'
	},
	there: 'a row',
	notThere: 'no row'
};

export default en;
