import type { Lang } from '#lib/domain/lang.ts';
import { headOf, isNumeric, type Column } from '#lib/server/exports/column.ts';
import { paperTable } from '#lib/server/exports/pdf/cells.ts';
import type { curveOf } from '#lib/server/exports/documents/curve.ts';
import { shownTable, type ShownTable } from '#lib/server/exports/shown-table.ts';
import { typedCell, type PlainCell } from '#lib/server/exports/xlsx/render-xlsx.ts';

/** One table of a report in sections: on paper, on its page with the same columns, and as a sheet with all of them. */
export type SectionTable = {
	/** The sheet's name, of at most 31 letters. */
	sheet: string;
	title: string | null;
	/** Said in its place where it has no row. */
	none: string;
	/** Said where not all of it is there. */
	cut: string | null;
	isEmpty: boolean;
	paper: ReturnType<typeof paperTable>;
	shown: ShownTable;
	cells: PlainCell[][];
	widths: number[];
};
/** What a long report is made of, in order: the PDF numbers and lists them, a workbook has a sheet for each table. */
export type Section = {
	title: string;
	about: string[];
	facts: { name: string; value: string }[];
	tables: SectionTable[];
	curve?: ReturnType<typeof curveOf>;
};

/** A table by the one list of its columns; a column without a share of the paper stands in the workbook alone. */
export function sectionTable<Row>(
	of: {
		sheet: string;
		title?: string;
		none: string;
		cut?: string | null;
		columns: Column<Row>[];
		rows: Row[];
		linkOf?: (row: Row) => string | null;
	},
	lang: Lang
): SectionTable {
	const { sheet, title = null, none, cut = null, columns, rows, linkOf = () => null } = of;
	return {
		sheet,
		title,
		none,
		cut,
		isEmpty: rows.length === 0,
		paper: paperTable(columns, rows, lang),
		shown: shownTable(
			columns.filter(({ paper }) => paper !== undefined),
			rows,
			linkOf,
			lang
		),
		cells: [
			columns.map((column) => headOf(column, lang)),
			...rows.map((row) => columns.map((column) => typedCell(column, row, lang)))
		],
		widths: columns.map((column) =>
			isNumeric(column) ? 16 : Math.max(14, Math.min(60, Math.round((column.paper ?? 1.5) * 14)))
		)
	};
}
