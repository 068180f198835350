import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { figurePeriods } from '#lib/domain/figure-periods.ts';
import { useOf, type DayMoney } from '#lib/domain/obligation.ts';
import { computeFigure } from '#lib/domain/progress.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import type { Rule } from '#lib/domain/progress-input.ts';
import { outerSpan } from '#lib/domain/span.ts';
import type { FigureInputs } from '#lib/server/queries/figure-inputs.ts';
import type { FigureRows } from '#lib/server/queries/stored-figures.ts';

/** The rows to store for one initiative, for each period that it is in and that may be written. */
export function figureRows(
	inputs: FigureInputs,
	rule: Rule,
	today: IsoDate,
	isWritten: (period: Period) => boolean
): FigureRows {
	const rows: FigureRows = { figures: [], dimensions: [], places: [] };
	for (const period of periodsOf(inputs, today)) {
		if (!isWritten(period)) continue;
		const { figure, dimensions, places } = figureRow(inputs, rule, today, period);
		rows.figures.push(figure);
		rows.dimensions.push(...dimensions);
		rows.places.push(...places);
	}
	return rows;
}

/** The periods that an initiative is in, by its inputs. */
export function periodsOf(inputs: FigureInputs, today: IsoDate): Period[] {
	const presence = {
		budgetYears: inputs.budgets.map(({ fiscal_year }) => fiscal_year),
		otherPeriods: [...inputs.money, ...inputs.reports].map(periodOfRow)
	};
	return figurePeriods(outerSpan(inputs.plan), presence, today);
}

/** One figure with its dimensions and places. */
export function figureRow(inputs: FigureInputs, rule: Rule, today: IsoDate, period: Period) {
	const key = { initiative_id: inputs.id, fiscal_year: period.fiscalYear, quarter: period.quarter };
	const figure = computeFigure(inputs, period, today, rule);
	const inForce = <T extends { valid_from: IsoDate; valid_to: IsoDate | null }>(dated: T[]) =>
		dated.filter(
			({ valid_from, valid_to }) =>
				valid_from <= figure.as_of && (valid_to === null || figure.as_of < valid_to)
		);
	const dimensions = inForce(inputs.dimensions);
	return {
		figure: {
			...key,
			...figure,
			...moneyOf(inputs, period),
			plan_code: inputs.plan_code,
			organisation_code: inForce(inputs.leads).at(-1)?.organisation_code ?? null,
			visibility: inputs.visibility,
			parts_total: dimensions.reduce((total, { parts }) => total + parts, 0),
			is_sample: inputs.is_sample
		},
		dimensions: dimensions.map(({ dimension_code, parts, is_editorial }) => ({
			...key,
			dimension_code,
			parts,
			is_editorial
		})),
		places: inForce(inputs.places).map(({ place_code }) => ({ ...key, place_code }))
	};
}

/** THB of the fiscal year: its budget, and what of it was used up to the quarter's end; null = nothing is known. */
export function moneyOf({ budgets, money }: FigureInputs, { fiscalYear, quarter }: Period) {
	const budget = budgets.find(({ fiscal_year }) => fiscal_year === fiscalYear);
	const soFar = money.filter(
		(row): row is typeof row & DayMoney =>
			row.fiscal_year === fiscalYear && row.quarter <= quarter && row.amount !== null
	);
	return {
		budget_weight: budget?.amount ?? null,
		budget_basis: budget?.amount
			? budget.has_transfers
				? ('after_transfers' as const)
				: ('by_act' as const)
			: null,
		...useOf(soFar)
	};
}
