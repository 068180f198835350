import planActual from '#lib/i18n/plan-actual.ts';
import { boundedLines, type ShownLine } from '#lib/server/exports/plan-actual/bounded.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { documentHead, signaturesOf } from '#lib/server/exports/pdf/document-head.ts';
import { headRows } from '#lib/server/exports/plan-actual/heads.ts';
import type { PlanActual } from '#lib/server/exports/plan-actual/lines.ts';
import { planActualNotes } from '#lib/server/exports/plan-actual/notes.ts';

/** Initiatives on paper: 34 columns of each cost its layout as much as four rows of a list. */
export const MOST_ROWS = 200;
/** Points that the money columns share on A3, and the width of a digit in ems. */
const ROOM = 775;
const DIGIT = { arabic: 0.6, thai: 0.74 };
const LARGEST = 7.5;
/** Digits' room for “‡ 12 จาก 36”, which is set smaller. */
const COUNT = 6;

/** The table on A3, set as large as its longest numbers allow. */
export function planActualPaper(table: PlanActual, edition: Edition) {
	const { lang, period } = edition;
	const t = planActual(lang);
	const { lines, cut } = boundedLines(table, MOST_ROWS, lang);
	const widths = (lines[0]?.cells ?? []).map((_, i) =>
		Math.max(4.5, ...lines.map(({ cells, counts }) => Math.max(widthOf(cells[i]!), counts[i] ? COUNT : 0)))
	);
	const all = widths.reduce((sum, width) => sum + width, 0);
	return {
		...documentHead(
			edition,
			t.title,
			[edition.periodLine, `${t.unit} · ${edition.asOfLine} · ${edition.scopeLine}`, edition.filterLine],
			table.by === 'plan' ? '/reports/plan-actual?by=plan' : '/reports/plan-actual'
		),
		cut,
		signatures: signaturesOf(lang),
		empty: lines.length === 0 ? t.empty : null,
		size: Math.min(LARGEST, all === 0 ? LARGEST : ROOM / (all * DIGIT[edition.digits ?? 'arabic'])),
		widths,
		heads: headRows(period.fiscalYear, lang),
		code: t.code,
		name: table.by === 'plan' ? t.nameByPlan : t.name,
		rows: lines.map(({ level, code, name, basis, cells, counts }) => ({
			level,
			code,
			name,
			basis: basis && t.basesShort[basis],
			cells,
			counts: cells.map((_, i) => counts[i] ?? null)
		})),
		notes: { title: t.notesTitle, lines: planActualNotes(table, lang) }
	};
}

/** In digits; a comma takes half of one. */
function widthOf(text: ShownLine['cells'][number]): number {
	return text.replaceAll(',', '').length + (text.split(',').length - 1) / 2;
}
