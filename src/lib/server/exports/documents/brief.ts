import type { Kysely } from 'kysely';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Working } from '#lib/domain/progress-working.ts';
import reportWords from '#lib/i18n/report.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { clip } from '#lib/server/exports/documents/brief-text.ts';
import { factsOf, spanText, textsOf } from '#lib/server/exports/documents/brief-facts.ts';
import { progressOf } from '#lib/server/exports/documents/brief-progress.ts';
import { milestoneTable, moneyTable } from '#lib/server/exports/documents/brief-tables.ts';
import { indicatorTexts } from '#lib/server/exports/documents/brief-indicators.ts';
import { sourceLines } from '#lib/server/exports/documents/sources.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { documentHead } from '#lib/server/exports/pdf/document-head.ts';
import { findOverride } from '#lib/server/queries/health-override.ts';
import { listInitiativeReports } from '#lib/server/queries/initiative-history.ts';
import { loadInitiativeFacts } from '#lib/server/queries/load-initiative.ts';
import { loadIndicators } from '#lib/server/queries/load-indicators.ts';
import { findInitiativeFigure } from '#lib/server/queries/initiative-figures.ts';
import { closeDay, type ShownPeriod } from '#lib/server/shown-period.ts';

/** As an edition settled it: as at the close, a file's time is the close's. */
export function shownOf({ period, filter: { as }, dataTime }: Edition): ShownPeriod {
	return { period, as, closedAt: as && dataTime };
}

/** What the one-page brief of an initiative shows in a period; who may see it was asked before. */
export async function briefData(db: Kysely<DB>, id: number, edition: Edition) {
	const { lang, today, period } = edition;
	const shown = shownOf(edition);
	const { as, closedAt } = shown;
	const [
		{ initiative, organisations, dimensions, places, statuses, spans, milestones, money },
		reports,
		figure,
		indicators,
		set
	] = await Promise.all([
		loadInitiativeFacts(db, id, shown, today),
		listInitiativeReports(db, id, { unapproved: false, closedAt }),
		findInitiativeFigure(db, id, period),
		loadIndicators(db, id, period, as),
		findOverride(db, id, period, today)
	]);
	const t = exports(lang);
	const words = reportWords(lang);
	const report = reports.find(
		(row) =>
			row.fiscal_year < period.fiscalYear ||
			(row.fiscal_year === period.fiscalYear && row.quarter <= period.quarter)
	);
	const working = (figure?.working ?? null) as Working | null;
	const lines = [
		`${initiative.code} · ${edition.periodLine}`,
		`${edition.asOfLine} · ${t.visibilities[initiative.visibility]} · ${edition.ruleLine}`
	];
	return {
		...documentHead(
			{ ...edition, sampleLine: initiative.is_sample ? t.edition.sample : null },
			titleText(initiative, lang),
			lines,
			`/initiatives/${initiative.code}`
		),
		facts: factsOf(
			{
				initiative,
				organisations,
				dimensions,
				places,
				status:
					statuses.findLast(({ valid_from }) => valid_from <= (closeDay(shown) ?? today))?.status ?? null
			},
			lang
		),
		texts: [...textsOf(initiative, lang), ...indicatorTexts(indicators.list, period, lang)],
		...progressOf(figure, working, set?.health ?? null, lang),
		milestones: milestoneTable(milestones, working, lang),
		money: moneyTable(money, edition.targetLine, lang),
		report: report
			? {
					title: t.brief.report(
						formatPeriod({ fiscalYear: report.fiscal_year, quarter: report.quarter }, lang)
					),
					texts: (
						[
							[words.fields.self_rating, report.self_rating && words.selfRatings[report.self_rating]],
							[t.brief.results, report.results],
							[t.brief.problems, report.problems],
							[t.brief.solutions, report.solutions],
							[t.brief.help, report.help_needed],
							[t.brief.next, report.next_steps]
						] as const
					).flatMap(([name, value]) => (value ? [{ name, value: clip(value) }] : []))
				}
			: null,
		sources: {
			title: t.report.sources,
			lines: [
				...spans.map((span) => t.brief.statedSpan(spanText(span, lang) ?? '', span.source_key)),
				...(await sourceLines(db, [initiative], lang))
			]
		}
	};
}
