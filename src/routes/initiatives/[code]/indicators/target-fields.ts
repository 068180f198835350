import { periodKey, type Period, type Quarter } from '#lib/domain/calendar.ts';

/** Name of the field of a period's target: 'target_2564-q1'. */
export function fieldOfTarget(period: Period): string {
	return `target_${periodKey(period)}`;
}

/** The four quarters of each fiscal year. */
export function quartersOfYears(years: readonly number[]): Period[] {
	return years.flatMap((fiscalYear) =>
		([1, 2, 3, 4] as Quarter[]).map((quarter) => ({ fiscalYear, quarter }))
	);
}
