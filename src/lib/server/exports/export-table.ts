import { chosenColumns, isChosen, type ColumnChoice } from '#lib/domain/column-choice.ts';
import type { Progress } from '#lib/domain/made-file.ts';
import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { csvLines, streamText } from '#lib/server/exports/csv.ts';
import { listData } from '#lib/server/exports/documents/list.ts';
import { download, type Format } from '#lib/server/exports/download.ts';
import { editionLines, type Edition } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { renderXlsx } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { workbookSheets } from '#lib/server/exports/xlsx/workbook-sheets.ts';

/** Most rows on paper (a thousand take Typst about 250 MB) and in a workbook (more would take its writer's memory). */
export const MOST_ON_PAPER = 500;
export const MOST_IN_WORKBOOK = 50_000;

export type ExportSubject<Row> = {
	name:
		| 'initiatives'
		| 'dimensions'
		| 'quarters'
		| 'indicators'
		| 'slippage'
		| 'money'
		| 'actions'
		| 'explanations'
		| 'reporting'
		| 'reporting_list';
	/** Of what it is, where it is of one thing: in the title and the file's name. */
	of?: { code: string; title: string };
	columns: Column<Row>[];
	/** More of its page's address than the filter says: 'by=plan'. */
	more?: string;
	/** How to read it, in place of what is said of figures. */
	legend?: string[];
	/** The rows in order, at most so many, a batch at a time. */
	batches(most?: number): AsyncIterable<Row[]>;
	count(): Promise<number>;
};

/** Handed in as a report of its own: signed, with where its figures come from. */
const REPORTS = new Set<ExportSubject<never>['name']>([
	'slippage',
	'explanations',
	'actions',
	'money',
	'reporting',
	'reporting_list'
]);

/** A subject's table as a file: one list of columns, three kinds of file. */
export async function exportTable<Row>(
	subject: ExportSubject<Row>,
	format: Format,
	edition: Edition
): Promise<Response> {
	const { lang, period, filter } = edition;
	const columns = fileColumns(subject.columns, subject.name, filter.columns, edition.corrected > 0);
	const t = exports(lang);
	const title = subject.of ? `${t.titles[subject.name]}: ${subject.of.title}` : t.titles[subject.name];
	const name = exportFileName(
		period,
		[subject.of?.code ?? null, filter.dimension, filter.plan, subject.name],
		lang,
		format
	);
	const lines = editionLines(edition);
	const batches = (most?: number) => batchesWithProgress(subject, most, edition.progress);
	if (format === 'csv') return download(streamText(csvLines(columns, batches(), lines, lang)), name, format);
	const count = await subject.count();
	if (format === 'xlsx') {
		const sheets = workbookSheets(
			title,
			columns,
			batches(MOST_IN_WORKBOOK),
			edition,
			count > MOST_IN_WORKBOOK
				? t.edition.rows(MOST_IN_WORKBOOK.toLocaleString('en'), count.toLocaleString('en'))
				: null,
			subject.legend
		);
		return download(await renderXlsx(lang, sheets), name, format);
	}
	const rows = (await Array.fromAsync(batches(MOST_ON_PAPER))).flat();
	edition.progress?.('laying_out');
	return download(
		await renderPdf(
			'/list.typ',
			listData(title, columns, rows, count, edition, viewOf(subject), {
				legend: subject.legend,
				isReport: REPORTS.has(subject.name)
			})
		),
		name,
		format
	);
}

/** The columns that the address chose, all of them on paper too; without a choice every one, and on paper those that have room there, with what was corrected after the close where anything was. */
function fileColumns<Row>(
	columns: Column<Row>[],
	list: string,
	choice: ColumnChoice | null,
	hasCorrections: boolean
): Column<Row>[] {
	const onPaper = (column: Column<Row>) => (column.paper === undefined ? { ...column, paper: 1.2 } : column);
	if (!isChosen(columns, list, choice))
		return hasCorrections
			? columns.map((column) => (column.key.startsWith('corrected_') ? onPaper(column) : column))
			: columns;
	return chosenColumns(columns, list, choice).map(onPaper);
}

/** The rows as they come; whoever waits for them is told how many of all have come. */
async function* batchesWithProgress<Row>(
	subject: ExportSubject<Row>,
	most: number | undefined,
	progress: Progress | undefined
): AsyncGenerator<Row[]> {
	if (!progress) return yield* subject.batches(most);
	const all = Math.min(await subject.count(), most ?? Number.POSITIVE_INFINITY);
	let come = 0;
	for await (const rows of subject.batches(most)) {
		yield rows;
		come += rows.length;
		progress('reading', Math.min(100, Math.floor((100 * come) / Math.max(1, all))));
	}
}

/** The page that shows the same rows. */
function viewOf({ name, of, more }: Pick<ExportSubject<never>, 'name' | 'of' | 'more'>): string | null {
	if (of) return `/initiatives/${of.code}`;
	const page = {
		initiatives: '/initiatives',
		dimensions: '/',
		slippage: '/initiatives?sort=slippage',
		money: '/money',
		actions: '/actions',
		explanations: '/explanations',
		quarters: null,
		indicators: '/initiatives',
		reporting: '/reporting',
		reporting_list: '/reporting/list'
	}[name];
	return page && more ? `${page}?${more}` : page;
}
