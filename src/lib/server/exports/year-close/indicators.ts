import type { Kysely } from 'kysely';
import { compareDecimals } from '#lib/domain/decimal.ts';
import { nameIn } from '#lib/domain/names.ts';
import exports from '#lib/i18n/exports.ts';
import yearClose from '#lib/i18n/year-close.ts';
import indicators from '#lib/i18n/indicators.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { rounded } from '#lib/server/exports/indicators/indicator-columns.ts';
import { indicatorBatches, type IndicatorRow } from '#lib/server/exports/indicators/indicator-rows.ts';
import { sectionTable, type Section } from '#lib/server/exports/sections/section.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';

/** Indicators counted, and of them listed: each is worked out by its own rule, in turn. */
const [MOST_COUNTED, MOST_LISTED] = [2000, 300];
const both = (key: keyof typeof exports.th.indicator) => ({
	th: exports.th.indicator[key],
	en: exports.en.indicator[key]
});

/** The year's own standing; a count from the start or a level has none but where it stands at the period. */
export const yearStanding = ({ year, standing }: Pick<IndicatorRow, 'year' | 'standing'>) => year ?? standing;

/** Whether the target is reached, by the indicator's own rule; null = not known. */
export function isReached(row: Pick<IndicatorRow, 'year' | 'standing'>): boolean | null {
	const { percent } = yearStanding(row);
	return percent === null ? null : compareDecimals(percent, '100') >= 0;
}

const columns: Column<IndicatorRow>[] = [
	{
		key: 'initiative',
		type: 'text',
		head: { th: exports.th.columns.code, en: exports.en.columns.code },
		paper: 1.2,
		value: (row) => row.initiative.code
	},
	{
		key: 'name',
		type: 'text',
		head: both('name'),
		paper: 4,
		value: (row, lang) => nameIn(row.indicator, lang)
	},
	{
		key: 'unit',
		type: 'text',
		head: both('unit'),
		paper: 1.5,
		value: (row, lang) => nameIn({ name_th: row.indicator.unit_th, name_en: row.indicator.unit_en }, lang)
	},
	{
		key: 'kind',
		type: 'text',
		head: both('kind'),
		paper: 2,
		value: (row, lang) => indicators(lang).kinds[row.indicator.kind]
	},
	{
		key: 'target',
		type: 'number',
		head: both('target'),
		paper: 1.2,
		value: (row) => rounded(row, yearStanding(row).target)
	},
	{
		key: 'value',
		type: 'number',
		head: both('value'),
		paper: 1.2,
		isMarked: (row) => row.year === null && row.isCarried,
		value: (row) => yearStanding(row).value
	},
	{
		key: 'known',
		type: 'text',
		head: { th: yearClose.th.columns.known, en: yearClose.en.columns.known },
		paper: 1,
		value: (row) => (row.year ? `${row.year.known}/${row.year.of}` : null)
	},
	{
		key: 'achievement',
		type: 'percent',
		head: both('achievement'),
		unit: { th: '%', en: '%' },
		paper: 1.2,
		value: (row) => yearStanding(row).percent
	},
	{
		key: 'result',
		type: 'text',
		head: { th: yearClose.th.columns.result, en: yearClose.en.columns.result },
		paper: 1.9,
		value: (row, lang) => {
			const t = yearClose(lang);
			const reached = isReached(row);
			const { missing } = yearStanding(row);
			if (reached !== null) return reached ? t.reached : t.notReached;
			return missing ? `${t.unknownResult}: ${indicators(lang).page.missing[missing]}` : t.unknownResult;
		}
	}
];

/** Each indicator's year by its own rule; together they are counted, never averaged. */
export async function indicatorSection(
	db: Kysely<DB>,
	{ filter, lang }: Edition,
	viewer: Viewer
): Promise<Section> {
	const t = yearClose(lang);
	const counts = { reached: 0, notReached: 0, unknownResult: 0 };
	const rows: IndicatorRow[] = [];
	let all = 0;
	for await (const batch of indicatorBatches(db, filter, viewer, MOST_COUNTED)) {
		all += batch.length;
		for (const row of batch) {
			const reached = isReached(row);
			counts[reached === null ? 'unknownResult' : reached ? 'reached' : 'notReached']++;
			if (rows.length < MOST_LISTED) rows.push(row);
		}
	}
	const shown = all >= MOST_COUNTED ? t.cutAt(MOST_COUNTED.toLocaleString('en')) : null;
	return {
		title: t.sections.indicators,
		about: [t.indicatorsAbout, ...(shown ? [shown] : [])],
		facts: (['reached', 'notReached', 'unknownResult'] as const).map((one) => ({
			name: t[one],
			value: t.indicatorCount(counts[one].toLocaleString('en'))
		})),
		tables: [
			sectionTable(
				{
					sheet: t.sheets.indicators,
					none: t.noIndicators,
					cut: all > rows.length ? t.cut(rows.length.toLocaleString('en'), all.toLocaleString('en')) : null,
					columns,
					rows,
					linkOf: (row) => `/initiatives/${row.initiative.code}`
				},
				lang
			)
		]
	};
}
