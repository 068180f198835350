import type { Period, Quarter } from './calendar.ts';
import { readColumns, writeColumns, type ColumnChoice } from './column-choice.ts';
import { healths, type Health, type Status } from './health.ts';
import { cleanText, toArabicDigits } from './text.ts';

export const statuses: Status[] = ['planned', 'active', 'completed', 'suspended', 'cancelled'];
export const sorts = ['code', 'title', 'slippage', 'actual', 'budget', 'end'] as const;
export type Sort = (typeof sorts)[number];

/** What lists, drill-through links, exports and saved views share. null = does not narrow. */
export type Filter = {
	period: Period | null;
	/** 'close': as at the close of the period, without what was corrected later. Null: the frozen figures, corrections beside them. */
	as: 'close' | null;
	text: string;
	dimension: string | null;
	plan: string | null;
	organisation: string | null;
	place: string | null;
	status: Status | null;
	health: Health | null;
	weight: 'budget' | 'equal' | null;
	/** False leaves sample rows out. */
	sample: boolean;
	/** Only those with neither start nor end stated ("ไม่ระบุช่วงเวลา"). */
	undated: boolean;
	sort: Sort;
	descending: boolean;
	/** From 1. */
	page: number;
	/** Rows on a page. */
	size: 50 | 100;
	/** Null: all columns. */
	columns: ColumnChoice | null;
};

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T | null =>
	allowed.includes(value as T) ? (value as T) : null;
const code = (value: string | null): string | null =>
	value && /^[A-Za-z0-9-]{1,60}$/.test(value) ? value : null;
const integer = (value: string | null): number | null => {
	const digits = toArabicDigits((value ?? '').trim());
	return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
};

/** Reads a filter from an address; what is not understood does not narrow (an address is not a form). Years: พ.ศ. from 2400, else ค.ศ. */
export function readFilter(parameters: URLSearchParams): Filter {
	const typed = integer(parameters.get('year'));
	const year = typed !== null && typed >= 1900 && typed < 2400 ? typed + 543 : typed;
	const quarter = integer(parameters.get('quarter'));
	const hasPeriod = year !== null && year >= 2484 && year <= 2700;
	const sort = parameters.get('sort') ?? '';
	return {
		period: hasPeriod
			? {
					fiscalYear: year,
					quarter: (quarter !== null && quarter >= 1 && quarter <= 4 ? quarter : 4) as Quarter
				}
			: null,
		as: hasPeriod ? oneOf(parameters.get('as'), ['close'] as const) : null,
		text: cleanText(parameters.get('text') ?? '').slice(0, 200),
		dimension: code(parameters.get('dimension')),
		plan: code(parameters.get('plan')),
		organisation: code(parameters.get('organisation')),
		place: code(parameters.get('place')),
		status: oneOf(parameters.get('status'), statuses),
		health: oneOf(parameters.get('health'), healths),
		weight: oneOf(parameters.get('weight'), ['budget', 'equal'] as const),
		sample: parameters.get('sample') !== '0',
		undated: parameters.get('undated') === '1',
		sort: oneOf(sort.replace(/^-/, ''), sorts) ?? 'code',
		descending: sort.startsWith('-'),
		page: Math.max(1, integer(parameters.get('page')) ?? 1),
		size: parameters.get('size') === '100' ? 100 : 50,
		columns: readColumns(parameters)
	};
}

/** The address query of a filter, without what is at its default; `readFilter` of it gives the same filter. */
export function writeFilter(filter: Partial<Filter>): string {
	const parameters = new URLSearchParams();
	const set = (name: string, value: string | number | null | undefined) => {
		if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
	};
	set('year', filter.period?.fiscalYear);
	set('quarter', filter.period?.quarter);
	if (filter.period) set('as', filter.as);
	set('text', filter.text);
	for (const name of ['dimension', 'plan', 'organisation', 'place', 'status', 'health', 'weight'] as const)
		set(name, filter[name]);
	if (filter.sample === false) set('sample', '0');
	if (filter.undated) set('undated', '1');
	if (filter.sort && (filter.sort !== 'code' || filter.descending))
		set('sort', (filter.descending ? '-' : '') + filter.sort);
	if (filter.page && filter.page > 1) set('page', filter.page);
	if (filter.size === 100) set('size', 100);
	if (filter.columns) set('columns', writeColumns(filter.columns));
	return parameters.toString();
}

/** The same filter for a period: "as at the close" is said of the one that it was asked of. */
export function filterOf<T extends Partial<Filter>>(filter: T, period: Period): T & { period: Period } {
	const isSame = filter.period?.fiscalYear === period.fiscalYear && filter.period.quarter === period.quarter;
	return { ...filter, period, as: isSame ? (filter.as ?? null) : null };
}

/** A path with the filter's query. */
export function withFilter(path: string, filter: Partial<Filter>): string {
	const query = writeFilter(filter);
	return query ? `${path}?${query}` : path;
}
