import planActual from '#lib/i18n/plan-actual.ts';
import exports from '#lib/i18n/exports.ts';
import { editionLines, type Edition } from '#lib/server/exports/edition.ts';
import { planActualColumns } from '#lib/server/exports/plan-actual/plan-actual-columns.ts';
import { headRows, MONEY_COLUMNS } from '#lib/server/exports/plan-actual/heads.ts';
import { withCoverage, type PlanActual, type PlanActualLine } from '#lib/server/exports/plan-actual/lines.ts';
import { planActualNotes } from '#lib/server/exports/plan-actual/notes.ts';
import { typedCell, type PlainCell, type Sheet } from '#lib/server/exports/xlsx/render-xlsx.ts';

/** Title, unit and four rows of heads stay in view and stand on every printed page. */
const HEADS = 6;
const A3 = 8;

/** The table as officials paste from: heads over their columns, numbers as numbers, across an A3 sheet. What it is stands on the second sheet. */
export function planActualSheets(table: PlanActual, edition: Edition): Sheet[] {
	const { lang } = edition;
	const t = planActual(lang);
	const s = exports(lang).sheet;
	return [
		{
			name: s.data,
			widths: [13, 46, ...Array<number>(MONEY_COLUMNS).fill(14), 18],
			heads: HEADS,
			frozen: 2,
			print: { paper: A3, from: 3, to: HEADS },
			batches: [[...titleRows(edition), ...rowsOfHeads(table, edition), ...dataRows(table, edition)]]
		},
		{
			name: s.about,
			widths: [110],
			heads: 1,
			frozen: 0,
			batches: [
				[
					[t.title],
					...[...editionLines(edition), null, t.notesTitle, ...planActualNotes(table, lang)].map((line) => [
						line
					])
				]
			]
		}
	];
}

function titleRows(edition: Edition): PlainCell[][] {
	const t = planActual(edition.lang);
	const over = (text: string) => [
		null,
		{ text, columns: MONEY_COLUMNS + 2 },
		...Array<PlainCell>(MONEY_COLUMNS + 1).fill(null)
	];
	return [
		over(`${t.title} · ${edition.periodLine}`),
		over(
			`${t.unit} · ${edition.asOfLine} · ${edition.filterLine}${edition.sampleLine === null ? '' : ` · ${edition.sampleLine}`}`
		)
	];
}

function rowsOfHeads({ by }: PlanActual, { lang, period }: Edition): PlainCell[][] {
	const t = planActual(lang);
	const tall = (text: string): PlainCell => ({ text, rows: 4, isCentred: true });
	return headRows(period.fiscalYear, lang).map((heads, i) => {
		const money = heads.flatMap(({ text, columns, rows }): PlainCell[] => [
			{ text, columns, rows, isCentred: true },
			...Array<PlainCell>(columns - 1).fill(null)
		]);
		const covered = Array<PlainCell>(MONEY_COLUMNS - money.length).fill(null);
		return i === 0
			? [tall(t.code), tall(by === 'plan' ? t.nameByPlan : t.name), ...money, tall(t.basis)]
			: [null, null, ...money, ...covered, null];
	});
}

function dataRows({ by, lines }: PlanActual, { lang, period }: Edition): PlainCell[][] {
	const columns = planActualColumns(period.fiscalYear, by).filter(({ key }) => key !== 'level');
	return withCoverage(lines).map((line) => {
		const cells = columns.map((column) => strong(typedCell(column, line, lang), line));
		if (line.level !== 'coverage') return cells;
		// Whole numbers of initiatives, not of baht; its code and name before them, its basis behind.
		return cells.map((cell, i) => {
			const n = line.coverage[i - 2] ?? null;
			return n === null ? (i === 1 ? cell : null) : planActual(lang).covers(n, line.of);
		});
	});
}

function strong(cell: PlainCell, { level }: PlanActualLine): PlainCell {
	if (level === 'row' || cell === null) return cell;
	if (typeof cell === 'string') return { text: cell, isStrong: true };
	return typeof cell === 'object' && 'value' in cell ? { ...cell, isStrong: true } : cell;
}
