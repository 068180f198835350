import type { Period } from '#lib/domain/calendar.ts';
import { owedStates } from '#lib/domain/reporting.ts';
import type { LineName, ReportingCell } from '#lib/server/queries/reporting-matrix.ts';

/** A line of the matrix; cells in the order of the periods, null where no initiative is in the period. */
export type ReportingLineOf = {
	/** Null: no organisation or place is stated; of the totals too. */
	code: string | null;
	is_total: boolean;
	name: LineName | null;
	cells: (ReportingCell | null)[];
	/** Reports owed over all periods, and those of them past their due date. */
	owed: number;
	overdue: number;
	has_sample: boolean;
};

/** Cells as lines: who owes most past its day comes first, then who owes most, then by name as Thai is sorted. */
export function reportingLines(
	cells: ReportingCell[],
	names: LineName[],
	periods: Period[]
): { lines: ReportingLineOf[]; total: ReportingLineOf } {
	const named = new Map(names.map((name) => [name.code, name]));
	const groups = Map.groupBy(
		cells.filter(({ is_total }) => !is_total),
		({ code }) => code
	);
	const order = new Intl.Collator('th');
	const lines = [...groups].map(([code, own]) =>
		lineOf(code, false, (code !== null && named.get(code)) || null, own, periods)
	);
	lines.sort(
		(a, b) =>
			b.overdue - a.overdue ||
			b.owed - a.owed ||
			order.compare(a.name?.name_th ?? '\uffff', b.name?.name_th ?? '\uffff')
	);
	return {
		lines,
		total: lineOf(
			null,
			true,
			null,
			cells.filter(({ is_total }) => is_total),
			periods
		)
	};
}

function lineOf(
	code: string | null,
	is_total: boolean,
	name: LineName | null,
	cells: ReportingCell[],
	periods: Period[]
): ReportingLineOf {
	const sum = (of: (cell: ReportingCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
	return {
		code,
		is_total,
		name,
		cells: periods.map(
			({ fiscalYear, quarter }) =>
				cells.find((cell) => cell.fiscal_year === fiscalYear && cell.quarter === quarter) ?? null
		),
		owed: sum((cell) => owedStates.reduce((total, state) => total + cell[state], 0)),
		overdue: sum((cell) => cell.overdue),
		has_sample: cells.some((cell) => cell.has_sample)
	};
}
