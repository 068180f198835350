import type { Kysely } from 'kysely';
import { pick } from '#lib/i18n/pick.ts';
import exportsTh from '#lib/i18n/th/exports.ts';
import exportsEn from '#lib/i18n/en/exports.ts';
import th from '#lib/i18n/th/year-close.ts';
import en from '#lib/i18n/en/year-close.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { titleText } from '#lib/server/exports/initiatives/columns.ts';
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
		head: { th: exportsTh.columns.code, en: exportsEn.columns.code },
		paper: 1.2,
		value: (row) => row.code
	},
	{
		key: 'title',
		type: 'text',
		head: { th: exportsTh.columns.title, en: exportsEn.columns.title },
		paper: 4,
		value: titleText
	},
	{
		key: 'milestone',
		type: 'text',
		head: { th: th.columns.milestone, en: en.columns.milestone },
		paper: 4,
		value: (row, lang) => (lang === 'en' && row.milestone_en) || row.milestone_th
	},
	{
		key: 'end',
		type: 'date',
		head: { th: th.columns.plannedEnd, en: en.columns.plannedEnd },
		paper: 1.5,
		value: (row) => row.end
	},
	{
		key: 'percent',
		type: 'percent',
		head: { th: th.columns.percent, en: en.columns.percent },
		unit: { th: '%', en: '%' },
		paper: 1,
		value: (row) => row.percent
	},
	{
		key: 'standing',
		type: 'text',
		head: { th: th.columns.standing, en: en.columns.standing },
		paper: 2.4,
		value: (row, lang) => (row.standing === 'done' ? null : pick(lang, th, en).standings[row.standing])
	}
];

/** How many milestones are done, and which are not. What nobody reported is counted as unknown, not as nothing done. */
export async function milestoneSection(
	db: Kysely<DB>,
	{ filter, lang }: Edition,
	viewer: Viewer
): Promise<Section> {
	const t = pick(lang, th, en);
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
