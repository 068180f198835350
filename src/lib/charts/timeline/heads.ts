import {
	addDays,
	BUDDHIST_OFFSET,
	daysBetween,
	fiscalQuarterOf,
	fiscalYearOf
} from '#lib/domain/calendar.ts';
import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { partsOf } from '#lib/domain/civil.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { MONTHS } from '#lib/domain/month-names.ts';
import { unitRange } from '#lib/domain/span.ts';
import { weekOf } from './range.ts';
import type { Grid } from './record.ts';
import type { Scale } from './scale.ts';

/** A stretch of the head, as fractions of the width; `short` stands where there is little room. */
export type Head = { key: string; x: number; width: number; label: string; short: string };
export type GridLine = { x: number; level: 'year' | 'quarter' | 'month' | 'week' };
export type Heads = { tiers: Head[][]; lines: GridLine[] };
type Words = { label: string; short: string };

const MOST_YEAR_LABELS = 12;
const QUARTERS_UP_TO = 3;
const [YEAR_DAYS, QUARTER_DAYS, MONTH_DAYS, WEEK_DAYS] = [366, 93, 31, 7];

/** Years always; quarters where at most three years are shown, months where about one is, weeks in a quarter, days in a week. */
export function headsOf(scale: Scale, lang: Lang, grid: Grid = 'fiscal'): Heads {
	const { range } = scale;
	const days = daysBetween(range.start, range.end) + 1;
	const years = unitsOf(range, (day) => unitRange(day, grid === 'fiscal' ? 'fiscal_year' : 'year'));
	const step = Math.ceil(years.length / MOST_YEAR_LABELS);
	const tier = (units: DateRange[], words: (unit: DateRange, i: number) => Words): Head[] =>
		units.map((unit, i) => ({ key: unit.start, ...words(unit, i), ...clip(scale, unit) }));
	const tiers = [
		tier(years, (unit, i) => (i % step ? { label: '', short: '' } : yearWords(unit, lang, grid)))
	];
	const lines: GridLine[] = [];
	const rule = (units: DateRange[], level: GridLine['level']) =>
		lines.push(...units.map(({ start }): GridLine => ({ x: scale.from(start), level })));
	rule(years, 'year');
	if (years.length <= QUARTERS_UP_TO && days > MONTH_DAYS) {
		const quarters = unitsOf(range, (day) => unitRange(day, 'quarter'));
		tiers.push(tier(quarters, (unit) => quarterWords(unit, lang, grid)));
		rule(quarters, 'quarter');
	}
	if (days <= YEAR_DAYS) {
		const months = unitsOf(range, (day) => unitRange(day, 'month'));
		tiers.push(
			tier(months, ({ start }) => {
				const name = MONTHS[lang].short[partsOf(start).month - 1]!;
				return { label: name, short: months.length > 6 ? '' : name };
			})
		);
		rule(months, 'month');
	}
	if (days <= QUARTER_DAYS) {
		const units = unitsOf(range, days <= WEEK_DAYS ? (day) => ({ start: day, end: day }) : weekOf);
		// A week that began in the month before is named by its first day that is shown.
		tiers.push(
			tier(units, ({ start }) => both(String(partsOf(start < range.start ? range.start : start).day)))
		);
		rule(units, 'week');
	}
	const seen = new Set<number>();
	return { tiers, lines: lines.filter(({ x }) => x >= 0 && x < 1 && !seen.has(x) && seen.add(x)) };
}

function yearWords({ end }: DateRange, lang: Lang, grid: Grid): Words {
	if (grid === 'calendar') {
		const { year } = partsOf(end);
		return lang === 'th'
			? { label: `ปี ${year + BUDDHIST_OFFSET}`, short: `${year + BUDDHIST_OFFSET}` }
			: both(`${year}`);
	}
	// By its last day: the first one of fiscal year 2484 has no Buddhist year.
	const year = fiscalYearOf(end);
	return { label: lang === 'th' ? `ปีงบฯ ${year}` : `FY${year}`, short: `${year}` };
}

/** A quarter has a number in the fiscal year alone; in a calendar year its months name it. */
function quarterWords({ start, end }: DateRange, lang: Lang, grid: Grid): Words {
	if (grid === 'calendar')
		return both([start, end].map((day) => MONTHS[lang].short[partsOf(day).month - 1]!).join('–'));
	const quarter = fiscalQuarterOf(start);
	return lang === 'th' ? { label: `ไตรมาส ${quarter}`, short: `ไตร. ${quarter}` } : both(`Q${quarter}`);
}

function both(label: string): Words {
	return { label, short: label };
}

/** The units that share a day with the range, in order. */
function unitsOf(range: DateRange, unitOf: (day: IsoDate) => DateRange): DateRange[] {
	const units: DateRange[] = [];
	for (let unit = unitOf(range.start); unit.start <= range.end; unit = unitOf(addDays(unit.end, 1)))
		units.push(unit);
	return units;
}

function clip(scale: Scale, { start, end }: DateRange): { x: number; width: number } {
	const x = Math.max(0, scale.from(start));
	return { x, width: Math.min(1, scale.to(end)) - x };
}
