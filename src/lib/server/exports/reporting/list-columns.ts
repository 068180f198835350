import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import { owedStates } from '#lib/domain/reporting.ts';
import common from '#lib/i18n/common.ts';
import flow from '#lib/i18n/flow.ts';
import reporting from '#lib/i18n/reporting.ts';
import reportingFiles from '#lib/i18n/reporting-files.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import type { ReportingLine } from '#lib/server/queries/reporting-list.ts';

const w = (lang: Lang) => reporting(lang);
const both = (
	key: keyof {
		[K in keyof typeof reportingFiles.th as (typeof reportingFiles.th)[K] extends string ? K : never]: string;
	}
) => ({ th: reportingFiles.th[key], en: reportingFiles.en[key] });

function organisation(row: ReportingLine, lang: Lang): string {
	return row.organisation_th === null
		? w(lang).noOrganisation
		: nameIn({ name_th: row.organisation_th, name_en: row.organisation_en }, lang);
}

function whoActs(row: ReportingLine, lang: Lang): string {
	if (owedStates.includes(row.state)) return organisation(row, lang);
	if (row.state !== 'submitted') return w(lang).nobody;
	if (row.turn === null) return w(lang).reviewer;
	const f = flow(lang).turn;
	return row.turn.rung === null ? f.nobodyShort : f.rungs[row.turn.rung];
}

/** The one column list of the reports behind the matrix. Persons' names for signed-in readers only (the query gives none to others). */
export const reportingListColumns: Column<ReportingLine>[] = [
	{ key: 'code', type: 'text', head: both('code'), paper: 0.9, value: (row) => row.code },
	{ key: 'title', type: 'text', head: both('title'), paper: 3, value: titleText },
	{ key: 'organisation', type: 'text', head: both('organisation'), value: organisation },
	{
		key: 'period',
		type: 'text',
		head: both('period'),
		paper: 1.3,
		value: (row, lang) => formatPeriod({ fiscalYear: row.fiscal_year, quarter: row.quarter }, lang)
	},
	{
		key: 'state',
		type: 'text',
		head: both('state'),
		paper: 1.2,
		value: (row, lang) => w(lang).states[row.state]
	},
	{
		key: 'begun',
		type: 'text',
		head: both('begun'),
		value: (row, lang) => row.begun && w(lang).begun[row.begun]
	},
	{ key: 'due', type: 'date', head: both('dueDate'), paper: 1.1, value: (row) => row.due_date },
	{
		key: 'left',
		type: 'number',
		head: both('left'),
		unit: both('days'),
		paper: 0.8,
		value: (row) => (row.daysLeft === null ? null : String(row.daysLeft))
	},
	{ key: 'who', type: 'text', head: both('who'), paper: 1.7, value: whoActs },
	{
		key: 'responsible',
		type: 'text',
		head: both('responsible'),
		paper: 1.2,
		value: (row) => row.responsible
	},
	{ key: 'since', type: 'date', head: both('since'), paper: 1.1, value: (row) => row.since },
	{ key: 'submitted', type: 'date', head: both('submitted'), value: (row) => row.submitted_on },
	{
		key: 'sample',
		type: 'text',
		head: both('sample'),
		value: (row, lang) => (row.is_sample ? common(lang).sample : null)
	}
];
