import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { bahtOf } from '#lib/domain/plan-actual.ts';
import planActual from '#lib/i18n/plan-actual.ts';
import type { PlanActual, PlanActualLine } from '#lib/server/exports/plan-actual/lines.ts';

/** A line as it is read: whole baht, '–' where unknown; `counts` stands under a sum's cell that is of other initiatives than the one beside it. */
export type ShownLine = Omit<PlanActualLine, 'cells' | 'coverage'> & {
	cells: string[];
	counts: (string | null)[];
};

/** The first initiatives' lines and all sums, as page and paper show them; `cut` says so where some are left out. */
export function boundedLines(
	{ lines, initiatives }: PlanActual,
	most: number,
	lang: Lang
): { lines: ShownLine[]; cut: string | null } {
	let rows = 0;
	const shown = lines.filter(({ level }) => level !== 'row' || ++rows <= most);
	return {
		lines: shown.map(({ coverage, ...line }) => ({
			...line,
			counts: coverage.map((n) => (n === null ? null : planActual(lang).covers(n, line.of))),
			cells: line.cells.map((cell) => formatDecimal(bahtOf(cell), lang, { decimals: 0 }))
		})),
		cut:
			rows > most ? planActual(lang).shown(most.toLocaleString('en'), initiatives.toLocaleString('en')) : null
	};
}
