import { comparePeriods } from '#lib/domain/calendar.ts';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { figureRows } from '#lib/server/operations/figure-rows.ts';
import type { FigureInputs, LoadedInputs } from '#lib/server/queries/figure-inputs.ts';
import type { FigureChanges, FigureKey } from '#lib/server/queries/stored-figures.ts';

/** What to write so that the stored rows (from a period on) are what the rule gives; closed periods and frozen rows stay. */
export function figureChanges(loaded: LoadedInputs, today: IsoDate, from: Period | null): FigureChanges {
	const changes: FigureChanges = {
		figures: [],
		figuresGone: [],
		dimensions: [],
		dimensionsGone: [],
		places: [],
		placesGone: []
	};
	for (const inputs of loaded.initiatives) {
		const kept = [...loaded.closed, ...inputs.frozen].map(periodOfRow);
		const isWritten = (period: Period) =>
			!(from && comparePeriods(period, from) < 0) &&
			!kept.some((other) => comparePeriods(other, period) === 0);
		const rows = figureRows(inputs, loaded.rule, today, isWritten);
		const stored = storedRows(inputs, isWritten);
		changes.figures.push(...rows.figures);
		changes.figuresGone.push(...without(stored.figures, rows.figures, keyOf));
		changes.dimensions.push(
			...without(
				rows.dimensions,
				stored.dimensions,
				(row) => `${keyOf(row)} ${row.dimension_code} ${row.parts} ${row.is_editorial}`
			)
		);
		changes.dimensionsGone.push(
			...without(stored.dimensions, rows.dimensions, (row) => `${keyOf(row)} ${row.dimension_code}`)
		);
		changes.places.push(...without(rows.places, stored.places, (row) => `${keyOf(row)} ${row.place_code}`));
		changes.placesGone.push(
			...without(stored.places, rows.places, (row) => `${keyOf(row)} ${row.place_code}`)
		);
	}
	return changes;
}

function storedRows({ id, stored }: FigureInputs, isWritten: (period: Period) => boolean) {
	const own = <T extends Omit<FigureKey, 'initiative_id'>>(rows: T[]) =>
		rows.filter((row) => isWritten(periodOfRow(row))).map((row) => ({ ...row, initiative_id: id }));
	return { figures: own(stored.figures), dimensions: own(stored.dimensions), places: own(stored.places) };
}

function keyOf({ fiscal_year, quarter }: FigureKey): string {
	return `${fiscal_year} ${quarter}`;
}

/** Those of `rows` that `others` does not have. */
function without<T>(rows: T[], others: NoInfer<T>[], keyed: (row: NoInfer<T>) => string): T[] {
	const known = new Set(others.map(keyed));
	return rows.filter((row) => !known.has(keyed(row)));
}
