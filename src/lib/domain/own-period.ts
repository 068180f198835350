import type { Period } from './calendar.ts';

type Reported = { fiscal_year: number; quarter: Period['quarter']; is_reported: boolean };

/**
 * The period that an initiative is shown at: the one asked for; else the shown one where the initiative is in it;
 * else its own newest with an approved report, else its newest. `quarters`: its own, oldest first.
 */
export function ownPeriod(quarters: readonly Reported[], requested: Period | null, shown: Period): Period {
	if (requested) return requested;
	const isShown = quarters.some(
		(row) => row.fiscal_year === shown.fiscalYear && row.quarter === shown.quarter
	);
	const own = quarters.findLast((row) => row.is_reported) ?? quarters.at(-1);
	return isShown || !own ? shown : { fiscalYear: own.fiscal_year, quarter: own.quarter };
}
