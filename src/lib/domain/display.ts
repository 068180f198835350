import { roundDecimal } from './number.ts';

/**
 * Decimals (0–2) at which every row's printed actual − planned equals its printed slippage, so that a reader's hand subtraction
 * agrees (design §5, "show one decimal where whole numbers would not add up"). Rows with an unknown do not count.
 */
export function fewestDecimals(
	rows: { actual: string | null; planned: string | null; slippage: string | null }[]
): 0 | 1 | 2 {
	const known = rows.filter((row) => row.actual !== null && row.planned !== null && row.slippage !== null);
	for (const decimals of [0, 1] as const) {
		const scaled = (value: string) => BigInt(roundDecimal(value, decimals).replace('.', ''));
		if (known.every((row) => scaled(row.actual!) - scaled(row.planned!) === scaled(row.slippage!)))
			return decimals;
	}
	return 2;
}
