import { comparePeriods, type IsoDate, type Period } from './calendar.ts';
import type { Health } from './health.ts';

/** What an executive may set: the steps of slippage. That a project is done, suspended or cancelled is its status, and dated there. */
export const overrideHealths = [
	'ahead',
	'on_schedule',
	'early_warning',
	'behind',
	'critical'
] as const satisfies readonly Health[];
export type OverrideHealth = (typeof overrideHealths)[number];

/** An override as its life tells it; days in Bangkok, both inclusive but for the day of withdrawal. */
export type OverrideLife = {
	period: Period;
	set_on: IsoDate;
	ends_on: IsoDate;
	withdrawn_on: IsoDate | null;
};

/** Whether it stands beside the figure of a period, looked at on a day: today for an open period, the day of its close for a closed one. */
export function isOverrideInForce(life: OverrideLife, of: Period, day: IsoDate): boolean {
	if (comparePeriods(life.period, of) > 0) return false;
	return life.set_on <= day && day <= life.ends_on && (life.withdrawn_on === null || day < life.withdrawn_on);
}

/** What has become of it by a day: it holds, ended by itself, or was withdrawn. */
export function overrideState(
	{ ends_on, withdrawn_on }: Pick<OverrideLife, 'ends_on' | 'withdrawn_on'>,
	day: IsoDate
): 'holds' | 'ended' | 'withdrawn' {
	if (withdrawn_on !== null) return 'withdrawn';
	return day > ends_on ? 'ended' : 'holds';
}
