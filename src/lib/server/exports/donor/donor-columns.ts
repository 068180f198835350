import { formatFiscalYear, formatPeriod } from '#lib/domain/format-date.ts';
import type { Period } from '#lib/domain/calendar.ts';
import { nameIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import indicators from '#lib/i18n/indicators.ts';
import initiative from '#lib/i18n/initiative.ts';
import overview from '#lib/i18n/overview.ts';
import report from '#lib/i18n/report.ts';
import t from '#lib/i18n/donor.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { spanText } from '#lib/server/exports/documents/brief-facts.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import type { DonorRecord } from '#lib/server/exports/donor/read-donor.ts';

type RowOf<Key extends keyof DonorRecord> = DonorRecord[Key] extends readonly (infer Row)[] ? Row : never;
type InitiativeRow = RowOf<'initiatives'> & { dimensionNames: string };
const head = (key: keyof typeof t.columns) => ({ th: t.columns[key], en: t.columns[key] });
const percent = { th: '%', en: '%' };
const kindOf = (kind: string) => overview.en.moneyKinds[kind as keyof typeof overview.en.moneyKinds];
const english = (en: string | null, th: string | null) => en || th;
const period = (row: { fiscal_year: number; quarter: number }) =>
	formatPeriod({ fiscalYear: row.fiscal_year, quarter: row.quarter as Period['quarter'] }, 'en');
const code = <Row extends { code: string | null }>(): Column<Row> => ({
	key: 'code',
	type: 'text',
	head: head('code'),
	paper: 1.2,
	value: (row) => row.code ?? t.programme
});

export const totalColumns: Column<RowOf<'totals'>>[] = [
	{
		key: 'of',
		type: 'text',
		head: head('of'),
		paper: 2,
		value: (row) => (row.isPlan ? t.programme : t.sections.progress)
	},
	{ key: 'kind', type: 'text', head: head('kind'), paper: 1.6, value: (row) => kindOf(row.kind) },
	{ key: 'count', type: 'number', head: head('count'), paper: 1, value: (row) => String(row.n) },
	{ key: 'amount', type: 'money', head: head('amount'), paper: 1.8, value: (row) => row.amount },
	{ key: 'currency', type: 'text', head: head('currency'), paper: 0.9, value: (row) => row.currency },
	{ key: 'first', type: 'date', head: head('first'), paper: 1.3, value: (row) => row.first },
	{ key: 'last', type: 'date', head: head('last'), paper: 1.3, value: (row) => row.last }
];
export const transactionColumns: Column<RowOf<'transactions'>>[] = [
	code(),
	{ key: 'date', type: 'date', head: head('date'), paper: 1.3, value: (row) => row.transaction_date },
	{ key: 'kind', type: 'text', head: head('kind'), paper: 1.6, value: (row) => kindOf(row.kind) },
	{ key: 'amount', type: 'money', head: head('amount'), paper: 1.8, value: (row) => row.amount },
	{ key: 'currency', type: 'text', head: head('currency'), paper: 0.9, value: (row) => row.currency },
	{ key: 'reference', type: 'text', head: head('reference'), paper: 2, value: (row) => row.source_reference }
];
export const budgetColumns: Column<RowOf<'budgets'> & { code: string }>[] = [
	code(),
	{
		key: 'year',
		type: 'text',
		head: head('year'),
		paper: 1.4,
		value: (row) => formatFiscalYear(row.fiscal_year, 'en')
	},
	{ key: 'by_act', type: 'money', head: head('byAct'), paper: 1.8, value: (row) => row.by_act },
	{
		key: 'after_transfers',
		type: 'money',
		head: head('afterTransfers'),
		paper: 1.8,
		value: (row) => row.after_transfers
	},
	{ key: 'currency', type: 'text', head: head('currency'), paper: 0.9, value: (row) => row.currency }
];
export const initiativeColumns: Column<InitiativeRow>[] = [
	code(),
	{ key: 'title', type: 'text', head: head('title'), paper: 3, value: (row) => titleText(row, 'en') },
	{ key: 'dimensions', type: 'text', head: head('dimensions'), paper: 2, value: (row) => row.dimensionNames },
	{
		key: 'span',
		type: 'text',
		head: head('span'),
		paper: 1.6,
		value: (row) => spanText(row, 'en') ?? common.en.notStated
	},
	{
		key: 'status',
		type: 'text',
		head: head('status'),
		paper: 1.2,
		value: (row) => row.status && common.en.statusNames[row.status]
	},
	{
		key: 'planned',
		type: 'percent',
		head: head('planned'),
		unit: percent,
		paper: 1,
		value: (row) => row.planned
	},
	{
		key: 'actual',
		type: 'percent',
		head: head('actual'),
		unit: percent,
		paper: 1,
		value: (row) => row.actual
	},
	{ key: 'slippage', type: 'points', head: head('slippage'), paper: 1, value: (row) => row.slippage },
	{ key: 'health', type: 'health', head: head('health'), paper: 1.6, value: (row) => row.health },
	{
		key: 'objective',
		type: 'text',
		head: head('objective'),
		value: (row) => english(row.objective_en, row.objective_th)
	},
	{
		key: 'beneficiaries',
		type: 'text',
		head: head('beneficiaries'),
		value: (row) => english(row.beneficiaries_en, row.beneficiaries_th)
	}
];
export const milestoneColumns: Column<RowOf<'milestones'>>[] = [
	code(),
	{
		key: 'milestone',
		type: 'text',
		head: head('milestone'),
		paper: 3.6,
		value: (row) => english(row.title_en, row.title_th)
	},
	{
		key: 'start',
		type: 'imprecise',
		head: head('start'),
		paper: 1.3,
		value: (row) =>
			row.planned_start === null ? null : { date: row.planned_start, precision: row.start_precision }
	},
	{
		key: 'end',
		type: 'imprecise',
		head: head('end'),
		paper: 1.3,
		value: (row) =>
			row.planned_end === null ? null : { date: row.planned_end, precision: row.end_precision }
	},
	{ key: 'ended', type: 'date', head: head('ended'), paper: 1.3, value: (row) => row.actual_end },
	{
		key: 'percent',
		type: 'percent',
		head: head('percent'),
		unit: percent,
		paper: 1,
		value: (row) => row.percent
	}
];
export const indicatorColumns: Column<RowOf<'indicators'>>[] = [
	code(),
	{
		key: 'indicator',
		type: 'text',
		head: head('indicator'),
		paper: 3.4,
		value: (row) => nameIn(row.indicator, 'en')
	},
	{
		key: 'unit',
		type: 'text',
		head: head('unit'),
		paper: 1.4,
		value: (row) => english(row.indicator.unit_en, row.indicator.unit_th)
	},
	{ key: 'target', type: 'number', head: head('target'), paper: 1, value: (row) => row.standing.target },
	{ key: 'value', type: 'number', head: head('value'), paper: 1, value: (row) => row.standing.value },
	{
		key: 'achievement',
		type: 'percent',
		head: head('achievement'),
		unit: percent,
		paper: 1.2,
		value: (row) => row.standing.percent
	},
	{
		key: 'missing',
		type: 'text',
		head: head('missing'),
		paper: 1.5,
		value: (row) => row.standing.missing && indicators.en.page.missing[row.standing.missing]
	}
];
export const resultColumns: Column<RowOf<'reports'>>[] = [
	code(),
	{ key: 'period', type: 'text', head: head('period'), paper: 1.2, value: period },
	{ key: 'results', type: 'text', head: head('results'), paper: 7, value: (row) => row.results }
];
export const problemColumns: Column<RowOf<'reports'>>[] = [
	code(),
	{ key: 'period', type: 'text', head: head('period'), paper: 1.2, value: period },
	{
		key: 'kind',
		type: 'text',
		head: head('problemKind'),
		paper: 1.4,
		value: (row) =>
			row.problem_kind && report.en.problemKinds[row.problem_kind as keyof typeof report.en.problemKinds]
	},
	{ key: 'problems', type: 'text', head: head('problems'), paper: 3, value: (row) => row.problems },
	{ key: 'solutions', type: 'text', head: head('solutions'), paper: 3, value: (row) => row.solutions },
	{ key: 'help', type: 'text', head: head('help'), value: (row) => row.help_needed }
];
export const locationColumns: Column<RowOf<'places'> & { code: string }>[] = [
	code(),
	{ key: 'place', type: 'text', head: head('place'), paper: 3, value: (row) => nameIn(row, 'en') },
	{ key: 'tis', type: 'text', head: head('tis'), paper: 1.5, value: (row) => row.place_code },
	{
		key: 'basis',
		type: 'text',
		head: head('basis'),
		paper: 2,
		value: (row) => (row.basis === 'editorial' ? common.en.editorial : common.en.stated)
	}
];
export const citationColumns: Column<RowOf<'citations'>>[] = [
	{
		key: 'source',
		type: 'text',
		head: head('source'),
		paper: 3,
		value: (row) => `${english(row.title_en, row.title_th)} (${row.source_key})`
	},
	{ key: 'paragraph', type: 'text', head: head('paragraph'), paper: 0.9, value: (row) => row.paragraph },
	{ key: 'record', type: 'text', head: head('record'), paper: 1.2, value: (row) => row.record_id },
	{ key: 'field', type: 'text', head: head('field'), paper: 1.6, value: (row) => fieldName(row.field) },
	{
		key: 'basis',
		type: 'text',
		head: head('basis'),
		paper: 1.2,
		value: (row) => (row.basis === 'editorial' ? common.en.editorial : common.en.stated)
	},
	{
		key: 'note',
		type: 'text',
		head: head('note'),
		paper: 3.4,
		value: (row) => english(row.note_en, row.note_th)
	}
];
export const identifierColumns: Column<{ identifier: string; title: string; reported: string }>[] = [
	{ key: 'identifier', type: 'text', head: head('identifier'), paper: 3, value: (row) => row.identifier },
	{ key: 'title', type: 'text', head: head('title'), paper: 4, value: (row) => row.title },
	{ key: 'reported', type: 'text', head: head('reported'), paper: 2.4, value: (row) => row.reported }
];

/** 'organisation:usaid:funder' is of the organisations. */
function fieldName(field: string | null): string {
	if (field === null) return t.wholeRecord;
	const [name = '', ...of] = field.split(':');
	return [initiative.en.fields[name as keyof typeof initiative.en.fields] ?? name, ...of].join(' · ');
}
