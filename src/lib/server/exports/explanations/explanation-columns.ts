import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import explanations from '#lib/i18n/explanations.ts';
import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import type { LateRow } from '#lib/server/queries/explanations.ts';

const both = (key: keyof typeof explanations.th.columns) => ({
	th: explanations.th.columns[key],
	en: explanations.en.columns[key]
});
const w = (lang: Lang) => explanations(lang);
const percent = { th: '%', en: '%' };

/** The one column list of late initiatives and their causes: CSV, XLSX and PDF table. */
export const explanationColumns: Column<LateRow>[] = [
	{
		key: 'code',
		type: 'text',
		head: { th: exports.th.columns.code, en: exports.en.columns.code },
		paper: 1,
		value: (row) => row.code
	},
	{
		key: 'title',
		type: 'text',
		head: { th: exports.th.columns.title, en: exports.en.columns.title },
		paper: 3,
		value: titleText
	},
	{
		key: 'organisation',
		type: 'text',
		head: both('organisation'),
		paper: 1.8,
		value: (row, lang) =>
			row.organisation_th === null
				? null
				: nameIn({ name_th: row.organisation_th, name_en: row.organisation_en }, lang)
	},
	{
		key: 'health',
		type: 'health',
		head: both('health'),
		paper: 1.3,
		value: (row) => row.health,
		beside: (row) => row.override_health
	},
	{
		key: 'override',
		type: 'health',
		head: { th: exports.th.columns.override, en: exports.en.columns.override },
		value: (row) => row.override_health
	},
	{ key: 'actual', type: 'percent', head: both('actual'), unit: percent, value: (row) => row.actual },
	{ key: 'planned', type: 'percent', head: both('planned'), unit: percent, value: (row) => row.planned },
	{ key: 'slippage', type: 'points', head: both('slippage'), paper: 1, value: (row) => row.slippage },
	{
		key: 'cause',
		type: 'text',
		head: both('main'),
		paper: 1.6,
		value: (row, lang) => w(lang).kinds[row.explanations[0]?.kind ?? 'unstated']
	},
	{
		key: 'words',
		type: 'text',
		head: both('mainWords'),
		paper: 3,
		value: (row) => row.explanations[0]?.words ?? null
	},
	{
		key: 'others',
		type: 'text',
		head: both('others'),
		paper: 2,
		value: (row, lang) =>
			row.explanations
				.slice(1)
				.map(({ kind, words }) => (words ? `${w(lang).kinds[kind]}: ${words}` : w(lang).kinds[kind]))
				.join(' · ') || null
	},
	{
		key: 'sample',
		type: 'text',
		head: { th: exports.th.columns.sample, en: exports.en.columns.sample },
		value: (row, lang) => (row.is_sample ? common(lang).sample : null)
	}
];
