import type { Kysely } from 'kysely';
import { quarterRange, type IsoDate, type Period, type Quarter } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { formatFiscalYear } from '#lib/domain/format-date.ts';
import exports from '#lib/i18n/exports.ts';
import yearClose from '#lib/i18n/year-close.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { sourceLines } from '#lib/server/exports/documents/sources.ts';
import { boundsLine, findEdition, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { indicatorSection } from '#lib/server/exports/year-close/indicators.ts';
import { milestoneSection } from '#lib/server/exports/year-close/milestones.ts';
import { moneySection } from '#lib/server/exports/year-close/money.ts';
import { nextSections } from '#lib/server/exports/year-close/next.ts';
import { standingSections } from '#lib/server/exports/year-close/standing.ts';
import { listInitiatives } from '#lib/server/queries/initiatives.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';
import { findCloseTime } from '#lib/server/queries/period-close.ts';

/** Initiatives whose cited sources are named. */
const MOST_CITED = 500;

/** The quarter that a year's report stands at: its last, or of a running year the one that runs. */
export function lastBegunQuarter(fiscalYear: number, today: IsoDate): Period {
	const begun = ([4, 3, 2, 1] as Quarter[]).find(
		(quarter) => quarterRange({ fiscalYear, quarter }).start <= today
	);
	return { fiscalYear, quarter: begun ?? 1 };
}

/** A fiscal year at its end, whatever quarter and search are asked for. */
export async function findYearEdition(
	db: Kysely<DB>,
	filter: Filter,
	asking: ReaderContext
): Promise<Edition> {
	const yearFilter = { ...filter, text: '', undated: false };
	const { fiscalYear } = await findShownPeriod(db, yearFilter, asking.scope);
	return findEdition(db, { ...yearFilter, period: lastBegunQuarter(fiscalYear, asking.today) }, asking);
}

/** The report of a fiscal year at its end, for a scope: what PDF and workbook are made from. */
export async function yearCloseReport(db: Kysely<DB>, edition: Edition, { user, today }: ReaderContext) {
	const { lang, period, filter } = edition;
	const t = yearClose(lang);
	const e = exports(lang);
	const viewer = { actor: user, today };
	const closedAt = (await findCloseTime(db, period))?.getTime() ?? null;
	const [standing, money, milestones, indicators, next, cited] = await Promise.all([
		standingSections(db, edition),
		moneySection(db, edition, closedAt),
		milestoneSection(db, edition, viewer),
		indicatorSection(db, edition, viewer),
		nextSections(db, edition, viewer, closedAt),
		listInitiatives(db, filter, viewer, { limit: MOST_CITED, offset: 0 })
	]);
	const title = t.title(formatFiscalYear(period.fiscalYear, lang, 'long'));
	return {
		title,
		subtitle: period.quarter < 4 ? t.soFar(period.quarter) : null,
		lines: [
			edition.periodLine,
			`${edition.asOfLine} · ${edition.scopeLine}`,
			`${edition.filterLine} · ${edition.ruleLine}`
		],
		view: '/reports/year-close',
		isBroad: true,
		closedAt,
		quarters: standing.quarters,
		weight: standing.weight,
		disbursed: money.disbursed,
		target: money.target,
		sections: [...standing.sections, money.section, milestones, indicators, ...next],
		notes: [e.edition.unknownCells, e.report.carriedNote, e.report.severalDimensions, boundsLine(edition)],
		sources: await sourceLines(db, cited, lang)
	};
}
