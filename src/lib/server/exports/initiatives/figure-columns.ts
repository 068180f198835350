import type { LeftOut } from '#lib/domain/health.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Quarter } from '#lib/domain/calendar.ts';
import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { InitiativeRow } from '#lib/server/queries/initiatives.ts';

/** Figures of an initiative in a quarter: a row of the list, or one of the initiative's own quarters. */
export type FigureRow = Pick<
	InitiativeRow,
	| 'health'
	| 'actual'
	| 'planned'
	| 'slippage'
	| 'spi'
	| 'year_progress'
	| 'is_reported'
	| 'reported_fiscal_year'
	| 'reported_quarter'
	| 'left_out'
	| 'baseline_number'
	| 'budget_weight'
	| 'budget_basis'
	| 'disbursed'
	| 'outstanding'
	| 'used'
	| 'is_used_complete'
	| 'obligated'
	| 'disbursedPercent'
	| 'usedPercent'
	| 'corrected_actual'
	| 'override_health'
>;

const both = (key: keyof typeof exports.th.columns) => ({
	th: exports.th.columns[key],
	en: exports.en.columns[key]
});
const percent = { th: '%', en: '%' };
const baht = both('baht');

export const figureColumns: Column<FigureRow>[] = [
	{
		key: 'health',
		type: 'health',
		head: both('health'),
		paper: 1.7,
		value: (row) => row.health,
		beside: (row) => row.override_health
	},
	{ key: 'override', type: 'health', head: both('override'), value: (row) => row.override_health },
	{
		key: 'actual',
		type: 'percent',
		head: both('actual'),
		unit: percent,
		paper: 0.9,
		isMarked: (row) => row.is_reported === false,
		value: (row) => row.actual
	},
	{
		key: 'planned',
		type: 'percent',
		head: both('planned'),
		unit: percent,
		paper: 0.9,
		value: (row) => row.planned
	},
	{
		key: 'slippage',
		type: 'points',
		head: both('slippage'),
		short: both('slippageShort'),
		unit: both('points'),
		paper: 1,
		value: (row) => row.slippage
	},
	{ key: 'spi', type: 'number', head: { th: 'SPI', en: 'SPI' }, value: (row) => row.spi },
	{
		key: 'year_progress',
		type: 'points',
		head: both('yearProgress'),
		unit: both('points'),
		value: (row) => row.year_progress
	},
	{
		key: 'reported',
		type: 'text',
		head: both('reported'),
		value: (row, lang) =>
			row.is_reported === null ? null : exports(lang).yesNo[row.is_reported ? 'yes' : 'no']
	},
	{
		key: 'reported_period',
		type: 'text',
		head: both('reportedPeriod'),
		value: (row, lang) =>
			row.reported_fiscal_year === null || row.reported_quarter === null
				? null
				: formatPeriod(
						{ fiscalYear: row.reported_fiscal_year, quarter: row.reported_quarter as Quarter },
						lang
					)
	},
	{
		key: 'left_out',
		type: 'text',
		head: both('leftOut'),
		value: (row, lang) => row.left_out && exports(lang).leftOut[row.left_out as LeftOut]
	},
	{
		key: 'corrected_actual',
		type: 'percent',
		head: both('corrected'),
		unit: percent,
		value: (row) => row.corrected_actual
	},
	{
		key: 'baseline',
		type: 'number',
		head: both('baseline'),
		value: (row) => (row.baseline_number === null ? null : String(row.baseline_number))
	}
];

export const moneyColumns: Column<FigureRow>[] = [
	{
		key: 'budget',
		type: 'money',
		head: both('budget'),
		unit: baht,
		paper: 1.6,
		value: (row) => row.budget_weight
	},
	{
		key: 'budget_basis',
		type: 'text',
		head: both('budgetBasis'),
		value: (row, lang) =>
			row.budget_basis && exports(lang).budgetBases[row.budget_basis as 'after_transfers' | 'by_act']
	},
	{ key: 'disbursed', type: 'money', head: both('disbursed'), unit: baht, value: (row) => row.disbursed },
	{
		key: 'outstanding',
		type: 'money',
		head: both('outstanding'),
		unit: baht,
		value: (row) => row.outstanding
	},
	{ key: 'used', type: 'money', head: both('usedMoney'), unit: baht, value: (row) => row.used },
	{
		key: 'used_complete',
		type: 'text',
		head: both('usedComplete'),
		value: (row, lang) =>
			row.used === null ? null : exports(lang).yesNo[row.is_used_complete ? 'yes' : 'no']
	},
	{ key: 'obligated', type: 'money', head: both('obligated'), unit: baht, value: (row) => row.obligated },
	{
		key: 'disbursed_percent',
		type: 'percent',
		head: both('disbursed'),
		unit: percent,
		paper: 1,
		value: (row) => row.disbursedPercent
	},
	{ key: 'used_percent', type: 'percent', head: both('used'), unit: percent, value: (row) => row.usedPercent }
];
