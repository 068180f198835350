import { comparePeriods, nextPeriod, periodKey } from '#lib/domain/calendar.ts';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Category } from './chart-data.ts';

type Dated = { fiscal_year: number; quarter: Quarter };

/** Every quarter from the first to the last of some rows, in order, also those that no row has. */
export function quartersOf(rows: Dated[]): Period[] {
	const known = rows.map(periodOfRow).sort(comparePeriods);
	const periods: Period[] = [];
	const last = known.at(-1);
	if (!last) return [];
	for (let period = known[0]!; comparePeriods(period, last) <= 0; period = nextPeriod(period))
		periods.push(period);
	return periods;
}

/** Quarters as places on an axis: the number under each, the fiscal year under its first (where there is room for it). */
export function quarterCategories(
	periods: Period[],
	lang: Lang,
	href: (period: Period) => string | null
): Category[] {
	return periods.map((period, i) => ({
		key: periodKey(period),
		label: formatPeriod(period, lang),
		short: String(period.quarter),
		group:
			period.quarter === 1 || (i === 0 && (period.quarter < 4 || periods.length < 8))
				? lang === 'th'
					? `${period.fiscalYear}`
					: `FY${period.fiscalYear}`
				: null,
		href: href(period)
	}));
}

/** The quarter that a row is of. */
export function periodOfRow({ fiscal_year, quarter }: Dated): Period {
	return { fiscalYear: fiscal_year, quarter };
}
