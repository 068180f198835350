/** Whole percentages of parts (0 or more) that sum to 100, by largest remainder; of equal ones the first gets more. No parts, or all 0: zeros. */
export function sharesAsPercent(parts: readonly number[]): number[] {
	if (!parts.every((part) => Number.isFinite(part) && part >= 0)) throw new RangeError('parts are 0 or more');
	const total = parts.reduce((sum, part) => sum + part, 0);
	if (total === 0) return parts.map(() => 0);
	// The remainder by %, which is exact: equal parts must tie.
	const remainders = parts.map((part) => (part * 100) % total);
	const percent = parts.map((part, i) => Math.round((part * 100 - remainders[i]!) / total));
	const missing = 100 - percent.reduce((sum, share) => sum + share, 0);
	const byRemainder = parts.map((_, i) => i).sort((a, b) => remainders[b]! - remainders[a]! || a - b);
	for (const i of byRemainder.slice(0, missing)) percent[i]! += 1;
	return percent;
}
