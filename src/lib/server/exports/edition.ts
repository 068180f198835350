import type { Kysely } from 'kysely';
import { quarterEnd, quarterRange, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { formatDate, formatDateRange, formatDateTime, formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Progress } from '#lib/domain/made-file.ts';
import { formatDecimal, formatPoints } from '#lib/domain/number.ts';
import type { Scope } from '#lib/domain/permission.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { targetWords } from '#lib/server/exports/target-words.ts';
import { filterInWords } from '#lib/server/exports/filter-words.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import { countCorrections, findCorrection } from '#lib/server/queries/figure-correction.ts';
import { findFilterNames } from '#lib/server/queries/filter-names.ts';
import { findShownTarget } from '#lib/server/queries/load-money.ts';
import { findRule, type Rule } from '#lib/server/queries/rule-version.ts';
import { findHasSample } from '#lib/server/queries/sample.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** Who asks for a file, in which language, on which day. */
export type ReaderContext = {
	lang: Lang;
	scope: Scope;
	today: IsoDate;
	user: App.Locals['user'];
	digits?: 'thai' | undefined;
	standard?: 'archive' | undefined;
	progress?: Progress | undefined;
};
export type SettledFilter = Filter & { period: Period };

/** What every file tells about itself. */
export type Edition = {
	lang: Lang;
	scope: Scope;
	today: IsoDate;
	/** On paper, ๐–๙ for 0–9. */
	digits?: 'thai' | undefined;
	/** As a PDF: to be kept (PDF/A-2a) rather than read on a screen (PDF/UA-1); a file takes one of the two. */
	standard?: 'archive' | undefined;
	/** Is told how far the making is. */
	progress?: Progress | undefined;
	filter: SettledFilter;
	period: Period;
	/** Initiatives corrected after the close; 0 as at the close, and of an open period. */
	corrected: number;
	/** When the data last changed, or the period closed: printed, and the date of a PDF, so that the same data give the same bytes. */
	dataTime: number;
	periodLine: string;
	asOfLine: string;
	scopeLine: string;
	filterLine: string;
	ruleLine: string;
	rule: Rule;
	/** The year's disbursement target at the quarter's end; null where none is set. */
	targetLine: string | null;
	/** Null where no sample row exists. */
	sampleLine: string | null;
};

/** Settles the period and puts into words what a file holds; `isOfNow`: records that go on after a close, unless asked for as at it; `initiative`: a file of that one alone. */
export async function findEdition(
	db: Kysely<DB>,
	filter: Filter,
	{ lang, scope, today, digits, standard, progress }: ReaderContext,
	{ isOfNow = false, initiative }: { isOfNow?: boolean; initiative?: number | undefined } = {}
): Promise<Edition> {
	const { period, as, closedAt } = await settlePeriod(db, filter, scope);
	const isAtClose = as === 'close' && closedAt !== null;
	const [changedAt, names, hasSample, rule, target, correction] = await Promise.all([
		findDataTime(db),
		findFilterNames(db, filter),
		findHasSample(db),
		cached(db, ['rule', period], () => findRule(db, period), [period]),
		findShownTarget(db, period, closedAt),
		as || closedAt === null
			? null
			: initiative === undefined
				? countCorrections(db, { ...filter, scope, period })
				: findCorrection(db, initiative, period)
	]);
	const t = exports(lang).edition;
	const c = common(lang);
	const corrected = typeof correction === 'number' ? correction : correction ? 1 : 0;
	const correctedWords =
		correction &&
		(typeof correction === 'number'
			? c.correctedCount(correction)
			: c.correctedTo(`${formatDecimal(correction.actual, lang, { decimals: 2 })}%`));
	// What was closed held no sample row, and no later change of anything else is told in it.
	const dataTime = isAtClose ? closedAt : changedAt.getTime();
	const range = quarterRange(period);
	const periodWords = t.period(
		formatPeriod(period, lang, 'long'),
		formatDateRange(range.start, range.end, lang)
	);
	return {
		lang,
		scope,
		today,
		digits,
		standard,
		progress,
		period,
		rule,
		corrected,
		filter: { ...filter, period },
		dataTime,
		periodLine:
			quarterEnd(period) > today ? `${periodWords} · ${t.plannedAt(formatDate(today, lang))}` : periodWords,
		asOfLine: isAtClose
			? t.asAtClose(formatDateTime(closedAt, lang))
			: [
					t.asOf(formatDateTime(dataTime, lang)),
					...(closedAt === null ? [] : [(isOfNow ? t.closedNow : t.closed)(formatDateTime(closedAt, lang))]),
					...(correctedWords ? [correctedWords] : [])
				].join(' · '),
		scopeLine: t.scope(scope === 'public' ? c.publicOnly : c.publicAndInternal),
		filterLine: filterInWords(filter, names, lang),
		ruleLine: c.rule(rule.version),
		targetLine: target && targetWords(target, period, lang),
		sampleLine: !hasSample || isAtClose ? null : filter.sample ? t.sample : t.sampleHere
	};
}

/** All of it, a line each: the notes of a CSV, the first sheet of a workbook. */
export function editionLines(edition: Edition): string[] {
	const { periodLine, asOfLine, scopeLine, filterLine, ruleLine, targetLine, sampleLine, lang } = edition;
	const lines = [
		periodLine,
		asOfLine,
		scopeLine,
		filterLine,
		ruleLine,
		...(targetLine ? [targetLine] : []),
		exports(lang).edition.unknownCells
	];
	return sampleLine === null ? lines : [...lines, sampleLine];
}

/** The rule's bounds in words. */
export function boundsLine({ rule, lang }: Edition): string {
	const points = (value: string) => formatPoints(value, { decimals: 0 });
	return exports(lang).sheet.healthBounds(
		points(rule.ahead),
		points(rule.on_schedule),
		points(rule.early_warning),
		points(rule.behind)
	);
}
