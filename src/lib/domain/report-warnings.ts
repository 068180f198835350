import { compareDecimals } from './decimal.ts';
import { moneyWarnings, type MoneyContext, type MoneyWarning } from './money-warnings.ts';
import type { ReportValues } from './report-values.ts';

/** What looks wrong without being so for sure: it never blocks. milestone_id null = the initiative itself. Money in baht, percent cumulative. */
export type ReportWarning =
	| { kind: 'below_last'; milestone_id: number | null; value: string; last: string }
	| { kind: 'missing_percent'; milestone_id: number | null }
	| { kind: 'end_without_100'; milestone_id: number; value: string | null }
	| { kind: 'no_explanation' }
	| MoneyWarning;

export type WarningContext = MoneyContext & {
	/** The last approved values before this quarter; null = none. */
	last: {
		physical_percent: string | null;
		milestones: { milestone_id: number; percent: string | null }[];
	} | null;
	/** Milestones that their plan has begun by the quarter's end. */
	begun: number[];
};

/** Whether a report should say why: its figure would be past the first bound (slippage and bound in points; null = unknown), and it names no cause. */
export function lacksExplanation(
	{ explanations }: Pick<ReportValues, 'explanations'>,
	slippage: string | null,
	bound: string
): boolean {
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
		if (percent === null && begun.includes(milestone_id))
			found.push({ kind: 'missing_percent', milestone_id });
		found.push(...below(milestone_id, percent, before));
		if (actual_end !== null && (percent === null || compareDecimals(percent, '100') < 0))
			found.push({ kind: 'end_without_100', milestone_id, value: percent });
	}
	return found;
}

function below(milestone_id: number | null, value: string | null, last: string | null): ReportWarning[] {
	if (value === null || last === null || compareDecimals(value, last) >= 0) return [];
	return [{ kind: 'below_last', milestone_id, value, last }];
}
