import type { RollupLine } from '#lib/domain/rollup-line.ts';
import { meanOf } from '#lib/domain/mean.ts';
import { nameIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import money from '#lib/i18n/money.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Column } from '#lib/server/exports/column.ts';

const both = (key: keyof typeof exports.th.columns) => ({
	th: exports.th.columns[key],
	en: exports.en.columns[key]
});
const percent = { th: '%', en: '%' };
const baht = both('baht');
const count = (n: number) => String(n);

/** Name of a line of the overview: a dimension, none stated, or all. */
export function lineName(line: RollupLine, lang: Lang): string {
	const c = common(lang);
	if (line.code === 'total') return exports(lang).total;
	return line.name_th === null
		? c.noDimension
		: nameIn({ name_th: line.name_th, name_en: line.name_en }, lang);
}

/** A line with what it became by what was corrected after the close. */
export type DimensionRow = RollupLine & { corrected: RollupLine | undefined };
type Mean = 'budget_actual' | 'equal_actual';
const corrected = (mean: Mean) => (line: DimensionRow) =>
	line.corrected && line.corrected[mean] !== line[mean] ? line.corrected[mean] : null;

/** The overview's table: both means, so that the file does not depend on which one the page showed. */
export const dimensionColumns: Column<DimensionRow>[] = [
	{ key: 'dimension', type: 'text', head: both('dimension'), paper: 2, value: lineName },
	{
		key: 'budget_actual',
		type: 'percent',
		head: both('budgetActual'),
		unit: percent,
		paper: 1,
		value: (line) => line.budget_actual
	},
	{
		key: 'budget_planned',
		type: 'percent',
		head: both('budgetPlanned'),
		unit: percent,
		paper: 1,
		value: (line) => line.budget_planned
	},
	{
		key: 'budget_slippage',
		type: 'points',
		head: both('budgetSlippage'),
		unit: both('points'),
		paper: 1,
		value: (line) => line.budget_slippage
	},
	{
		key: 'budget_health',
		type: 'health',
		head: both('budgetHealth'),
		paper: 1.5,
		value: (line) => meanOf(line, 'budget').health
	},
	{
		key: 'budget_counted',
		type: 'number',
		head: both('budgetCounted'),
		value: (line) => count(line.budget_counted)
	},
	{
		key: 'equal_actual',
		type: 'percent',
		head: both('equalActual'),
		unit: percent,
		paper: 1,
		value: (line) => line.equal_actual
	},
	{
		key: 'equal_planned',
		type: 'percent',
		head: both('equalPlanned'),
		unit: percent,
		paper: 1,
		value: (line) => line.equal_planned
	},
	{
		key: 'equal_slippage',
		type: 'points',
		head: both('equalSlippage'),
		unit: both('points'),
		paper: 1,
		value: (line) => line.equal_slippage
	},
	{
		key: 'equal_health',
		type: 'health',
		head: both('equalHealth'),
		paper: 1.5,
		value: (line) => meanOf(line, 'equal').health
	},
	{ key: 'equal_counted', type: 'number', head: both('equalCounted'), value: (line) => count(line.counted) },
	{
		key: 'reported',
		type: 'number',
		head: both('reportedCount'),
		paper: 0.8,
		value: (line) => count(line.reported)
	},
	{
		key: 'initiatives',
		type: 'number',
		head: both('initiatives'),
		paper: 0.8,
		value: (line) => count(line.initiatives)
	},
	{
		key: 'budget',
		type: 'money',
		head: both('budget'),
		unit: baht,
		paper: 1.4,
		value: (line) => line.budget
	},
	{ key: 'disbursed', type: 'money', head: both('disbursed'), unit: baht, value: (line) => line.disbursed },
	{
		key: 'outstanding',
		type: 'money',
		head: both('outstanding'),
		unit: baht,
		value: (line) => line.outstanding
	},
	{ key: 'used', type: 'money', head: both('usedMoney'), unit: baht, value: (line) => line.used },
	{
		key: 'used_partly',
		type: 'number',
		head: { th: money.th.columns.usedPartly, en: money.en.columns.usedPartly },
		value: (line) => count(line.used_partly)
	},
	{ key: 'obligated', type: 'money', head: both('obligated'), unit: baht, value: (line) => line.obligated },
	{
		key: 'disbursed_percent',
		type: 'percent',
		head: both('disbursed'),
		unit: percent,
		paper: 0.9,
		value: (line) => line.disbursed_percent
	},
	{
		key: 'used_percent',
		type: 'percent',
		head: both('used'),
		unit: percent,
		paper: 0.9,
		value: (line) => line.used_percent
	},
	{
		key: 'corrected_budget_actual',
		type: 'percent',
		head: both('correctedBudget'),
		unit: percent,
		value: corrected('budget_actual')
	},
	{
		key: 'corrected_equal_actual',
		type: 'percent',
		head: both('correctedEqual'),
		unit: percent,
		value: corrected('equal_actual')
	},
	{
		key: 'editorial',
		type: 'text',
		head: both('editorial'),
		value: (line, lang) => (line.has_editorial ? common(lang).editorial : null)
	},
	{
		key: 'sample',
		type: 'text',
		head: both('sample'),
		value: (line, lang) => (line.has_sample ? common(lang).sample : null)
	}
];
