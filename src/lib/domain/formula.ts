import { decimalText, toDecimal } from '#lib/domain/decimal.ts';

/** One weighted line of a mean; decimals as text, null = unknown. */
export type Weighted = { weight: string; value: string | null };

/** '(0.5 × 80 + 0.3 × 60 + 0.2 × 40) ÷ 1 = 66.00'; null where a value or the result is unknown, or nothing is there. */
export function weightedMean(lines: Weighted[], result: string | null): string | null {
	if (result === null || lines.length === 0 || lines.some(({ value }) => value === null)) return null;
	const terms = lines.map(({ weight, value }) => `${shortest(weight)} × ${shortest(value!)}`);
	return `(${terms.join(' + ')}) ÷ ${shortest(total(lines.map(({ weight }) => weight)))} = ${result}`;
}

/** '0.5000' → '0.5', '80.00' → '80', '100' stays. */
export function shortest(value: string): string {
	return value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
}

function total(values: string[]): string {
	const decimals = values.map(toDecimal);
	const scale = Math.max(...decimals.map((decimal) => decimal.scale));
	const units = decimals.reduce(
		(sum, decimal) => sum + decimal.units * 10n ** BigInt(scale - decimal.scale),
		0n
	);
	return decimalText({ units, scale });
}
