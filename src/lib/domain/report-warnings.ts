import { compareDecimals, decimalText, roundTo, toDecimal } from './decimal.ts';
import type { ReportValues } from './report-values.ts';

/** What looks wrong without being so for sure: it never blocks. milestone_id null = the initiative itself. Money in baht, percent cumulative. */
export type ReportWarning =
	| { kind: 'below_last'; milestone_id: number | null; value: string; last: string }
	| { kind: 'missing_percent'; milestone_id: number | null }
	| { kind: 'end_without_100'; milestone_id: number; value: string | null }
	| { kind: 'no_explanation' }
	| { kind: 'over_budget'; value: string; budget: string }
	| { kind: 'unit'; field: 'obligated' | 'disbursed'; value: string; factor: 1000 | 1000000; tooLarge: boolean };

export type WarningContext = {
	/** The last approved values before this quarter; null = none. */
	last: { physical_percent: string | null; milestones: { milestone_id: number; percent: string | null }[] } | null;
	/** Milestones that their plan has begun by the quarter's end. */
	begun: number[];
	/** THB of the fiscal year, after transfers, else by Act; null = unknown. */
	budget: string | null;
	/** Disbursed and obligated in the fiscal year before this quarter, in baht; null = nothing recorded. */
	spentBefore: string | null;
};

/** Whether a report should say why: its figure would be past the first bound (slippage and bound in points; null = unknown), and it names no cause. */
export function lacksExplanation({ explanations }: Pick<ReportValues, 'explanations'>, slippage: string | null, bound: string): boolean {
	return slippage !== null && compareDecimals(slippage, bound) <= 0 && explanations.length === 0;
}

/** Warnings in the order of the form; empty where nothing looks wrong. */
export function reportWarnings(values: ReportValues, context: WarningContext): ReportWarning[] {
	return [...milestoneWarnings(values, context), ...moneyWarnings(values, context)];
}

function milestoneWarnings(values: ReportValues, { last, begun }: WarningContext): ReportWarning[] {
	const found: ReportWarning[] = [];
	if (values.milestones.length === 0) {
		if (values.physical_percent === null) found.push({ kind: 'missing_percent', milestone_id: null });
		found.push(...below(null, values.physical_percent, last?.physical_percent ?? null));
	}
	for (const { milestone_id, percent, actual_end } of values.milestones) {
		const before = last?.milestones.find((one) => one.milestone_id === milestone_id)?.percent ?? null;
		if (percent === null && begun.includes(milestone_id)) found.push({ kind: 'missing_percent', milestone_id });
		found.push(...below(milestone_id, percent, before));
		if (actual_end !== null && (percent === null || compareDecimals(percent, '100') < 0)) found.push({ kind: 'end_without_100', milestone_id, value: percent });
	}
	return found;
}

function below(milestone_id: number | null, value: string | null, last: string | null): ReportWarning[] {
	if (value === null || last === null || compareDecimals(value, last) >= 0) return [];
	return [{ kind: 'below_last', milestone_id, value, last }];
}

function moneyWarnings({ obligated, disbursed }: ReportValues, { budget, spentBefore }: WarningContext): ReportWarning[] {
	if (budget === null || compareDecimals(budget, '0') === 0) return [];
	const found: ReportWarning[] = [];
	for (const [field, value] of [['obligated', obligated], ['disbursed', disbursed]] as const) {
		const unit = value === null ? null : unitSlip(value, budget);
		if (value !== null && unit) found.push({ kind: 'unit', field, value, ...unit });
	}
	const spent = sum([spentBefore, obligated, disbursed]);
	if (compareDecimals(spent, budget) > 0) found.push({ kind: 'over_budget', value: spent, budget });
	return found;
}

/** Typed in thousands or millions of baht, or a thousand or a million times too much: what the year's budget makes likely. */
function unitSlip(value: string, budget: string): { factor: 1000 | 1000000; tooLarge: boolean } | null {
	if (compareDecimals(value, '0') <= 0) return null;
	// A hundred times the budget is no overspending; under a thousandth of it, times a thousand would still fit.
	for (const factor of [1000000, 1000] as const) {
		if (compareDecimals(value, times(budget, factor / 10)) > 0) return { factor, tooLarge: true };
	}
	if (compareDecimals(value, '10000') >= 0) return null;
	for (const factor of [1000000, 1000] as const) {
		if (compareDecimals(times(value, factor), budget) <= 0) return { factor, tooLarge: false };
	}
	return null;
}

function times(value: string, factor: number): string {
	const { units, scale } = toDecimal(value);
	return decimalText({ units: units * BigInt(factor), scale });
}

function sum(values: (string | null)[]): string {
	let units = 0n;
	for (const value of values) if (value !== null) units += roundTo(toDecimal(value), 2).units;
	return decimalText({ units, scale: 2 });
}
