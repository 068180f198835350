import type { OpenTable } from '#lib/server/queries/open-tables.ts';

const names = { name_th: 'x.name_th', name_en: 'x.name_en' };
const own = 'join initiative i on i.id = x.initiative_id';
const ofIndicator = `join indicator n on n.id = x.indicator_id join initiative i on i.id = n.initiative_id`;
const approved = `join progress_report r on r.id = x.report_id`;

export const dimensions: OpenTable = {
	from: 'dimension x',
	columns: { code: 'x.code', position: 'x.position', ...names, colour: 'x.colour' },
	keys: [['x.position', 'integer']],
	of: 'none'
};
export const plans: OpenTable = {
	from: 'plan x',
	columns: {
		code: 'x.code',
		title_th: 'x.title_th',
		title_en: 'x.title_en',
		kind: 'x.kind',
		owner_code: 'x.owner_code',
		goal_th: 'x.goal_th',
		goal_en: 'x.goal_en',
		start_date: 'x.start_date',
		start_precision: 'x.start_precision',
		end_date: 'x.end_date',
		end_precision: 'x.end_precision',
		iati_identifier: 'x.iati_identifier',
		is_sample: 'x.is_sample'
	},
	keys: [['x.code', 'text']],
	of: 'none',
	sample: 'x.is_sample'
};
export const organisations: OpenTable = {
	from: 'organisation x',
	columns: {
		code: 'x.code',
		...names,
		abbreviation_th: 'x.abbreviation_th',
		abbreviation_en: 'x.abbreviation_en',
		kind: 'x.kind',
		parent_code: 'x.parent_code',
		is_sample: 'x.is_sample'
	},
	keys: [['x.code', 'text']],
	of: 'none',
	sample: 'x.is_sample'
};
export const places: OpenTable = {
	from: 'place x',
	columns: { code: 'x.code', kind: 'x.kind', ...names, parent_code: 'x.parent_code' },
	keys: [['x.code', 'text']],
	of: 'none'
};
export const periods: OpenTable = {
	from: 'reporting_period x',
	columns: {
		fiscal_year: 'x.fiscal_year',
		quarter: 'x.quarter',
		starts_on: 'quarter_start(x.fiscal_year, x.quarter)',
		ends_on: 'quarter_end(x.fiscal_year, x.quarter)',
		due_date: 'x.due_date',
		state: 'x.state',
		closed_at: 'x.closed_at',
		is_sample: 'x.is_sample'
	},
	keys: [
		['x.fiscal_year', 'integer'],
		['x.quarter', 'integer']
	],
	of: 'none',
	sample: 'x.is_sample'
};

export const indicators: OpenTable = {
	from: `indicator x ${own}`,
	columns: {
		initiative_code: 'i.code',
		code: 'x.code',
		position: 'x.position',
		...names,
		unit_th: 'x.unit_th',
		unit_en: 'x.unit_en',
		kind: 'x.kind',
		direction: 'x.direction',
		ratio_factor: 'x.ratio_factor',
		tolerance: 'x.tolerance',
		baseline_value: 'x.baseline_value',
		baseline_fiscal_year: 'x.baseline_fiscal_year',
		baseline_quarter: 'x.baseline_quarter',
		decimals: 'x.decimals',
		definition_th: 'x.definition_th',
		definition_en: 'x.definition_en',
		data_source_th: 'x.data_source_th',
		data_source_en: 'x.data_source_en',
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.position', 'integer'],
		['x.id', 'bigint']
	],
	of: 'initiative',
	sample: 'x.is_sample'
};
export const indicatorTargets: OpenTable = {
	from: `indicator_target x ${ofIndicator}`,
	columns: {
		initiative_code: 'i.code',
		indicator_code: 'n.code',
		fiscal_year: 'x.fiscal_year',
		quarter: 'x.quarter',
		value: 'x.value',
		is_sample: 'n.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['n.code', 'text'],
		['x.fiscal_year', 'integer'],
		['x.quarter', 'integer']
	],
	of: 'initiative',
	sample: 'n.is_sample'
};
export const indicatorValues: OpenTable = {
	from: `report_indicator x ${approved} ${ofIndicator}`,
	columns: {
		initiative_code: 'i.code',
		indicator_code: 'n.code',
		fiscal_year: 'r.fiscal_year',
		quarter: 'r.quarter',
		value: 'x.value',
		numerator: 'x.numerator',
		denominator: 'x.denominator',
		note: 'x.note',
		is_sample: 'n.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['n.code', 'text'],
		['r.fiscal_year', 'integer'],
		['r.quarter', 'integer']
	],
	of: 'initiative',
	where: `r.state = 'approved'`,
	sample: 'n.is_sample'
};

export const budgets: OpenTable = {
	from: 'budget x left join initiative i on i.id = x.initiative_id',
	columns: {
		budget_id: 'x.id',
		plan_code: 'x.plan_code',
		initiative_code: 'i.code',
		fiscal_year: 'x.fiscal_year',
		expense_class: 'x.expense_class',
		currency: 'x.currency',
		by_act: 'x.by_act',
		after_transfers: 'x.after_transfers',
		is_sample: 'x.is_sample'
	},
	keys: [['x.id', 'bigint']],
	of: 'either',
	sample: 'x.is_sample'
};
export const transactions: OpenTable = {
	from: 'transaction x left join initiative i on i.id = x.initiative_id left join progress_report r on r.id = x.report_id',
	columns: {
		transaction_id: 'x.id',
		plan_code: 'x.plan_code',
		initiative_code: 'i.code',
		kind: 'x.kind',
		transaction_date: 'x.transaction_date',
		amount: 'x.amount',
		currency: 'x.currency',
		fiscal_year: 'fiscal_year_of(x.transaction_date)',
		quarter: 'fiscal_quarter_of(x.transaction_date)',
		budget_year: 'x.budget_year',
		expense_class: 'x.expense_class',
		is_sample: 'x.is_sample'
	},
	keys: [['x.id', 'bigint']],
	of: 'either',
	sample: 'x.is_sample'
};
