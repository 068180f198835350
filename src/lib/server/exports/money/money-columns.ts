import { titleIn } from '#lib/domain/names.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { MoneyBy } from '#lib/domain/money-line.ts';
import common from '#lib/i18n/common.ts';
import money from '#lib/i18n/money.ts';
import { moneyName } from '#lib/charts/money-name.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { carriedOf, type loadMoney, type MoneyRow } from '#lib/server/queries/load-money.ts';

type Loaded = Awaited<ReturnType<typeof loadMoney>>;
type Carried = ReturnType<typeof carriedOf>;
export type MoneyFileRow = {
	name(lang: Lang): string;
	line: Partial<MoneyRow> & { currency: string };
	carried: Carried;
};

/** Lines, then each currency's total, then the plans' own money: as the page shows them, a row a line and currency. */
export function moneyFileRows(
	{ lines, totals, carried, plans }: Loaded,
	by: MoneyBy,
	fiscalYear: number
): MoneyFileRow[] {
	const row = (line: MoneyRow): MoneyFileRow => ({
		name: (lang) => moneyName(line, by, lang),
		line,
		carried: carriedOf(carried, line.code, line.currency, fiscalYear)
	});
	const alone = carried.filter(
		(one) => ![...lines, ...totals].some((line) => line.code === one.code && line.currency === one.currency)
	);
	const rest = [...new Map(alone.map((one) => [`${one.code} ${one.currency}`, one])).values()].map(
		({ code, name_th, name_en, currency, has_sample }) => ({
			name: (lang: Lang) => moneyName({ code, name_th, name_en }, by, lang),
			line: { currency, has_sample },
			carried: carriedOf(carried, code, currency, fiscalYear)
		})
	);
	const own = plans.map((plan): MoneyFileRow => ({
		name: (lang) => `${titleIn(plan, lang)} (${money(lang).plans.title})`,
		line: {
			currency: plan.currency,
			by_act: plan.by_act,
			budget: plan.budget,
			outstanding: plan.outstanding,
			obligated: plan.obligated,
			disbursed: plan.disbursed,
			has_sample: plan.is_sample
		},
		carried: { kept: null, brought: null, drawn: null, left: null }
	}));
	return [...lines.map(row), ...totals.map(row), ...rest, ...own];
}

const both = (key: keyof typeof money.th.columns) => ({
	th: money.th.columns[key],
	en: money.en.columns[key]
});
const carry = (key: 'kept' | 'brought' | 'disbursed' | 'left') => ({
	th: `${money.th.carry.title} ${money.th.carry[key]}`,
	en: `${money.en.carry.title}: ${money.en.carry[key]}`
});
const text = (value: number | undefined) => (value === undefined ? null : String(value));

/** The one column list of a portfolio's money: CSV, XLSX and PDF table. */
export const moneyFileColumns: Column<MoneyFileRow>[] = [
	{
		key: 'line',
		type: 'text',
		head: { th: money.th.carry.line, en: money.en.carry.line },
		paper: 2.6,
		value: (row, lang) => row.name(lang)
	},
	{ key: 'currency', type: 'text', head: both('currency'), paper: 1, value: (row) => row.line.currency },
	{
		key: 'initiatives',
		type: 'number',
		head: both('initiatives'),
		paper: 1,
		value: (row) => text(row.line.initiatives)
	},
	{ key: 'by_act', type: 'money', head: both('byAct'), paper: 1.5, value: (row) => row.line.by_act ?? null },
	{ key: 'budget', type: 'money', head: both('budget'), paper: 1.5, value: (row) => row.line.budget ?? null },
	{
		key: 'disbursed',
		type: 'money',
		head: both('disbursed'),
		paper: 1.5,
		value: (row) => row.line.disbursed ?? null
	},
	{
		key: 'outstanding',
		type: 'money',
		head: both('outstanding'),
		paper: 1.4,
		value: (row) => row.line.outstanding ?? null
	},
	{
		key: 'used',
		type: 'money',
		head: both('used'),
		paper: 1.5,
		value: (row) => row.line.used ?? null
	},
	{
		key: 'used_partly',
		type: 'number',
		head: both('usedPartly'),
		short: both('usedPartlyShort'),
		paper: 0.7,
		value: (row) => text(row.line.used_partly)
	},
	{
		key: 'obligated',
		type: 'money',
		head: both('obligated'),
		value: (row) => row.line.obligated ?? null
	},
	{
		key: 'remaining',
		type: 'money',
		head: both('remaining'),
		paper: 1.5,
		value: (row) => row.line.remaining ?? null
	},
	{
		key: 'disbursed_percent',
		type: 'percent',
		head: both('disbursedPercent'),
		paper: 0.9,
		value: (row) => row.line.disbursed_percent ?? null
	},
	{
		key: 'used_percent',
		type: 'percent',
		head: both('usedPercent'),
		paper: 0.9,
		value: (row) => row.line.used_percent ?? null
	},
	{
		key: 'target',
		type: 'percent',
		head: both('target'),
		short: both('targetShort'),
		paper: 0.9,
		value: (row) => row.line.target ?? null
	},
	{
		key: 'from_target',
		type: 'points',
		head: both('fromTarget'),
		paper: 0.9,
		value: (row) => row.line.points ?? null
	},
	{
		key: 'budget_known',
		type: 'number',
		head: { th: 'โครงการที่ทราบงบ', en: 'Initiatives with a known budget' },
		value: (row) => text(row.line.budget_known)
	},
	{
		key: 'disbursed_counted',
		type: 'number',
		head: { th: 'โครงการที่คิดร้อยละเบิกจ่าย', en: 'Initiatives in disbursed %' },
		value: (row) => text(row.line.disbursed_counted)
	},
	{
		key: 'used_counted',
		type: 'number',
		head: { th: 'โครงการที่คิดร้อยละใช้จ่าย', en: 'Initiatives in used %' },
		value: (row) => text(row.line.used_counted)
	},
	{ key: 'kept', type: 'money', head: carry('kept'), value: (row) => row.carried.kept },
	{ key: 'brought', type: 'money', head: carry('brought'), value: (row) => row.carried.brought },
	{ key: 'drawn', type: 'money', head: carry('disbursed'), value: (row) => row.carried.drawn },
	{ key: 'carried_left', type: 'money', head: carry('left'), value: (row) => row.carried.left },
	{
		key: 'budget_corrected',
		type: 'money',
		head: both('budgetCorrected'),
		value: (row) => row.line.corrected?.budget ?? null
	},
	{
		key: 'disbursed_corrected',
		type: 'money',
		head: both('disbursedCorrected'),
		value: (row) => row.line.corrected?.disbursed ?? null
	},
	{
		key: 'outstanding_corrected',
		type: 'money',
		head: both('outstandingCorrected'),
		value: (row) => row.line.corrected?.outstanding ?? null
	},
	{
		key: 'used_corrected',
		type: 'money',
		head: both('usedCorrected'),
		value: (row) => row.line.corrected?.used ?? null
	},
	{
		key: 'sample',
		type: 'text',
		head: { th: common.th.sample, en: common.en.sample },
		value: (row, lang) => (row.line.has_sample ? common(lang).sample : null)
	}
];
