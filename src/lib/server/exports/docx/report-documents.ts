import type { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import type { summaryData } from '#lib/server/exports/documents/summary.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import type { DocxBlock, DocxDocument, DocxTable } from '#lib/server/exports/docx/render-docx.ts';

type Summary = Awaited<ReturnType<typeof summaryData>>;
type Quarterly = Awaited<ReturnType<typeof quarterlyData>>;
type Head = Pick<Summary, 'head' | 'view' | 'foot' | 'page' | 'lang'>;
/** Of a column: codes and numbers in another typeface than ours are wider. */
const LEAST = 1.1;
/** A cell as PDFs draw it: text, or a health with its word. */
type Cell = string | null | { word: string };

/** The executive summary to be edited: all that its PDF says, from the same data. */
export function summaryDocument(data: Summary, edition: Edition): DocxDocument {
	return documentOf(data, edition, [
		{ kind: 'text', text: `${data.subject.label}  ${data.subject.text}`, isStrong: true },
		...figures(data.figures),
		{ kind: 'heading', level: 2, text: data.bullets.title },
		bulletRows(data.bullets),
		{ kind: 'heading', level: 2, text: data.worst.title },
		data.worst.rows.length === 0
			? { kind: 'text', text: data.worst.none }
			: records(data.worst.columns, data.worst.rows),
		...data.notes.map((text): DocxBlock => ({ kind: 'text', text, isSmall: true })),
		{ kind: 'signatures', signatures: data.signatures }
	]);
}

/** The quarterly report to be edited. */
export function quarterlyDocument(data: Quarterly, edition: Edition): DocxDocument {
	const { curve, tables, cut } = data;
	return documentOf(data, edition, [
		{ kind: 'contents', title: data.contents },
		{ kind: 'heading', level: 2, text: data.overview, startsPage: true },
		...figures(data.figures),
		{ kind: 'heading', level: 2, text: data.bullets.title },
		bulletRows(data.bullets),
		{ kind: 'text', text: data.bullets.note, isSmall: true },
		...(curve
			? [
					{ kind: 'heading', level: 2, text: curve.title } as const,
					records(curve.table.columns, curve.table.rows)
				]
			: []),
		...(tables.sections.length === 0
			? []
			: [
					{ kind: 'heading', level: 2, text: tables.title } as const,
					{ kind: 'text', text: tables.unit, isSmall: true, keepsNext: true } as const
				]),
		...(cut === null ? [] : [{ kind: 'text', text: cut, isStrong: true } as const]),
		...tables.sections.flatMap(({ title, columns, rows }): DocxBlock[] => [
			{ kind: 'heading', level: 3, text: title },
			records(columns, rows)
		]),
		{ kind: 'heading', level: 2, text: data.notes.title },
		{ kind: 'list', lines: data.notes.lines },
		{ kind: 'heading', level: 2, text: data.sources.title },
		{ kind: 'list', lines: data.sources.lines },
		{ kind: 'signatures', signatures: data.signatures }
	]);
}

function documentOf(
	{ head, view, foot, page }: Head,
	{ lang, dataTime }: Edition,
	blocks: DocxBlock[]
): DocxDocument {
	const small = (text: string): DocxBlock => ({ kind: 'text', text, isSmall: true });
	return {
		lang,
		title: head.title,
		author: head.product,
		foot,
		page,
		now: dataTime,
		blocks: [
			{ kind: 'text', text: head.product, isStrong: true },
			{ kind: 'heading', level: 1, text: head.title },
			...head.lines.map(small),
			...(view ? [small(`${view.words} ${view.url}`)] : []),
			...(head.sample === null ? [] : [{ kind: 'text', text: head.sample, isStrong: true } as const]),
			...blocks
		]
	};
}

/** Key figures as a table of one row: what, how much, of what. */
function figures(all: Summary['figures']): DocxBlock[] {
	return [
		{
			kind: 'table',
			columns: all.map(({ label }) => ({ head: label, align: 'start', width: 1 })),
			rows: [all.map(({ value, note }) => (note ? `${value}\n${note}` : value))]
		}
	];
}

/** The dimensions' table without its drawn column: its figures stand beside it. */
function bulletRows({ heads, rows }: Pick<Summary['bullets'], 'heads' | 'rows'>): DocxTable {
	const [name, , ...others] = heads;
	return {
		kind: 'table',
		hasTotal: true,
		columns: [
			{ head: name!, align: 'start', width: 3.2 },
			...others.map((head, i) => ({ head, align: i === 3 ? 'start' : 'end', width: i === 3 ? 1.7 : 1 }))
		],
		rows: rows.map((row) => [
			row.name,
			row['actual-text'],
			row['planned-text'],
			row['slippage-text'],
			row.health?.word ?? null,
			row['disbursed-text'],
			row['used-text'],
			row['reported-text']
		])
	};
}

function records(columns: DocxTable['columns'], rows: Cell[][]): DocxTable {
	return {
		kind: 'table',
		columns: columns.map((column) => ({ ...column, width: Math.max(column.width, LEAST) })),
		rows: rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.word : cell)))
	};
}
