import { comparePeriods, periodKey } from '#lib/domain/calendar.ts';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import { compareDecimals } from '#lib/domain/decimal.ts';
import { filterOf, withFilter } from '#lib/domain/filter.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatMoney, UNKNOWN } from '#lib/domain/number.ts';
import charts from '#lib/i18n/charts.ts';
import { niceAxis } from './axis.ts';
import type { ChartData, ChartSeries, Pattern } from './chart-data.ts';
import { periodOfRow, quarterCategories, quartersOf } from './quarters.ts';

const KINDS = [
	'commitment',
	'new_obligation',
	'release',
	'obligation_before_rule',
	'outstanding',
	'disbursement',
	'carry_over'
] as const;
type Kind = (typeof KINDS)[number];
/** What sumTransactionsByQuarter gives: one sum of a quarter, owner, kind and currency. */
export type MoneyRow = {
	fiscal_year: number;
	quarter: Quarter;
	owner: 'plan' | 'initiative';
	kind: Kind;
	currency: string;
	amount: string;
};
export type MoneyOptions = { lang: Lang; filter: Partial<Filter> };

const LOOK: Record<Kind, { colour: string; pattern: Pattern }> = {
	commitment: { colour: 'd2', pattern: 'diagonal' },
	new_obligation: { colour: 'd6', pattern: 'dots' },
	release: { colour: 'none', pattern: 'diagonal' },
	obligation_before_rule: { colour: 'd6', pattern: 'hollow' },
	outstanding: { colour: 'd4', pattern: 'dots' },
	disbursement: { colour: 'brand', pattern: 'solid' },
	carry_over: { colour: 'none', pattern: 'horizontal' }
};

/** One chart for each currency and owner: neither is ever added to the other. Empty where there is no money. */
export function moneyCharts(rows: MoneyRow[], options: MoneyOptions): ChartData[] {
	const apart = new Map<string, MoneyRow[]>();
	for (const row of rows) {
		const key = `${row.owner}-${row.currency}`;
		apart.set(key, [...(apart.get(key) ?? []), row]);
	}
	return [...apart.values()].map((own) => moneyChart(own, options));
}

/** Rows of one owner and one currency, by fiscal quarter. A quarter without an entry has no bar; that is not zero. */
export function moneyChart(rows: MoneyRow[], { lang, filter }: MoneyOptions): ChartData {
	const t = charts(lang).money;
	const { currency, owner } = rows[0]!;
	if (rows.some((row) => row.currency !== currency || row.owner !== owner))
		throw new RangeError('money of several currencies or owners in one chart');
	const periods = quartersOf(rows);
	const kinds = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
	const values = rows.map((row) => Number(row.amount));
	const unit = unitOf(values);
	const money = (amount: string) => formatMoney(amount, currency, lang);
	const href = (period: Period) => withFilter('/initiatives', filterOf(filter, period));
	const name = currency === 'THB' ? t.baht : currency;
	const negative = rows.filter((row) => row.amount.startsWith('-') && Number(row.amount) < 0);
	return {
		kind: 'bar',
		key: `money-${owner}-${currency.toLowerCase()}`,
		heading: t.heading(kinds.map((kind) => t.kinds[kind]).join(t.and), name),
		sentence: said(rows, kinds.includes('disbursement') ? 'disbursement' : kinds[0]!, money, lang),
		notes: [
			owner === 'plan' ? t.planOwned : t.initiativeOwned,
			...negative.map((row) =>
				t.negative(formatPeriod(periodOfRow(row), lang), t.kinds[row.kind], money(row.amount))
			),
			t[unit.name](name)
		],
		categoryHead: charts(lang).quarter,
		categories: quarterCategories(periods, lang, href),
		series: kinds.map((kind): ChartSeries => ({
			key: kind,
			label: t.kinds[kind],
			...LOOK[kind],
			points: periods.map((period) => {
				const row = rows.find(
					(one) => one.kind === kind && periodKey(periodOfRow(one)) === periodKey(period)
				);
				return {
					value: row ? Number(row.amount) : null,
					text: row ? money(row.amount) : UNKNOWN,
					href: href(period)
				};
			})
		})),
		axis: niceAxis(values, (value) =>
			(value / unit.size).toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−')
		)
	};
}

function said(rows: MoneyRow[], kind: Kind, money: (amount: string) => string, lang: Lang): string {
	const t = charts(lang).money;
	const [most] = rows
		.filter((row) => row.kind === kind)
		.sort((a, b) => compareDecimals(b.amount, a.amount) || comparePeriods(periodOfRow(a), periodOfRow(b)));
	return t.most(t.kinds[kind], money(most!.amount), formatPeriod(periodOfRow(most!), lang));
}

function unitOf(values: number[]): { name: 'million' | 'thousand' | 'unit'; size: number } {
	const size = Math.max(...values.map(Math.abs));
	if (size >= 1e6) return { name: 'million', size: 1e6 };
	return size >= 1e4 ? { name: 'thousand', size: 1e3 } : { name: 'unit', size: 1 };
}
