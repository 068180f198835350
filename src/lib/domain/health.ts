import { compareDecimals } from './decimal.ts';

/** Status of an initiative as decided by people, dated (design §4). */
export type Status = 'planned' | 'active' | 'completed' | 'suspended' | 'cancelled';

/** Health as computed by the progress rule, in the order in which the first that holds is taken (design §5). */
export const healths = [
	'cancelled', 'suspended', 'completed', 'no_report', 'not_started', 'no_plan', 'stale',
	'ahead', 'on_schedule', 'early_warning', 'behind', 'critical'
] as const;
export type Health = (typeof healths)[number];

/** Why an initiative's figure is left out of slippage and means. */
export type LeftOut = 'cancelled' | 'suspended' | 'not_started' | 'no_report' | 'no_plan' | 'stale' | 'unknown_progress';

/** Lower bounds in points of slippage: ahead ≥, then on_schedule >, early_warning >, behind >, else critical. */
export type HealthBounds = { ahead: string; on_schedule: string; early_warning: string; behind: string };

/** Health by slippage alone, in points with any number of places; the order of design §5's bounds. */
export function healthOfSlippage(slippage: string, bounds: HealthBounds): Health {
	if (compareDecimals(slippage, bounds.ahead) >= 0) return 'ahead';
	if (compareDecimals(slippage, bounds.on_schedule) > 0) return 'on_schedule';
	if (compareDecimals(slippage, bounds.early_warning) > 0) return 'early_warning';
	return compareDecimals(slippage, bounds.behind) > 0 ? 'behind' : 'critical';
}
