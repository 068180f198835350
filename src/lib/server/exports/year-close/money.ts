import type { Kysely } from 'kysely';
import { formatFiscalYear } from '#lib/domain/format-date.ts';
import type { CarryOver } from '#lib/domain/money-line.ts';
import { moneyName } from '#lib/charts/money-name.ts';
import yearClose from '#lib/i18n/year-close.ts';
import money from '#lib/i18n/money.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { moneyFileColumns, moneyFileRows } from '#lib/server/exports/money/money-columns.ts';
import { sectionTable, type Section } from '#lib/server/exports/sections/section.ts';
import { loadMoney } from '#lib/server/queries/load-money.ts';

const carry = (key: 'line' | 'year' | 'kept' | 'outstanding' | 'disbursed' | 'left') => ({
	th: money.th.carry[key],
	en: money.en.carry[key]
});
const carriedColumns: Column<CarryOver>[] = [
	{
		key: 'line',
		type: 'text',
		head: carry('line'),
		paper: 3,
		value: (row, lang) => moneyName(row, 'dimension', lang)
	},
	{
		key: 'year',
		type: 'text',
		head: carry('year'),
		paper: 1.6,
		value: (row, lang) => formatFiscalYear(row.money_year, lang)
	},
	{
		key: 'currency',
		type: 'text',
		head: { th: money.th.columns.currency, en: money.en.columns.currency },
		paper: 1,
		value: (row) => row.currency
	},
	{ key: 'kept', type: 'money', head: carry('kept'), paper: 1.8, value: (row) => row.kept },
	{
		key: 'outstanding',
		type: 'money',
		head: carry('outstanding'),
		paper: 1.8,
		value: (row) => row.outstanding
	},
	{ key: 'disbursed', type: 'money', head: carry('disbursed'), paper: 1.8, value: (row) => row.disbursed },
	{ key: 'left', type: 'money', head: carry('left'), paper: 1.8, value: (row) => row.left }
];

/** What has room on paper beside whole amounts; the workbook has all. */
const ON_PAPER = new Set([
	'line',
	'currency',
	'by_act',
	'budget',
	'disbursed',
	'outstanding',
	'used',
	'used_partly',
	'remaining',
	'disbursed_percent',
	'used_percent'
]);
const moneyColumns = moneyFileColumns.map((column) =>
	ON_PAPER.has(column.key) ? column : { ...column, paper: undefined }
) as typeof moneyFileColumns;

/** The year's money by dimension and currency, never added over currencies; and what is kept back for the next year. */
export async function moneySection(db: Kysely<DB>, edition: Edition, closedAt: number | null) {
	const { lang, scope, period, filter } = edition;
	const t = yearClose(lang);
	const m = money(lang);
	const loaded = await loadMoney(db, { ...filter, scope }, 'dimension', { as: filter.as, closedAt });
	const isFrozen = filter.as === 'close';
	const section: Section = {
		title: t.sections.money,
		about: [
			m.notes.used,
			m.notes.partly,
			m.notes.unknown,
			...(isFrozen ? [m.notes.frozen] : closedAt === null ? [] : [m.notes.now]),
			...(edition.targetLine ? [edition.targetLine] : [])
		],
		facts: [],
		tables: [
			sectionTable(
				{
					sheet: t.sheets.money,
					none: t.noMoney,
					columns: moneyColumns,
					rows: moneyFileRows(loaded, 'dimension', period.fiscalYear)
				},
				lang
			),
			sectionTable(
				{
					sheet: t.sheets.carried,
					title: t.carried,
					none: isFrozen ? t.frozenCarried : t.noCarried,
					columns: carriedColumns,
					rows: loaded.carried
				},
				lang
			)
		]
	};
	return { section, disbursed: loaded.quarters, target: loaded.target?.values ?? [] };
}
