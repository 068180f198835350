import type { Kysely } from 'kysely';
import { quarterRange, type Quarter } from '#lib/domain/calendar.ts';
import { withFilter } from '#lib/domain/filter.ts';
import { formatDateTime } from '#lib/domain/format-date.ts';
import { chooseWeight, meanOf, type Mean } from '#lib/domain/mean.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import exports from '#lib/i18n/exports.ts';
import yearClose from '#lib/i18n/year-close.ts';
import common from '#lib/i18n/common.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { lineName } from '#lib/server/exports/dimensions/dimension-columns.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { curveOf } from '#lib/server/exports/documents/curve.ts';
import { sectionTable, type Section } from '#lib/server/exports/sections/section.ts';
import { listQuarterCurve } from '#lib/server/queries/curve.ts';
import { countCorrections } from '#lib/server/queries/figure-correction.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';
import { listYearPeriods } from '#lib/server/queries/year-close.ts';

const QUARTERS = [1, 2, 3, 4] as const;
type PeriodRow = {
	quarter: Quarter;
	state: 'open' | 'closed' | null;
	closed_at: Date | null;
	total: RollupLine | null;
	corrections: number | null;
};
type ResultRow = { line: RollupLine; quarters: (Mean | null)[]; last: Mean };
const both = (key: Exclude<keyof typeof yearClose.th.columns, 'planned' | 'actual'>) => ({
	th: yearClose.th.columns[key],
	en: yearClose.en.columns[key]
});
const text = (n: number | null | undefined) => (n === null || n === undefined ? null : String(n));

const periodColumns: Column<PeriodRow>[] = [
	{ key: 'quarter', type: 'text', head: both('quarter'), paper: 1, value: (row) => String(row.quarter) },
	{
		key: 'state',
		type: 'text',
		head: both('state'),
		paper: 1.6,
		value: (row, lang) => yearClose(lang).states[row.state ?? 'none']
	},
	{
		key: 'closed',
		type: 'text',
		head: both('closedAt'),
		paper: 2.4,
		value: (row, lang) => row.closed_at && formatDateTime(row.closed_at.getTime(), lang)
	},
	{
		key: 'initiatives',
		type: 'number',
		head: both('initiatives'),
		paper: 1,
		value: (row) => text(row.total?.initiatives)
	},
	{
		key: 'reported',
		type: 'number',
		head: both('reported'),
		paper: 1,
		value: (row) => text(row.total?.reported)
	},
	{
		key: 'corrected',
		type: 'number',
		head: both('corrected'),
		paper: 1,
		value: (row) => text(row.corrections)
	}
];
const resultColumns: Column<ResultRow>[] = [
	{
		key: 'dimension',
		type: 'text',
		head: { th: common.th.dimension, en: common.en.dimension },
		paper: 3,
		value: (row, lang) => lineName(row.line, lang)
	},
	...QUARTERS.flatMap((quarter): Column<ResultRow>[] => [
		{
			key: `planned_${quarter}`,
			type: 'percent',
			head: { th: yearClose.th.columns.planned(quarter), en: yearClose.en.columns.planned(quarter) },
			paper: 1,
			value: (row) => row.quarters[quarter - 1]?.planned ?? null
		},
		{
			key: `actual_${quarter}`,
			type: 'percent',
			head: { th: yearClose.th.columns.actual(quarter), en: yearClose.en.columns.actual(quarter) },
			paper: 1,
			value: (row) => row.quarters[quarter - 1]?.actual ?? null
		}
	]),
	{
		key: 'slippage',
		type: 'points',
		head: { th: exports.th.columns.slippageShort, en: exports.en.columns.slippageShort },
		paper: 1,
		value: (row) => row.last.slippage
	},
	{
		key: 'health',
		type: 'health',
		head: { th: common.th.status, en: common.en.status },
		paper: 1.9,
		value: (row) => row.last.health
	},
	{
		key: 'counted',
		type: 'text',
		head: { th: exports.th.report.reported, en: exports.en.report.reported },
		value: (row) => `${row.line.reported}/${row.line.initiatives}`
	}
];

/** Which of the year's quarters were opened, closed, reported and corrected; and each dimension's mean at the end of each. */
export async function standingSections(db: Kysely<DB>, edition: Edition) {
	const { lang, period, scope, today } = edition;
	const t = yearClose(lang);
	// Of a year to come its first quarter is shown all the same: what is planned for it.
	const isBegun = (quarter: Quarter) =>
		quarter === period.quarter || quarterRange({ ...period, quarter }).start <= today;
	const filterOf = (quarter: Quarter) => ({ ...edition.filter, scope, period: { ...period, quarter } });
	const year = [
		{ ...period, quarter: 1 as const },
		{ ...period, quarter: 4 as const }
	] as const;
	const [periods, rollups, corrections, quarters] = await Promise.all([
		listYearPeriods(db, period.fiscalYear),
		Promise.all(
			QUARTERS.map((quarter) => (isBegun(quarter) ? listDimensionRollups(db, filterOf(quarter)) : null))
		),
		Promise.all(
			QUARTERS.map((quarter) =>
				isBegun(quarter) && edition.filter.as !== 'close' ? countCorrections(db, filterOf(quarter)) : null
			)
		),
		listQuarterCurve(db, { ...edition.filter, scope, frozenBy: edition.filter.as && period }, ...year)
	]);
	const last = rollups[period.quarter - 1]!;
	const weight = chooseWeight(
		edition.filter.weight,
		last.find(({ code }) => code === 'total')!
	);
	const results = last.map((line): ResultRow => ({
		line,
		last: meanOf(line, weight),
		quarters: rollups.map((lines) => {
			const own = lines?.find(({ code }) => code === line.code);
			return own ? meanOf(own, weight) : null;
		})
	}));
	const rows = periods.map((row, i): PeriodRow => ({
		...row,
		total: rollups[i]?.find(({ code }) => code === 'total') ?? null,
		corrections: row.state === 'closed' ? corrections[i]! : null
	}));
	const linkOf = ({ line }: ResultRow) =>
		withFilter('/initiatives', {
			...edition.filter,
			...(line.code === 'total' ? {} : { dimension: line.code })
		});
	const sections: Section[] = [
		{
			title: t.sections.periods,
			about: [],
			facts: [],
			tables: [sectionTable({ sheet: t.sheets.periods, none: '', columns: periodColumns, rows }, lang)]
		},
		{
			title: t.sections.results,
			about: [t.results(exports(lang).edition.weights[weight])],
			facts: [],
			curve: curveOf(quarters, period, weight, lang),
			tables: [
				sectionTable(
					{ sheet: t.sheets.results, none: '', columns: resultColumns, rows: results, linkOf },
					lang
				)
			]
		}
	];
	return { sections, quarters, weight };
}
