import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { boundsLine, type Edition } from '#lib/server/exports/edition.ts';
import { paperTable } from '#lib/server/exports/pdf/cells.ts';
import { documentHead, signaturesOf } from '#lib/server/exports/pdf/document-head.ts';

/** Any list as a table over the broad side of the page; `count` is of all rows, of which these are the first. */
export function listData<Row>(
	title: string,
	columns: Column<Row>[],
	rows: Row[],
	count: number,
	edition: Edition,
	view: string | null,
	{ legend, isReport = false }: { legend?: string[] | undefined; isReport?: boolean } = {}
) {
	const { lang } = edition;
	const t = exports(lang);
	const lines = [
		edition.periodLine,
		`${edition.asOfLine} · ${edition.scopeLine}`,
		`${edition.filterLine} · ${edition.ruleLine}`
	];
	return {
		...documentHead(edition, title, lines, view),
		cut:
			count > rows.length
				? t.edition.rows(rows.length.toLocaleString('en'), count.toLocaleString('en'))
				: null,
		none: rows.length === 0 ? t.edition.noRows : null,
		table: paperTable(columns, rows, lang),
		signatures: isReport ? signaturesOf(lang) : null,
		notes: {
			title: t.report.notes,
			lines: [
				t.edition.unknownCells,
				...(columns.some((column) => column.isMarked) ? [t.report.carriedNote] : []),
				...(legend ?? [
					t.sheet.percents,
					t.sheet.money,
					boundsLine(edition),
					...(edition.targetLine ? [edition.targetLine] : [])
				]),
				...(isReport ? [`${t.report.sources}: ${t.report.approvedReports}`] : [])
			]
		}
	};
}
