import { decimalText, roundTo, toDecimal } from '#lib/domain/decimal.ts';

/** What was probably meant by an amount whose unit looks wrong, in baht. */
export function likelyAmount({
	value,
	factor,
	tooLarge
}: {
	value: string;
	factor: 1000 | 1000000;
	tooLarge: boolean;
}): string {
	const { units, scale } = toDecimal(value);
	return decimalText(
		roundTo(
			tooLarge
				? { units, scale: scale + (factor === 1000 ? 3 : 6) }
				: { units: units * BigInt(factor), scale },
			2
		)
	);
}
