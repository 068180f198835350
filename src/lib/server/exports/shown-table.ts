import type { Health } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { headOf, isNumeric, shownCell, type Column } from '#lib/server/exports/column.ts';

/** Text, a health to be drawn with its icon, or null where unknown. */
export type ShownCell = string | { health: Health } | null;
export type ShownTable = {
	heads: { key: string; text: string; isNumeric: boolean }[];
	rows: { href: string | null; cells: ShownCell[] }[];
};

/** Rows in columns as a person reads them on a page. */
export function shownTable<Row>(
	columns: Column<Row>[],
	rows: Row[],
	linkOf: (row: Row) => string | null,
	lang: Lang
): ShownTable {
	const hasSample = rows.some((row) =>
		columns.some((column) => column.key === 'sample' && shownCell(column, row, lang) !== null)
	);
	const shown = columns.filter(({ key }) => key !== 'sample' || hasSample);
	return {
		heads: shown.map((column) => ({
			key: column.key,
			text: headOf(column as Column<never>, lang),
			isNumeric: isNumeric(column as Column<never>)
		})),
		rows: rows.map((row) => ({ href: linkOf(row), cells: shown.map((column) => cellOf(column, row, lang)) }))
	};
}

function cellOf<Row>(column: Column<Row>, row: Row, lang: Lang): ShownCell {
	if (column.type !== 'health') return shownCell(column, row, lang);
	const health = column.value(row);
	return health && { health };
}
