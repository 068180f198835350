import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { figurePeriods } from '#lib/domain/figure-periods.ts';
import { computeFigure } from '#lib/domain/progress.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import type { Rule } from '#lib/domain/progress-input.ts';
import { rational, roundHalfAwayFromZero, sum } from '#lib/domain/rational.ts';
import { outerSpan } from '#lib/domain/span.ts';
import type { FigureInputs } from '#lib/server/queries/figure-inputs.ts';
import type { FigureRows } from '#lib/server/queries/stored-figures.ts';

/** The rows to store for one initiative, for each period that it is in and that may be written. */
export function figureRows(inputs: FigureInputs, rule: Rule, today: IsoDate, isWritten: (period: Period) => boolean): FigureRows {
	const rows: FigureRows = { figures: [], dimensions: [], places: [] };
	const presence = {
		budgetYears: inputs.budgets.map(({ fiscal_year }) => fiscal_year),
		otherPeriods: [...inputs.money, ...inputs.reports].map(periodOfRow)
	};
	for (const period of figurePeriods(outerSpan(inputs.plan), presence, today)) {
		if (!isWritten(period)) continue;
		const key = { initiative_id: inputs.id, fiscal_year: period.fiscalYear, quarter: period.quarter };
		const figure = computeFigure(inputs, period, today, rule);
		const inForce = <T extends { valid_from: IsoDate; valid_to: IsoDate | null }>(dated: T[]) =>
			dated.filter(({ valid_from, valid_to }) => valid_from <= figure.as_of && (valid_to === null || figure.as_of < valid_to));
		const dimensions = inForce(inputs.dimensions);
		rows.figures.push({
			...key,
			...figure,
			...moneyOf(inputs, period),
			plan_code: inputs.plan_code,
			organisation_code: inForce(inputs.leads).at(-1)?.organisation_code ?? null,
			visibility: inputs.visibility,
			parts_total: dimensions.reduce((total, { parts }) => total + parts, 0),
			is_sample: inputs.is_sample
		});
		for (const { dimension_code, parts, is_editorial } of dimensions) rows.dimensions.push({ ...key, dimension_code, parts, is_editorial });
		for (const { place_code } of inForce(inputs.places)) rows.places.push({ ...key, place_code });
	}
	return rows;
}

/** THB of the fiscal year: its budget, and what was disbursed and obligated up to the quarter's end; null = nothing is known. */
export function moneyOf({ budgets, money }: FigureInputs, { fiscalYear, quarter }: Period) {
	const budget = budgets.find(({ fiscal_year }) => fiscal_year === fiscalYear);
	const soFar = money.filter((row) => row.fiscal_year === fiscalYear && row.quarter <= quarter);
	const total = (amounts: (string | null)[]) => {
		const known = amounts.filter((amount) => amount !== null);
		return known.length ? roundHalfAwayFromZero(sum(known.map(rational)), 2) : null;
	};
	return {
		budget_weight: budget?.amount ?? null,
		budget_basis: budget?.amount ? (budget.has_transfers ? 'after_transfers' as const : 'by_act' as const) : null,
		disbursed: total(soFar.map(({ disbursed }) => disbursed)),
		obligated: total(soFar.map(({ obligated }) => obligated))
	};
}
