import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import commonEn from '#lib/i18n/en/common.ts';
import en from '#lib/i18n/en/explanations.ts';
import exportsEn from '#lib/i18n/en/exports.ts';
import { pick } from '#lib/i18n/pick.ts';
import common from '#lib/i18n/th/common.ts';
import th from '#lib/i18n/th/explanations.ts';
import exportsTh from '#lib/i18n/th/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { titleText } from '#lib/server/exports/initiatives/columns.ts';
import type { LateRow } from '#lib/server/queries/explanations.ts';

const both = (key: keyof typeof th.columns) => ({ th: th.columns[key], en: en.columns[key] });
const w = (lang: Lang) => pick(lang, th, en);
const percent = { th: '%', en: '%' };

/** The one column list of late initiatives and their causes: CSV, XLSX and PDF table. */
export const explanationColumns: Column<LateRow>[] = [
	{
		key: 'code',
		type: 'text',
		head: { th: exportsTh.columns.code, en: exportsEn.columns.code },
		paper: 1,
		value: (row) => row.code
	},
	{
		key: 'title',
		type: 'text',
		head: { th: exportsTh.columns.title, en: exportsEn.columns.title },
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
		head: { th: exportsTh.columns.override, en: exportsEn.columns.override },
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
		head: { th: exportsTh.columns.sample, en: exportsEn.columns.sample },
		value: (row, lang) => (row.is_sample ? pick(lang, common, commonEn).sample : null)
	}
];
