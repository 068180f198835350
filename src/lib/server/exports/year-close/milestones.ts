import type { Kysely } from 'kysely';
import exports from '#lib/i18n/exports.ts';
import yearClose from '#lib/i18n/year-close.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { sectionTable, type Section } from '#lib/server/exports/sections/section.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import {
	countYearMilestones,
	listUnfinishedMilestones,
	milestoneStandings,
	type YearMilestone
} from '#lib/server/queries/year-close.ts';

const MOST = 300;
const columns: Column<YearMilestone>[] = [
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
	},
	{
		key: 'milestone',
		type: 'text',
		head: { th: yearClose.th.columns.milestone, en: yearClose.en.columns.milestone },
		paper: 4,
		value: (row, lang) => (lang === 'en' && row.milestone_en) || row.milestone_th
	},
	{
		key: 'end',
		type: 'date',
		head: { th: yearClose.th.columns.plannedEnd, en: yearClose.en.columns.plannedEnd },
		paper: 1.5,
		value: (row) => row.end
	},
	{
		key: 'percent',
		type: 'percent',
		head: { th: yearClose.th.columns.percent, en: yearClose.en.columns.percent },
		unit: { th: '%', en: '%' },
		paper: 1,
		value: (row) => row.percent
	},
	{
		key: 'standing',
		type: 'text',
		head: { th: yearClose.th.columns.standing, en: yearClose.en.columns.standing },
		paper: 2.4,
		value: (row, lang) => (row.standing === 'done' ? null : yearClose(lang).standings[row.standing])
	}
];

/** How many milestones are done, and which are not. What nobody reported is counted as unknown, not as nothing done. */
export async function milestoneSection(
	db: Kysely<DB>,
	{ filter, lang }: Edition,
	viewer: Viewer
): Promise<Section> {
	const t = yearClose(lang);
	const [counts, rows] = await Promise.all([
		countYearMilestones(db, filter, viewer),
		listUnfinishedMilestones(db, filter, viewer, MOST)
	]);
	const unfinished = milestoneStandings.reduce((n, one) => (one === 'done' ? n : n + counts[one]), 0);
	return {
		title: t.sections.milestones,
		about: [t.milestonesAbout],
		facts: milestoneStandings.map((one) => ({
			name: t.milestoneFacts[one],
			value: t.milestones(counts[one].toLocaleString('en'))
		})),
		tables: [
			sectionTable(
				{
					sheet: t.sheets.milestones,
					title: t.unfinished,
					none: t.noMilestones,
					cut:
						unfinished > rows.length
							? t.cut(rows.length.toLocaleString('en'), unfinished.toLocaleString('en'))
							: null,
					columns,
					rows,
					linkOf: (row) => `/initiatives/${row.code}`
				},
				lang
			)
		]
	};
}
