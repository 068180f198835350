import { compareDecimals, decimalText, roundTo, toDecimal } from './decimal.ts';

export const moneyFields = ['disbursed', 'outstanding'] as const;
export type MoneyField = (typeof moneyFields)[number];

/** What a quarter's disbursement and its balance are held against; baht of the fiscal year, null = not known. */
export type MoneyContext = {
	/** After transfers, else by Act. */
	budget: string | null;
	/** Disbursed in the fiscal year before this quarter: in all, and in the last quarter that had any. */
	disbursedBefore: { sum: string; last: string } | null;
	/** Outstanding at the last quarter's end. */
	outstandingBefore: string | null;
};

/** What looks wrong without being so for sure: it never blocks. Amounts in baht. */
export type MoneyWarning =
	| { kind: 'unit'; field: MoneyField; value: string; factor: 1000 | 1000000; tooLarge: boolean }
	| { kind: 'looks_cumulative'; field: MoneyField; value: string; before: string }
	/** Something was paid and no balance told: what is outstanding will not be known. */
	| { kind: 'no_balance'; value: string }
	/** Something was paid, and the balance stands where it stood. */
	| { kind: 'balance_stands'; value: string; paid: string }
	| { kind: 'over_budget'; value: string; budget: string };

const FACTORS = [1000000, 1000] as const;
type Slip = { factor: 1000 | 1000000; tooLarge: boolean };

/** Warnings of what a quarter disbursed and what is outstanding at its end, in the order of the form; empty where nothing looks wrong or nothing is there to compare with. */
export function moneyWarnings(
	values: Record<MoneyField, string | null>,
	{ budget, disbursedBefore, outstandingBefore }: MoneyContext
): MoneyWarning[] {
	const found: MoneyWarning[] = [];
	const known = budget !== null && compareDecimals(budget, '0') > 0 ? budget : null;
	for (const field of moneyFields) {
		const value = values[field];
		if (value === null) continue;
		const earlier = field === 'disbursed' ? disbursedBefore : null;
		const last = earlier?.last ?? (field === 'outstanding' ? outstandingBefore : null);
		const likely =
			(known && unitSlip(value, known)) || (last === null ? null : slipFromLast(value, last, known));
		// A balance may fall to any remainder.
		const isRest = field === 'outstanding' && last !== null && likely?.tooLarge === false;
		const slip = isRest ? null : likely;
		if (slip) found.push({ kind: 'unit', field, value, ...slip });
		else if (earlier && looksCumulative(value, earlier.sum, known))
			found.push({ kind: 'looks_cumulative', field, value, before: earlier.sum });
	}
	found.push(...balanceWarnings(values, outstandingBefore));
	const spent = sumDecimals([disbursedBefore?.sum ?? null, values.outstanding, values.disbursed]);
	if (budget !== null && compareDecimals(spent, budget) > 0)
		found.push({ kind: 'over_budget', value: spent, budget });
	return found;
}

function balanceWarnings(
	{ disbursed, outstanding }: Record<MoneyField, string | null>,
	before: string | null
): MoneyWarning[] {
	if (disbursed === null || compareDecimals(disbursed, '0') <= 0) return [];
	if (outstanding === null) return [{ kind: 'no_balance', value: disbursed }];
	const stands = before !== null && compareDecimals(outstanding, before) === 0;
	return stands && compareDecimals(before, '0') > 0
		? [{ kind: 'balance_stands', value: outstanding, paid: disbursed }]
		: [];
}

/** Typed in thousands or millions of baht, or a thousand or a million times too much: what the year's budget makes likely. */
export function unitSlip(value: string, budget: string): Slip | null {
	if (compareDecimals(value, '0') <= 0) return null;
	// A hundred times the budget is no overspending; under a thousandth of it, times a thousand would still fit.
	for (const factor of FACTORS) {
		if (compareDecimals(value, times(budget, factor / 10)) > 0) return { factor, tooLarge: true };
	}
	if (compareDecimals(value, '10000') >= 0) return null;
	for (const factor of FACTORS) {
		if (compareDecimals(times(value, factor), budget) <= 0) return { factor, tooLarge: false };
	}
	return null;
}

/** The same against the amount before: a thousand (or a million) times more or less brings it within five times of that. What the budget holds is not too large. */
export function slipFromLast(value: string, last: string, budget: string | null = null): Slip | null {
	if (compareDecimals(value, '0') <= 0 || compareDecimals(last, '0') <= 0) return null;
	for (const factor of FACTORS) {
		if (isNear(times(value, factor), last)) return { factor, tooLarge: false };
		const fits = budget !== null && compareDecimals(value, budget) <= 0;
		if (!fits && isNear(value, times(last, factor))) return { factor, tooLarge: true };
	}
	return null;
}

/** The year's whole sum typed where this quarter's own is asked for: alone it fits the budget, added to what was before it does not. */
function looksCumulative(value: string, before: string, budget: string | null): boolean {
	if (budget === null || compareDecimals(before, '0') <= 0 || compareDecimals(value, before) < 0)
		return false;
	return compareDecimals(value, budget) <= 0 && compareDecimals(sumDecimals([before, value]), budget) > 0;
}

function isNear(a: string, b: string): boolean {
	return compareDecimals(times(a, 5), b) >= 0 && compareDecimals(a, times(b, 5)) <= 0;
}

/** Exact product with a whole number. */
export function times(value: string, factor: number): string {
	const { units, scale } = toDecimal(value);
	return decimalText({ units: units * BigInt(factor), scale });
}

/** Exact sum to the satang; what is not known adds nothing. */
export function sumDecimals(values: (string | null)[]): string {
	let units = 0n;
	for (const value of values) if (value !== null) units += roundTo(toDecimal(value), 2).units;
	return decimalText({ units, scale: 2 });
}
