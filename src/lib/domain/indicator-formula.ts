import { shortest } from './formula.ts';
import type { IndicatorRule } from './indicator.ts';
import type { Standing } from './indicator-standing.ts';

type FormulaInput = Pick<Standing, 'value' | 'target' | 'baseline' | 'percent'> & {
	amount?: Standing['amount'];
};
type Rule = Pick<IndicatorRule, 'direction' | 'tolerance' | 'ratio_factor'>;

/**
 * '(80 − 20) ÷ (100 − 20) × 100 = 75.00'; to keep: '|52 − 50| ≤ 2 → 100.00' or '2 ÷ |54 − 50| × 100 = 50.00'.
 * A ratio stands as its counts, so that a reader who does it again comes to the same. Null where there is no achievement.
 */
export function achievementFormula(
	{ direction, tolerance, ratio_factor }: Rule,
	{ value, target, baseline, percent, amount }: FormulaInput
): string | null {
	if (percent === null || value === null || target === null) return null;
	const [v, t] = [(amount && counts(ratio_factor, amount)) ?? plain(value), plain(target)];
	if (direction === 'keep') {
		if (tolerance === null) return null;
		const [within, away] = [plain(tolerance), `|${v} − ${t}|`];
		return percent === '100.00'
			? `${away} ≤ ${within} → ${percent}`
			: `${within} ÷ ${away} × 100 = ${percent}`;
	}
	if (baseline === null) return null;
	const b = plain(baseline);
	return direction === 'up'
		? `(${v} − ${b}) ÷ (${t} − ${b}) × 100 = ${percent}`
		: `(${b} − ${v}) ÷ (${b} − ${t}) × 100 = ${percent}`;
}

/** Both counts of a ratio: '45 ÷ 60 × 100 = 75.00'; null where one is not known. */
export function ratioFormula(
	{ ratio_factor }: Pick<IndicatorRule, 'ratio_factor'>,
	{ amount, value }: Pick<Standing, 'amount' | 'value'>
): string | null {
	const working = counts(ratio_factor, amount);
	return value === null || working === null ? null : `${working} = ${value}`;
}

function counts(factor: number | null, { numerator, denominator }: Standing['amount']): string | null {
	if (numerator === null || denominator === null) return null;
	return `${plain(numerator)} ÷ ${plain(denominator)}${(factor ?? 1) === 1 ? '' : ` × ${factor}`}`;
}

/** No needless zeros; a negative number in brackets with a true minus. */
function plain(value: string): string {
	const short = shortest(value);
	return short.startsWith('-') ? `(−${short.slice(1)})` : short;
}
