import { shortest } from './formula.ts';
import type { IndicatorRule } from './indicator.ts';
import type { Standing } from './indicator-standing.ts';

type Told = Pick<Standing, 'value' | 'target' | 'baseline' | 'percent'>;

/** '(80 − 20) ÷ (100 − 20) × 100 = 75.00'; to keep: '|52 − 50| ≤ 2 → 100.00' or '2 ÷ |54 − 50| × 100 = 50.00'. Null where there is no achievement. */
export function achievementFormula({ direction, tolerance }: Pick<IndicatorRule, 'direction' | 'tolerance'>, { value, target, baseline, percent }: Told): string | null {
	if (percent === null || value === null || target === null) return null;
	const [v, t] = [plain(value), plain(target)];
	if (direction === 'keep') {
		if (tolerance === null) return null;
		const [within, away] = [plain(tolerance), `|${v} − ${t}|`];
		return percent === '100.00' ? `${away} ≤ ${within} → ${percent}` : `${within} ÷ ${away} × 100 = ${percent}`;
	}
	if (baseline === null) return null;
	const b = plain(baseline);
	return direction === 'up' ? `(${v} − ${b}) ÷ (${t} − ${b}) × 100 = ${percent}` : `(${b} − ${v}) ÷ (${b} − ${t}) × 100 = ${percent}`;
}

/** Both counts of a ratio: '45 ÷ 60 × 100 = 75.00'; null where one is not known. */
export function ratioFormula({ ratio_factor }: Pick<IndicatorRule, 'ratio_factor'>, { amount, value }: Pick<Standing, 'amount' | 'value'>): string | null {
	if (value === null || amount.numerator === null || amount.denominator === null) return null;
	const factor = (ratio_factor ?? 1) === 1 ? '' : ` × ${ratio_factor}`;
	return `${plain(amount.numerator)} ÷ ${plain(amount.denominator)}${factor} = ${value}`;
}

/** No needless zeros; a negative number in brackets with a true minus. */
function plain(value: string): string {
	const short = shortest(value);
	return short.startsWith('-') ? `(−${short.slice(1)})` : short;
}
