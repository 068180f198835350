import type { Quarter } from '#lib/domain/calendar.ts';
import {
	fallingTargets,
	targetExpenses,
	targetMeasures,
	type TargetExpense,
	type TargetMeasure,
	type TargetValue
} from '#lib/domain/disbursement-target.ts';
import { parseDecimal } from '#lib/domain/number.ts';
import type { FormValues } from '#lib/server/forms.ts';
import type { FieldErrors, Parsed } from '#lib/server/parse-form.ts';

const QUARTERS: Quarter[] = [1, 2, 3, 4];

/** The form's sixteen fields: two measures, overall and capital, four quarters. */
export const targetFields = targetMeasures.flatMap((measure) =>
	targetExpenses.flatMap((expense) =>
		QUARTERS.map((quarter) => ({ name: targetField(measure, expense, quarter), measure, expense, quarter }))
	)
);

export function targetField(measure: TargetMeasure, expense: TargetExpense, quarter: Quarter): string {
	return `${measure}_${expense}_${quarter}`;
}

/** What the letter says of each quarter; an empty field is not said. */
export function parseTargets(sent: FormValues): Parsed<TargetValue[]> {
	const errors: FieldErrors = {};
	const values: TargetValue[] = [];
	for (const { name, ...key } of targetFields) {
		const parsed = parseDecimal([sent[name] ?? ''].flat()[0]!, { min: 0, max: 100, scale: 2 });
		if (parsed.ok) values.push({ ...key, percent: parsed.value });
		else if (parsed.reason !== 'empty') errors[name] = parsed.reason;
	}
	for (const { measure, expense, quarter } of fallingTargets(values))
		errors[targetField(measure, expense, quarter)] ??= 'below_earlier_quarter';
	return Object.keys(errors).length === 0 ? { ok: true, output: values } : { ok: false, errors };
}
