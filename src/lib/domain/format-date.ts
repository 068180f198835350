import { buddhistYearOf, FIRST_FISCAL_YEAR, fiscalQuarterOf, fiscalYearOf } from '#lib/domain/calendar.ts';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { dateOfDayNumber, partsOf } from '#lib/domain/civil.ts';
import { epochMs } from '#lib/domain/instant.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { MONTHS } from '#lib/domain/month-names.ts';
import type { Precision } from '#lib/domain/span.ts';

export type DateStyle = 'short' | 'long';

const DAY = 86_400_000;
/** Thailand has been at UTC+7 without summer time since 1920. */
const BANGKOK = 7 * 3_600_000;

/** '12 ต.ค. 2563' or '12 Oct 2020'; the year in พ.ศ. in Thai, in ค.ศ. in English. Never Intl: it adds 'พ.ศ.' unasked. */
export function formatDate(date: IsoDate, lang: Lang, style: DateStyle = 'short'): string {
	return `${dayAndMonth(date, lang, style)} ${yearOf(date, lang)}`;
}

/** '1 ก.ค. – 30 ก.ย. 2563'; what both days share is written once. */
export function formatDateRange(
	start: IsoDate,
	end: IsoDate,
	lang: Lang,
	style: DateStyle = 'short'
): string {
	if (start === end) return formatDate(end, lang, style);
	const [a, b] = [partsOf(start), partsOf(end)];
	if (a.year !== b.year) return `${formatDate(start, lang, style)} – ${formatDate(end, lang, style)}`;
	const from = a.month === b.month ? String(a.day) : dayAndMonth(start, lang, style);
	return `${from} – ${formatDate(end, lang, style)}`;
}

/** 'ปีงบฯ 2563', long 'ปีงบประมาณ 2563'; English 'FY2563 (2019/20)' in both. Takes พ.ศ. */
export function formatFiscalYear(fiscalYear: number, lang: Lang, style: DateStyle = 'short'): string {
	if (!Number.isInteger(fiscalYear) || fiscalYear < FIRST_FISCAL_YEAR)
		throw new RangeError(`not a fiscal year in พ.ศ.: ${fiscalYear}`);
	if (lang === 'th') return `${style === 'long' ? 'ปีงบประมาณ' : 'ปีงบฯ'} ${fiscalYear}`;
	return `FY${fiscalYear} (${fiscalYear - 544}/${String((fiscalYear - 543) % 100).padStart(2, '0')})`;
}

/** 'ปีงบฯ 2563 · ไตรมาส 4' or 'FY2563 (2019/20) · Q4'. */
export function formatPeriod(
	{ fiscalYear, quarter }: Period,
	lang: Lang,
	style: DateStyle = 'short'
): string {
	return `${formatFiscalYear(fiscalYear, lang, style)} · ${lang === 'th' ? `ไตรมาส ${quarter}` : `Q${quarter}`}`;
}

/** A date no more exactly than it is known: 'ปี 2561', 'พ.ย. 2563', 'ไตรมาส 1 ปีงบฯ 2564'; null → null. */
export function formatImprecise(date: IsoDate, precision: Precision, lang: Lang): string;
export function formatImprecise(date: IsoDate | null, precision: Precision, lang: Lang): string | null;
export function formatImprecise(date: IsoDate | null, precision: Precision, lang: Lang): string | null {
	if (date === null) return null;
	switch (precision) {
		case 'day':
			return formatDate(date, lang);
		case 'month':
			return `${MONTHS[lang].short[partsOf(date).month - 1]} ${yearOf(date, lang)}`;
		case 'quarter': {
			const year = formatFiscalYear(fiscalYearOf(date), lang);
			return lang === 'th' ? `ไตรมาส ${fiscalQuarterOf(date)} ${year}` : `Q${fiscalQuarterOf(date)} ${year}`;
		}
		case 'fiscal_year':
			return formatFiscalYear(fiscalYearOf(date), lang);
		case 'year':
			return lang === 'th' ? `ปี ${yearOf(date, lang)}` : String(yearOf(date, lang));
	}
}

/** The day it is in Asia/Bangkok at an instant (epoch milliseconds, text with an offset, or pg's Date). */
export function bangkokDate(instant: Instant): IsoDate {
	return dateOfDayNumber(Math.floor((epochMs(instant) + BANGKOK) / DAY));
}

/** The hour that clocks in Asia/Bangkok show at an instant, 0–23. */
export function bangkokHour(instant: Instant): number {
	return Math.floor(((((epochMs(instant) + BANGKOK) % DAY) + DAY) % DAY) / 3_600_000);
}

/** '12 ต.ค. 2563 09:30 น.' or '12 Oct 2020, 09:30 (UTC+7)': an instant as the clock in Asia/Bangkok shows it. */
export function formatDateTime(instant: Instant, lang: Lang, style: DateStyle = 'short'): string {
	const minutes = Math.floor((epochMs(instant) + BANGKOK) / 60_000);
	const minuteOfDay = minutes - Math.floor(minutes / 1440) * 1440;
	const time = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
	const date = formatDate(bangkokDate(instant), lang, style);
	return lang === 'th' ? `${date} ${time} น.` : `${date}, ${time} (UTC+7)`;
}

function two(n: number): string {
	return String(n).padStart(2, '0');
}

function dayAndMonth(date: IsoDate, lang: Lang, style: DateStyle): string {
	const { month, day } = partsOf(date);
	return `${day} ${MONTHS[lang][style][month - 1]}`;
}

function yearOf(date: IsoDate, lang: Lang): number {
	return lang === 'th' ? buddhistYearOf(date) : partsOf(date).year;
}
