import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import {
	owedStates,
	reportingStates,
	type ReportingRowKind,
	type ReportingState
} from '#lib/domain/reporting.ts';
import common from '#lib/i18n/common.ts';
import reporting from '#lib/i18n/reporting.ts';
import reportingFiles from '#lib/i18n/reporting-files.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { PeriodHead, ReportingCell } from '#lib/server/queries/reporting-matrix.ts';
import type { ReportingLineOf } from '#lib/server/reporting-lines.ts';

/** A cell of the matrix as a record; head: undefined where the period was never opened. */
export type ReportingRecord = { line: ReportingLineOf; cell: ReportingCell; head: PeriodHead | undefined };

const both = (
	key: keyof {
		[K in keyof typeof reportingFiles.th as (typeof reportingFiles.th)[K] extends string ? K : never]: string;
	}
) => ({ th: reportingFiles.th[key], en: reportingFiles.en[key] });
const count = (n: number) => String(n);
/** Shares of the paper: states that are rare in a quarter have none. */
const PAPER: Partial<Record<ReportingState, number>> = {
	overdue: 0.8,
	returned: 0.8,
	draft: 0.8,
	due: 0.8,
	submitted: 0.8,
	missed: 0.9,
	approved: 0.8,
	not_owed: 0.8
};

const OF_WORK: ReadonlySet<string> = new Set(['draft', 'returned', 'overdue_draft', 'overdue_returned']);

function lineName(kind: ReportingRowKind, { code, is_total, name }: ReportingLineOf, lang: Lang): string {
	const w = reporting(lang);
	if (is_total) return w.total;
	if (code === null) return kind === 'organisation' ? w.noOrganisation : w.noPlace;
	return code === 'TH' ? w.wholeCountry : name ? nameIn(name, lang) : code;
}

/** The one column list of the matrix: a line in a period is a record. Whoever may not know of drafts and returns has those columns empty: they count as not yet reported. */
export function reportingColumns(kind: ReportingRowKind, seesWork: boolean): Column<ReportingRecord>[] {
	const work = (n: number) => (seesWork ? count(n) : null);
	const state = (key: ReportingState): Column<ReportingRecord> => ({
		key,
		type: 'number',
		head: { th: reporting.th.states[key], en: reporting.en.states[key] },
		paper: PAPER[key]!,
		value: ({ cell }) => (key === 'draft' || key === 'returned' ? work(cell[key]) : count(cell[key]))
	});
	return [
		{
			key: 'line',
			type: 'text',
			head: { th: reportingFiles.th.line[kind], en: reportingFiles.en.line[kind] },
			paper: 2.6,
			value: ({ line }, lang) => lineName(kind, line, lang)
		},
		{
			key: 'fiscal_year',
			type: 'text',
			head: both('fiscalYear'),
			paper: 0.7,
			value: ({ cell }) => String(cell.fiscal_year)
		},
		{
			key: 'quarter',
			type: 'text',
			head: both('quarter'),
			paper: 0.6,
			value: ({ cell }) => String(cell.quarter)
		},
		{
			key: 'period_state',
			type: 'text',
			head: both('periodState'),
			value: ({ head }, lang) => reportingFiles(lang).periodStates[head?.state ?? 'none']
		},
		{
			key: 'due_date',
			type: 'date',
			head: both('due'),
			paper: 1.1,
			value: ({ head }) => head?.due_date ?? null
		},
		{
			key: 'initiatives',
			type: 'number',
			head: both('initiatives'),
			paper: 0.8,
			value: ({ cell }) => count(cell.initiatives)
		},
		{
			key: 'owed',
			type: 'number',
			head: both('owed'),
			value: ({ cell }) => count(owedStates.reduce((total, one) => total + cell[one], 0))
		},
		...reportingStates.map(state),
		{
			key: 'overdue_draft',
			type: 'number',
			head: both('overdueDraft'),
			value: ({ cell }) => work(cell.overdue_draft)
		},
		{
			key: 'overdue_returned',
			type: 'number',
			head: both('overdueReturned'),
			value: ({ cell }) => work(cell.overdue_returned)
		},
		{ key: 'earliest', type: 'date', head: both('earliest'), value: ({ cell }) => cell.due_date },
		{
			key: 'last_submitted',
			type: 'date',
			head: both('lastSubmitted'),
			paper: 1.1,
			value: ({ cell }) => cell.last_submitted
		},
		{
			key: 'sample',
			type: 'text',
			head: both('sample'),
			paper: 0.8,
			value: ({ cell }, lang) => (cell.has_sample ? common(lang).sample : null)
		}
	];
}

/** As above, without the columns that are empty for whoever may not know of drafts and returns. */
export function reportingMatrixColumns(kind: ReportingRowKind, seesWork: boolean): Column<ReportingRecord>[] {
	return reportingColumns(kind, seesWork).filter(({ key }) => seesWork || !OF_WORK.has(key));
}
