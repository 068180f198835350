import type { Kysely } from 'kysely';
import { formatPeriod } from '#lib/domain/format-date.ts';
import { nameIn, titleIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import overview from '#lib/i18n/overview.ts';
import t from '#lib/i18n/donor.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { spanText } from '#lib/server/exports/documents/brief-facts.ts';
import { sourceLines } from '#lib/server/exports/documents/sources.ts';
import * as columns from '#lib/server/exports/donor/donor-columns.ts';
import {
	MOST_INITIATIVES,
	MOST_ROWS,
	readDonor,
	type DonorRecord
} from '#lib/server/exports/donor/read-donor.ts';
import { boundsLine, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { OWN_CODE } from '#lib/server/exports/iati/reporter.ts';
import { dimensionsText, titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { sectionTable, type Section } from '#lib/server/exports/sections/section.ts';
import type { SectionsReport } from '#lib/server/exports/sections/sections-paper.ts';

type Table<Row> = Omit<Parameters<typeof sectionTable<Row>>[0], 'cut'>;

/** A plan's report to its donor, in English, of all that is recorded; undefined where there is no such plan. */
export async function donorReport(
	db: Kysely<DB>,
	of: { plan: string; code: string | null },
	edition: Edition,
	asking: ReaderContext
): Promise<SectionsReport | undefined> {
	const record = await readDonor(db, of, edition, asking);
	if (!record) return undefined;
	const { plan, initiatives } = record;
	return {
		title: t.title(titleIn(plan, 'en')),
		subtitle: of.code && initiatives[0] ? `${initiatives[0].code} ${titleText(initiatives[0], 'en')}` : null,
		lines: [edition.periodLine, `${edition.asOfLine} · ${edition.scopeLine}`, edition.ruleLine],
		view: of.code ? `/initiatives/${of.code}` : `/plans/${plan.code}`,
		isBroad: false,
		sections: [programme(record, of.code), ...money(record), ...work(record, edition), ...rest(record)],
		notes: [exports.en.edition.unknownCells, t.thai, boundsLine(edition)],
		sources: await sourceLines(
			db,
			[
				{ code: '', plan_code: plan.code },
				...initiatives.map(({ code }) => ({ code, plan_code: plan.code }))
			],
			'en'
		)
	};
}

/** Rows beyond what a table takes are told of. */
function table<Row>(of: Table<Row>, most = MOST_ROWS) {
	const rows = of.rows.slice(0, most);
	return sectionTable(
		{ ...of, rows, cut: of.rows.length > rows.length || rows.length === most ? t.cut(most) : null },
		'en'
	);
}

/** Each source's dates stand for themselves: where they differ, both are told. */
function programme({ plan, organisations, spans, initiatives }: DonorRecord, code: string | null): Section {
	const periods =
		spans.length > 0
			? spans.map((span) =>
					t.periodBy(spanText(span, 'en') ?? common.en.notStated, titleIn(span, 'en'), span.paragraph)
				)
			: [spanText(plan, 'en') ?? common.en.notStated];
	const one = code === null ? undefined : initiatives[0];
	return {
		title: t.sections.programme,
		about: spans.length > 1 ? [overview.en.sourcesDisagree] : [],
		facts: [
			{ name: t.facts.title, value: titleIn(plan, 'en') },
			{ name: t.facts.kind, value: overview.en.planKinds[plan.kind as keyof typeof overview.en.planKinds] },
			{ name: t.facts.objective, value: plan.goal_en || plan.goal_th || common.en.notStated },
			...periods.map((value) => ({ name: t.facts.period, value })),
			...(plan.owner_name_th === null
				? []
				: [
						{
							name: overview.en.planRoles.accountable,
							value: nameIn({ name_th: plan.owner_name_th, name_en: plan.owner_name_en }, 'en')
						}
					]),
			...organisations.map((body) => ({
				name: overview.en.planRoles[body.role as keyof typeof overview.en.planRoles],
				value: nameIn(body, 'en')
			})),
			{ name: t.facts.identifier, value: plan.iati_identifier ?? t.facts.none },
			...(one
				? [
						{
							name: t.facts.initiative,
							value: `${one.code} ${titleText(one, 'en')}: ${one.objective_en || one.objective_th || common.en.notStated}`
						}
					]
				: [])
		],
		tables: []
	};
}

function money({ transactions, totals, budgets, codes }: DonorRecord): Section[] {
	return [
		{
			title: t.sections.money,
			about: [t.programmeWide],
			facts: [],
			tables: [
				table({
					sheet: t.sheets.totals,
					title: t.totals,
					none: t.noMoney,
					columns: columns.totalColumns,
					rows: totals
				}),
				table({
					sheet: t.sheets.transactions,
					title: t.transactions,
					none: t.noMoney,
					columns: columns.transactionColumns,
					rows: transactions
				}),
				table({
					sheet: t.sheets.budgets,
					title: t.budgets,
					none: t.noBudgets,
					columns: columns.budgetColumns,
					rows: budgets.map((row) => ({ ...row, code: codes.get(row.initiative_id!)! }))
				})
			]
		}
	];
}

function work(
	{ initiatives, dimensions, milestones, indicators, reports }: DonorRecord,
	{ period }: Edition
): Section[] {
	const rows = initiatives.map((one) => ({
		...one,
		dimensionNames: dimensionsText(
			{
				dimensions: dimensions
					.filter(({ initiative_id }) => initiative_id === one.id)
					.map((of) => ({ ...of, is_editorial: of.basis === 'editorial' }))
			},
			'en'
		)
	}));
	const results = reports.filter((row) => row.results);
	const problems = reports.filter((row) => row.problems || row.solutions || row.help_needed);
	return [
		{
			title: t.sections.progress,
			about: [t.progressAbout(formatPeriod(period, 'en', 'long'))],
			facts: [],
			tables: [
				table(
					{ sheet: t.sheets.progress, none: t.noInitiatives, columns: columns.initiativeColumns, rows },
					MOST_INITIATIVES
				)
			]
		},
		{
			title: t.sections.milestones,
			about: [],
			facts: [],
			tables: [
				table({
					sheet: t.sheets.milestones,
					none: t.noMilestones,
					columns: columns.milestoneColumns,
					rows: milestones
				})
			]
		},
		{
			title: t.sections.results,
			about: [],
			facts: [],
			tables: [
				table({
					sheet: t.sheets.indicators,
					title: t.indicators,
					none: t.noIndicators,
					columns: columns.indicatorColumns,
					rows: indicators
				}),
				table({
					sheet: t.sheets.results,
					title: t.reportedResults,
					none: t.noResults,
					columns: columns.resultColumns,
					rows: results
				})
			]
		},
		{
			title: t.sections.problems,
			about: [],
			facts: [],
			tables: [
				table({
					sheet: t.sheets.problems,
					none: t.noProblems,
					columns: columns.problemColumns,
					rows: problems
				})
			]
		}
	];
}

function rest({ plan, initiatives, places, citations, reporter, codes }: DonorRecord): Section[] {
	const own = initiatives.map((one) => ({
		identifier: `${reporter}-${one.code}`,
		title: titleText(one, 'en'),
		reported: plan.iati_identifier === null ? t.primary : t.secondary
	}));
	const donors =
		plan.iati_identifier === null
			? []
			: [{ identifier: plan.iati_identifier, title: titleIn(plan, 'en'), reported: t.donorActivity }];
	return [
		{
			title: t.sections.locations,
			about: [],
			facts: [],
			tables: [
				table({
					sheet: t.sheets.locations,
					none: t.noLocations,
					columns: columns.locationColumns,
					rows: places.map((row) => ({ ...row, code: codes.get(row.initiative_id)! }))
				})
			]
		},
		{
			title: t.sections.sources,
			about: [],
			facts: [],
			tables: [
				table({
					sheet: t.sheets.citations,
					none: t.noCitations,
					columns: columns.citationColumns,
					rows: citations
				})
			]
		},
		{
			title: t.sections.iati,
			about: reporter === OWN_CODE ? [t.notRegistered(OWN_CODE)] : [],
			facts: [],
			tables: [
				table(
					{
						sheet: t.sheets.iati,
						none: t.facts.none,
						columns: columns.identifierColumns,
						rows: [...donors, ...own]
					},
					MOST_INITIATIVES + 1
				)
			]
		}
	];
}
