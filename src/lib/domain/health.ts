import { compareDecimals } from './decimal.ts';

/** Status of an initiative as decided by people, dated (design §4). */
export type Status = 'planned' | 'active' | 'completed' | 'suspended' | 'cancelled';

/** Health as computed by the progress rule, in the order in which the first that holds is taken (design §5). */
export const healths = [
	'cancelled',
	'suspended',
	'completed',
	'no_report',
	'not_started',
	'no_plan',
	'stale',
	'ahead',
	'on_schedule',
	'early_warning',
	'behind',
	'critical'
] as const;
export type Health = (typeof healths)[number];

/** Why an initiative's figure is left out of slippage and means. */
export type LeftOut =
	'cancelled' | 'suspended' | 'not_started' | 'no_report' | 'no_plan' | 'stale' | 'unknown_progress';

/** Lower bounds in points of slippage: ahead ≥, then on_schedule >, early_warning >, behind >, else critical. */
export type HealthBounds = { ahead: string; on_schedule: string; early_warning: string; behind: string };

/** Health by slippage alone, in points with any number of places; the order of design §5's bounds. */
export function healthOfSlippage(slippage: string, bounds: HealthBounds): Health {
	if (compareDecimals(slippage, bounds.ahead) >= 0) return 'ahead';
	if (compareDecimals(slippage, bounds.on_schedule) > 0) return 'on_schedule';
	if (compareDecimals(slippage, bounds.early_warning) > 0) return 'early_warning';
	return compareDecimals(slippage, bounds.behind) > 0 ? 'behind' : 'critical';
}

/** What health is decided by; percentages and slippage are the rounded decimals, null = unknown. */
export type HealthInput = {
	status: Status;
	/** An approved report of this period or an earlier one. */
	hasReport: boolean;
	planned: string | null;
	actual: string | null;
	slippage: string | null;
	/** The report is older than one closed period. */
	isStale: boolean;
};

/** Health of one initiative: the first of design §5's that holds. A known plan and a report that leaves progress unknown is no_report. */
export function healthOf(input: HealthInput, bounds: HealthBounds): Health {
	const { status, hasReport, planned, actual, slippage, isStale } = input;
	if (status === 'cancelled' || status === 'suspended' || status === 'completed') return status;
	if (!hasReport) return 'no_report';
	if (isZero(planned) && (actual === null || isZero(actual))) return 'not_started';
	if (planned === null) return 'no_plan';
	if (isStale) return 'stale';
	return slippage === null ? 'no_report' : healthOfSlippage(slippage, bounds);
}

/** Why the figure is in no mean; null: it is in. Completed ones stay in while plan and progress are known. */
export function leftOutOf(health: Health, { hasReport, planned, actual }: HealthInput): LeftOut | null {
	if (health === 'cancelled' || health === 'suspended') return health;
	if (!hasReport) return 'no_report';
	if (health === 'not_started' || health === 'no_plan' || health === 'stale') return health;
	if (planned === null) return 'no_plan';
	return actual === null ? 'unknown_progress' : null;
}

function isZero(percent: string | null): boolean {
	return percent !== null && compareDecimals(percent, '0') === 0;
}
