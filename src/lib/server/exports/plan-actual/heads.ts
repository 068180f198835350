import { fiscalMonths, type Quarter } from '#lib/domain/calendar.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import planActual from '#lib/i18n/plan-actual.ts';

/** A head over so many columns and rows. */
export type Head = { text: string; columns: number; rows: number };
/** Columns of money: 4 quarters × (3 months + sum) × plan and actual, and the year's two. */
export const MONEY_COLUMNS = 34;

/** The four rows of heads above the money: fiscal year, quarter, month, plan and actual. */
export function headRows(fiscalYear: number, lang: Lang): Head[][] {
	const t = planActual(lang);
	const head = (text: string, columns = 1, rows = 1): Head => ({ text, columns, rows });
	const spans = fiscalMonths(fiscalYear);
	return [
		[
			head(t.year(String(lang === 'en' ? `${fiscalYear - 543} (B.E. ${fiscalYear})` : fiscalYear)), 32),
			head(t.yearSum, 2, 3)
		],
		[1, 2, 3, 4].map((quarter) => head(t.quarter(quarter), 8)),
		[0, 1, 2, 3].flatMap((quarter) => [
			...spans
				.slice(quarter * 3, quarter * 3 + 3)
				.map(({ start }) => head(formatImprecise(start, 'month', lang), 2)),
			head(t.sum, 2)
		]),
		Array.from({ length: MONEY_COLUMNS }, (_, i) => head(i % 2 === 0 ? t.plan : t.actual))
	];
}

/** The same for one column each, for files with one row of heads: 'ไตรมาส 1 ต.ค. 2563 แผน'. */
export function flatHeads(fiscalYear: number, lang: Lang): string[] {
	const t = planActual(lang);
	const both = (name: string) => [`${name} ${t.plan}`, `${name} ${t.actual}`];
	const months = fiscalMonths(fiscalYear).map(({ start }) => formatImprecise(start, 'month', lang));
	return [
		...([1, 2, 3, 4] as Quarter[]).flatMap((quarter) => [
			...months
				.slice((quarter - 1) * 3, quarter * 3)
				.flatMap((month) => both(`${t.quarter(quarter)} ${month}`)),
			...both(`${t.quarter(quarter)} ${t.sum}`)
		]),
		...both(t.yearSum)
	];
}
