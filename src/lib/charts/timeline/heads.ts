import { fiscalMonths, fiscalYearOf, fiscalYearRange, quarterRange } from '#lib/domain/calendar.ts';
import type { DateRange, Quarter } from '#lib/domain/calendar.ts';
import { partsOf } from '#lib/domain/civil.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { MONTHS } from '#lib/domain/month-names.ts';
import type { Scale } from './scale.ts';

/** A stretch of the head, as fractions of the width; `short` stands where there is little room. */
export type Head = { key: string; x: number; width: number; label: string; short: string };
export type GridLine = { x: number; level: 'year' | 'quarter' | 'month' };
export type Heads = { tiers: Head[][]; lines: GridLine[] };

const MOST_YEAR_LABELS = 12;
const QUARTERS_UP_TO = 3;

/** Fiscal years always; quarters where at most three years are shown, months where at most one is. */
export function headsOf(scale: Scale, lang: Lang): Heads {
	const years = yearsOf(scale.range);
	const step = Math.ceil(years.length / MOST_YEAR_LABELS);
	const tiers: Head[][] = [
		years.map((year, i) => {
			const label = i % step ? '' : lang === 'th' ? `ปีงบฯ ${year}` : `FY${year}`;
			return { key: `${year}`, label, short: label && `${year}`, ...clip(scale, fiscalYearRange(year)) };
		})
	];
	const lines: GridLine[] = years.map((year) => ({ x: scale.from(fiscalYearRange(year).start), level: 'year' }));
	if (years.length <= QUARTERS_UP_TO) {
		const quarters = years.flatMap((fiscalYear) => ([1, 2, 3, 4] as Quarter[]).map((quarter) => ({ fiscalYear, quarter })));
		tiers.push(quarters.filter((q) => meets(scale.range, quarterRange(q))).map((q) => ({
			key: `${q.fiscalYear}q${q.quarter}`, label: lang === 'th' ? `ไตรมาส ${q.quarter}` : `Q${q.quarter}`,
			short: lang === 'th' ? `ไตร. ${q.quarter}` : `Q${q.quarter}`, ...clip(scale, quarterRange(q))
		})));
		lines.push(...quarters.filter((q) => q.quarter > 1).map((q): GridLine => ({ x: scale.from(quarterRange(q).start), level: 'quarter' })));
	}
	if (years.length === 1) {
		const months = fiscalMonths(years[0]!).filter((month) => meets(scale.range, month));
		tiers.push(months.map((month) => {
			const name = MONTHS[lang].short[partsOf(month.start).month - 1]!;
			return { key: month.start, label: name, short: months.length > 6 ? '' : name, ...clip(scale, month) };
		}));
		lines.push(...months.filter((month) => month.index % 3 > 0).map((month): GridLine => ({ x: scale.from(month.start), level: 'month' })));
	}
	return { tiers, lines: lines.filter((line) => line.x >= 0 && line.x < 1) };
}

function yearsOf(range: DateRange): number[] {
	const first = fiscalYearOf(range.start);
	return Array.from({ length: fiscalYearOf(range.end) - first + 1 }, (_, i) => first + i);
}

function meets(a: DateRange, b: DateRange): boolean {
	return a.start <= b.end && b.start <= a.end;
}

function clip(scale: Scale, { start, end }: DateRange): { x: number; width: number } {
	const x = Math.max(0, scale.from(start));
	return { x, width: Math.min(1, scale.to(end)) - x };
}
