import { readFilter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import yearClose from '#lib/i18n/year-close.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import type { SectionTable } from '#lib/server/exports/sections/section.ts';
import { findYearEdition, yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';

/** Rows of a table on the page; the files hold more. */
const MOST_ROWS = 30;

/** The year's report as its files hold it. */
export const load = async ({ locals: { lang, scope, today, user }, url }) => {
	const asking = { lang, scope, today, user };
	const edition = await findYearEdition(db, readFilter(url.searchParams), asking);
	const { filter, period, asOfLine, scopeLine, filterLine, periodLine, ruleLine, sampleLine } = edition;
	const [
		{ title, subtitle, sections, notes, sources, closedAt, quarters, weight, disbursed, target },
		years
	] = await Promise.all([
		yearCloseReport(db, edition, asking),
		cached(db, ['fiscal-years'], () => findFiscalYears(db))
	]);
	return {
		title,
		subtitle,
		filter,
		period,
		closedAt,
		notes,
		sources,
		quarters,
		weight,
		disbursed,
		target,
		about: [periodLine, asOfLine, scopeLine, filterLine, ruleLine, ...(sampleLine ? [sampleLine] : [])],
		sections: sections.map(({ title, about, facts, tables, curve }) => ({
			title,
			about,
			facts,
			hasCurve: !!curve,
			tables: tables.map((table) => onPage(table, lang))
		})),
		years: offeredYears(years, period.fiscalYear, today)
	};
};

function onPage({ title, sheet, none, cut, isEmpty, shown: { heads, rows } }: SectionTable, lang: Lang) {
	const isCut = rows.length > MOST_ROWS;
	return {
		title,
		sheet,
		none: isEmpty ? none : null,
		cut: isCut ? yearClose(lang).onPage(String(MOST_ROWS)) : cut,
		shown: { heads, rows: rows.slice(0, MOST_ROWS) }
	};
}
