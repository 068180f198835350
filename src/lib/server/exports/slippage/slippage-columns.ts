import { formatPeriod } from '#lib/domain/format-date.ts';
import { nameIn } from '#lib/domain/names.ts';
import exports from '#lib/i18n/exports.ts';
import report from '#lib/i18n/report.ts';
import slippage from '#lib/i18n/slippage.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import type { SlippageRow } from '#lib/server/queries/slippage.ts';

const both = (key: keyof typeof exports.th.columns) => ({
	th: exports.th.columns[key],
	en: exports.en.columns[key]
});
const own = (key: 'days' | 'daysShort' | 'unit') => ({ th: slippage.th[key], en: slippage.en[key] });
const fieldHead = (key: keyof typeof report.th.fields & keyof typeof report.en.fields) => ({
	th: report.th.fields[key],
	en: report.en.fields[key]
});
const percent = { th: '%', en: '%' };

/** Who is behind, by how much, and what their approved report says of it; empty where it says nothing. */
export const slippageColumns: Column<SlippageRow>[] = [
	{ key: 'code', type: 'text', head: both('code'), paper: 0.9, value: (row) => row.code },
	{ key: 'title', type: 'text', head: both('title'), paper: 2.6, value: titleText },
	{
		key: 'organisation',
		type: 'text',
		head: both('organisation'),
		short: both('organisationShort'),
		paper: 1.6,
		value: (row, lang) =>
			row.organisation_name_th === null
				? null
				: nameIn({ name_th: row.organisation_name_th, name_en: row.organisation_name_en }, lang)
	},
	{
		key: 'health',
		type: 'health',
		head: both('health'),
		paper: 1.3,
		value: (row) => row.health,
		beside: (row) => row.override_health
	},
	{ key: 'override', type: 'health', head: both('override'), value: (row) => row.override_health },
	{
		key: 'actual',
		type: 'percent',
		head: both('actual'),
		unit: percent,
		paper: 0.8,
		isMarked: (row) => !row.is_reported,
		value: (row) => row.actual
	},
	{
		key: 'planned',
		type: 'percent',
		head: both('planned'),
		unit: percent,
		paper: 0.8,
		value: (row) => row.planned
	},
	{
		key: 'slippage',
		type: 'points',
		head: both('slippage'),
		short: both('slippageShort'),
		unit: both('points'),
		paper: 0.9,
		value: (row) => row.slippage
	},
	{
		key: 'days',
		type: 'number',
		head: own('days'),
		short: own('daysShort'),
		unit: own('unit'),
		paper: 0.7,
		value: (row) => (row.slippage_days === null ? null : String(-row.slippage_days))
	},
	{
		key: 'reported_period',
		type: 'text',
		head: both('reportedPeriod'),
		value: (row, lang) =>
			row.reported_fiscal_year === null || row.reported_quarter === null
				? null
				: formatPeriod({ fiscalYear: row.reported_fiscal_year, quarter: row.reported_quarter }, lang)
	},
	{
		key: 'problem_kind',
		type: 'text',
		head: fieldHead('problem_kind'),
		value: (row, lang) =>
			row.problem_kind && report(lang).problemKinds[row.problem_kind as keyof typeof report.th.problemKinds]
	},
	{ key: 'problems', type: 'text', head: fieldHead('problems'), paper: 2.3, value: (row) => row.problems },
	{ key: 'solutions', type: 'text', head: fieldHead('solutions'), paper: 2, value: (row) => row.solutions },
	{
		key: 'help_needed',
		type: 'text',
		head: fieldHead('help_needed'),
		paper: 1.7,
		value: (row) => row.help_needed
	},
	{ key: 'help_from', type: 'text', head: fieldHead('help_from'), value: (row) => row.help_from }
];
