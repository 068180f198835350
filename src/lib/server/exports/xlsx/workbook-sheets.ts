import type { Lang } from '#lib/domain/lang.ts';
import exports from '#lib/i18n/exports.ts';
import { headOf, isNumeric, type Column } from '#lib/server/exports/column.ts';
import { boundsLine, editionLines, type Edition } from '#lib/server/exports/edition.ts';
import { typedCell, type PlainCell, type Sheet } from '#lib/server/exports/xlsx/render-xlsx.ts';

/** First what the file is and how to read it, then the rows under heads that stay in view. */
export function workbookSheets<Row>(
	title: string,
	columns: Column<Row>[],
	batches: AsyncIterable<Row[]>,
	edition: Edition,
	cut: string | null,
	own?: string[]
): Sheet[] {
	const { lang } = edition;
	const t = exports(lang).sheet;
	return [
		{
			name: t.about,
			widths: [110],
			heads: 1,
			frozen: 0,
			batches: [[[title], ...(cut === null ? [] : [[cut]]), ...legend(edition, own).map((line) => [line])]]
		},
		dataSheet(t.data, columns, batches, lang)
	];
}

/** Rows under heads that stay in view, as a sheet of its own. */
export function dataSheet<Row>(
	name: string,
	columns: Column<Row>[],
	batches: Iterable<Row[]> | AsyncIterable<Row[]>,
	lang: Lang
): Sheet {
	return { name, widths: columns.map(width), heads: 1, frozen: 2, batches: dataRows(columns, batches, lang) };
}

function legend(edition: Edition, own?: string[]): PlainCell[] {
	const t = exports(edition.lang).sheet;
	return [
		...editionLines(edition),
		null,
		t.legend,
		...(own ?? [boundsLine(edition), t.percents, t.money]),
		t.dates
	];
}

async function* dataRows<Row>(
	columns: Column<Row>[],
	batches: Iterable<Row[]> | AsyncIterable<Row[]>,
	lang: Lang
): AsyncGenerator<PlainCell[][]> {
	yield [columns.map((column) => headOf(column, lang))];
	for await (const rows of batches)
		yield rows.map((row) => columns.map((column) => typedCell(column, row, lang)));
}

function width<Row>(column: Column<Row>): number {
	if (column.key === 'title') return 60;
	if (column.type === 'text' && ['plan', 'dimensions', 'organisation', 'dimension'].includes(column.key))
		return 34;
	return isNumeric(column) ? 16 : 18;
}
