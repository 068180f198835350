import type { Kysely } from 'kysely';
import { withFilter } from '#lib/domain/filter.ts';
import { bangkokDate, formatDate, formatDateTime, formatFiscalYear } from '#lib/domain/format-date.ts';
import { formatMoney } from '#lib/domain/number.ts';
import type { Lesson } from '#lib/domain/year-draft.ts';
import exports from '#lib/i18n/exports.ts';
import nextYear from '#lib/i18n/next-year.ts';
import report from '#lib/i18n/report.ts';
import yearClose from '#lib/i18n/year-close.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { sectionTable, type Section } from '#lib/server/exports/sections/section.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import {
	countYearSuggestions,
	listYearCarries,
	listYearCorrections,
	type YearCarry,
	type YearCorrection
} from '#lib/server/queries/year-close.ts';
import { findYearDraft } from '#lib/server/queries/year-items.ts';

const MOST = 300;
const linkOf = ({ code }: { code: string }) => `/initiatives/${code}`;
type Titled = { code: string; title_th: string; title_en: string | null; is_sample: boolean };
type LessonRow = Titled & { lesson: Lesson };
const both = (key: Exclude<keyof typeof yearClose.th.columns, 'planned' | 'actual'>) => ({
	th: yearClose.th.columns[key],
	en: yearClose.en.columns[key]
});
const titled = <Row extends Titled>(): Column<Row>[] => [
	{
		key: 'code',
		type: 'text',
		head: { th: exports.th.columns.code, en: exports.en.columns.code },
		paper: 1.2,
		value: (row) => row.code
	},
	{
		key: 'title',
		type: 'text',
		head: { th: exports.th.columns.title, en: exports.en.columns.title },
		paper: 4,
		value: titleText
	}
];
/** What was decided is of those inside, and later than a close. */
const carryColumns = (isDecided: boolean): Column<YearCarry>[] => [
	...titled<YearCarry>(),
	{
		key: 'actual',
		type: 'percent',
		head: { th: nextYear.th.columns.actual, en: nextYear.en.columns.actual },
		paper: 1.2,
		value: (row) => row.actual
	},
	{
		key: 'suggestion',
		type: 'text',
		head: both('suggestion'),
		paper: 2.4,
		value: (row, lang) => nextYear(lang).suggestions[row.suggestion]
	},
	{
		key: 'why',
		type: 'text',
		head: both('why'),
		paper: 2.4,
		value: (row, lang) => nextYear(lang).whys[row.why]
	},
	{ key: 'left', type: 'number', head: both('left'), paper: 1, value: (row) => String(row.milestones) },
	{
		key: 'carried',
		type: 'text',
		head: both('carriedMoney'),
		paper: 2.2,
		value: (row, lang) =>
			row.carried
				.map(({ money_year, currency, amount }) =>
					nextYear(lang).carriedOf(formatFiscalYear(money_year, lang), formatMoney(amount, currency, lang))
				)
				.join(' · ') || null
	},
	...(isDecided
		? [
				{
					key: 'decision',
					type: 'text',
					head: both('decision'),
					paper: 1.6,
					value: (row, lang) =>
						row.decision ? nextYear(lang).decisions[row.decision] : yearClose(lang).undecided
				} satisfies Column<YearCarry>
			]
		: [])
];
const lessonColumns: Column<LessonRow>[] = [
	...titled<LessonRow>(),
	{
		key: 'quarter',
		type: 'text',
		head: both('quarter'),
		paper: 0.8,
		value: (row) => String(row.lesson.quarter)
	},
	{
		key: 'kind',
		type: 'text',
		head: both('kind'),
		paper: 1.6,
		value: (row, lang) => row.lesson.problem_kind && report(lang).problemKinds[row.lesson.problem_kind]
	},
	{ key: 'problems', type: 'text', head: both('problems'), paper: 4, value: (row) => row.lesson.problems },
	{ key: 'solutions', type: 'text', head: both('solutions'), paper: 4, value: (row) => row.lesson.solutions }
];
const correctionColumns: Column<YearCorrection>[] = [
	{ key: 'quarter', type: 'text', head: both('quarter'), paper: 0.8, value: (row) => String(row.quarter) },
	...titled<YearCorrection>(),
	{
		key: 'frozen',
		type: 'percent',
		head: both('frozen'),
		unit: { th: '%', en: '%' },
		paper: 1.2,
		value: (row) => row.frozen
	},
	{
		key: 'now',
		type: 'percent',
		head: both('now'),
		unit: { th: '%', en: '%' },
		paper: 1.2,
		value: (row) => row.actual
	},
	{ key: 'reason', type: 'text', head: both('reason'), paper: 4, value: (row) => row.reason },
	{
		key: 'at',
		type: 'text',
		head: both('correctedAt'),
		paper: 1.4,
		value: (row, lang) => formatDate(bangkokDate(row.corrected_at.getTime()), lang)
	}
];

/** What the next year's draft takes over of this year and what it learned; and what was corrected since the quarters closed. */
export async function nextSections(
	db: Kysely<DB>,
	{ filter, lang, period, scope }: Edition,
	viewer: Viewer,
	closedAt: number | null
): Promise<Section[]> {
	const t = yearClose(lang);
	const newYear = formatFiscalYear(period.fiscalYear + 1, lang);
	const isAtClose = filter.as === 'close';
	const newest = await findYearDraft(db, period.fiscalYear + 1);
	// The close makes a draft in its own transaction, begun before it; one drafted later is not what the close saw.
	const isRedrafted = isAtClose && newest !== undefined && newest.drafted_at.getTime() > closedAt!;
	const draft = isRedrafted ? undefined : newest;
	const [counts, carries, lessons, corrections] = await Promise.all([
		draft ? countYearSuggestions(db, filter, viewer) : [],
		draft ? listYearCarries(db, filter, viewer, 'carries', MOST) : [],
		draft ? listYearCarries(db, filter, viewer, 'lessons', MOST) : [],
		isAtClose ? [] : listYearCorrections(db, filter, viewer, MOST)
	]);
	const about = draft
		? [t.draft(newYear, formatDateTime(draft.drafted_at.getTime(), lang))]
		: [isRedrafted ? t.redrafted(newYear) : t.noDraft(newYear)];
	const learned = lessons
		.flatMap((row): LessonRow[] => row.lessons.map((lesson) => ({ ...row, lesson })))
		.slice(0, MOST);
	const cut = (rows: unknown[]) => (rows.length >= MOST ? t.cutAt(String(MOST)) : null);
	return [
		{
			title: t.sections.carries,
			about,
			facts: counts.map(({ suggestion, n }) => ({
				name: nextYear(lang).suggestions[suggestion],
				value: t.count(n.toLocaleString('en'))
			})),
			tables: draft
				? [
						sectionTable(
							{
								sheet: t.sheets.carries,
								none: t.noCarries,
								cut: cut(carries),
								columns: carryColumns(scope === 'all' && !isAtClose),
								rows: carries,
								linkOf
							},
							lang
						)
					]
				: []
		},
		{
			title: t.sections.lessons,
			about,
			facts: [],
			tables: draft
				? [
						sectionTable(
							{
								sheet: t.sheets.lessons,
								none: t.noLessons,
								cut: cut(learned),
								columns: lessonColumns,
								rows: learned,
								linkOf
							},
							lang
						)
					]
				: []
		},
		{
			title: t.sections.corrections,
			about: isAtClose ? [t.atClose] : [],
			facts: [],
			tables: isAtClose
				? []
				: [
						sectionTable(
							{
								sheet: t.sheets.corrections,
								none: t.noCorrections,
								cut: cut(corrections),
								columns: correctionColumns,
								rows: corrections,
								linkOf: ({ code, quarter }) =>
									withFilter(`/initiatives/${code}`, { period: { ...period, quarter } })
							},
							lang
						)
					]
		}
	];
}
