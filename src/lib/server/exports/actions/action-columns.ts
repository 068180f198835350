import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import actions from '#lib/i18n/actions.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import type { ActionRow } from '#lib/server/queries/action.ts';

const both = (key: keyof typeof actions.th.columns) => ({
	th: actions.th.columns[key],
	en: actions.en.columns[key]
});
const w = (lang: Lang) => actions(lang);
const percent = { th: '%', en: '%' };

/** The one column list of actions: CSV, XLSX and PDF table. A person's name is empty for those who are not signed in. */
export const actionColumns: Column<ActionRow>[] = [
	{
		key: 'id',
		type: 'number',
		head: { th: actions.th.number, en: actions.en.number },
		value: (row) => String(row.id)
	},
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
		key: 'kind',
		type: 'text',
		head: both('action'),
		paper: 1.7,
		value: (row, lang) => w(lang).kinds[row.kind]
	},
	{ key: 'task', type: 'text', head: both('task'), value: (row) => row.task },
	{ key: 'bound', type: 'health', head: both('bound'), paper: 1.3, value: (row) => row.health },
	{ key: 'slippage', type: 'points', head: both('slippage'), paper: 1, value: (row) => row.slippage },
	{ key: 'actual', type: 'percent', head: both('actual'), unit: percent, value: (row) => row.actual },
	{ key: 'planned', type: 'percent', head: both('planned'), unit: percent, value: (row) => row.planned },
	{
		key: 'period',
		type: 'text',
		head: both('period'),
		paper: 1.2,
		value: (row, lang) => formatPeriod({ fiscalYear: row.fiscal_year, quarter: row.quarter }, lang)
	},
	{
		key: 'organisation',
		type: 'text',
		head: both('organisation'),
		short: both('owner'),
		paper: 2,
		value: (row, lang) =>
			row.organisation_th === null
				? null
				: nameIn({ name_th: row.organisation_th, name_en: row.organisation_en }, lang)
	},
	{ key: 'person', type: 'text', head: both('person'), value: (row) => row.owner_name },
	{ key: 'opened', type: 'date', head: both('opened'), value: (row) => row.opened_on },
	{ key: 'due', type: 'date', head: both('due'), paper: 1.2, value: (row) => row.due_date },
	{
		key: 'days_left',
		type: 'number',
		head: both('daysLeft'),
		value: (row) => (row.daysLeft === null ? null : String(row.daysLeft))
	},
	{
		key: 'state',
		type: 'text',
		head: both('state'),
		paper: 1.3,
		value: (row, lang) => w(lang).states[row.state]
	},
	{ key: 'closed', type: 'date', head: both('closed'), value: (row) => row.closedOn },
	{ key: 'outcome', type: 'text', head: both('outcome'), value: (row) => row.outcome },
	{ key: 'drop_reason', type: 'text', head: both('dropReason'), value: (row) => row.drop_reason },
	{
		key: 'sample',
		type: 'text',
		head: { th: exports.th.columns.sample, en: exports.en.columns.sample },
		value: (row, lang) => (row.is_sample ? common(lang).sample : null)
	}
];
