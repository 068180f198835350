import type { Kysely } from 'kysely';
import type { Quarter } from '#lib/domain/calendar.ts';
import { chooseWeight } from '#lib/domain/mean.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { dimensionColumns } from '#lib/server/exports/dimensions/dimension-columns.ts';
import { yearFigures } from '#lib/server/exports/documents/curve.ts';
import type { ReaderContext, Edition } from '#lib/server/exports/edition.ts';
import { MOST_IN_WORKBOOK } from '#lib/server/exports/export-table.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import { slippageColumns } from '#lib/server/exports/slippage/slippage-columns.ts';
import type { Sheet } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { dataSheet, workbookSheets } from '#lib/server/exports/xlsx/workbook-sheets.ts';
import { listQuarterCurve } from '#lib/server/queries/curve.ts';
import { countInitiatives } from '#lib/server/queries/initiatives.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';
import { listSlippage } from '#lib/server/queries/slippage.ts';

type CurveRow = { quarter: Quarter; planned: string | null; actual: string | null };
const percent = { th: '%', en: '%' };
const curveColumns: Column<CurveRow>[] = [
	{
		key: 'quarter',
		type: 'text',
		head: { th: common.th.quarter, en: common.en.quarter },
		value: (row) => String(row.quarter)
	},
	{
		key: 'planned',
		type: 'percent',
		head: { th: common.th.planned, en: common.en.planned },
		unit: percent,
		value: (row) => row.planned
	},
	{
		key: 'actual',
		type: 'percent',
		head: { th: common.th.actual, en: common.en.actual },
		unit: percent,
		value: (row) => row.actual
	}
];

/** The executive summary to go on reckoning with: its dimensions, and every initiative that is behind. */
export async function summaryWorkbook(
	db: Kysely<DB>,
	edition: Edition,
	{ user, today }: ReaderContext
): Promise<Sheet[]> {
	const { lang, scope } = edition;
	const filter = { ...edition.filter, scope };
	const [rollups, behind] = await Promise.all([
		listDimensionRollups(db, filter),
		listSlippage(db, filter, { actor: user, today }, MOST_IN_WORKBOOK, ['behind', 'critical'])
	]);
	const t = exports(lang);
	const [about] = workbookSheets(t.titles.summary, dimensionColumns, noRows(), edition, null);
	return [
		about!,
		dataSheet(t.sheet.dimensions, dimensionColumns, [rollups], lang),
		dataSheet(t.sheet.behind, slippageColumns, [behind], lang)
	];
}

/** The quarterly report to go on reckoning with: its dimensions, its curve and all its initiatives. */
export async function quarterlyWorkbook(
	db: Kysely<DB>,
	edition: Edition,
	{ user, today }: ReaderContext
): Promise<Sheet[]> {
	const { lang, scope, period } = edition;
	const filter = { ...edition.filter, scope };
	const viewer = { actor: user, today };
	const [rollups, curve, count] = await Promise.all([
		listDimensionRollups(db, filter),
		listQuarterCurve(
			db,
			{ ...filter, frozenBy: filter.as && period },
			{ ...period, quarter: 1 },
			{ ...period, quarter: 4 }
		),
		countInitiatives(db, filter, viewer)
	]);
	const t = exports(lang);
	const weight = chooseWeight(
		filter.weight,
		rollups.find(({ code }) => code === 'total')!
	);
	const cut =
		count > MOST_IN_WORKBOOK
			? t.edition.rows(MOST_IN_WORKBOOK.toLocaleString('en'), count.toLocaleString('en'))
			: null;
	const [about, initiatives] = workbookSheets(
		t.titles.quarterly,
		initiativeColumns,
		initiativeBatches(db, filter, viewer, MOST_IN_WORKBOOK),
		edition,
		cut
	);
	return [
		about!,
		dataSheet(t.sheet.dimensions, dimensionColumns, [rollups], lang),
		dataSheet(t.sheet.curve, curveColumns, [yearFigures(curve, period, weight)], lang),
		{ ...initiatives!, name: t.sheet.initiatives }
	];
}

async function* noRows(): AsyncGenerator<never[]> {}
