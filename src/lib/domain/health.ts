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
