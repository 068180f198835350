/** units ÷ 10^scale, exact. */
export type Decimal = { units: bigint; scale: number };

/** Exact value of '-1234.50' (what PostgreSQL's numeric prints); RangeError on any other text. */
export function toDecimal(value: string): Decimal {
	const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
	if (!match) throw new RangeError(`not a decimal: ${value}`);
	const fraction = match[3] ?? '';
	return { units: BigInt(`${match[1]}${match[2]}${fraction}`), scale: fraction.length };
}

/** Plain text with exactly `scale` decimals: '-1234.50'; never '-0'. */
export function decimalText({ units, scale }: Decimal): string {
	const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(digits.length - scale)}` : ''}`;
}

/** Rounds to a number of decimals, half away from zero (design §5), and fills up with zeros. */
export function roundTo({ units, scale }: Decimal, decimals: number): Decimal {
	if (decimals >= scale) return { units: units * 10n ** BigInt(decimals - scale), scale: decimals };
	const step = 10n ** BigInt(scale - decimals);
	const half = units < 0n ? -step / 2n : step / 2n;
	return { units: (units + half) / step, scale: decimals };
}

/** Negative where a < b, 0 where equal ('1.0' = '1'), positive where a > b. */
export function compareDecimals(a: string, b: string): number {
	const [x, y] = [toDecimal(a), toDecimal(b)];
	const scale = Math.max(x.scale, y.scale);
	const difference = roundTo(x, scale).units - roundTo(y, scale).units;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
