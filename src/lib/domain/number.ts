import { compareDecimals, decimalText, roundTo, toDecimal } from '#lib/domain/decimal.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { cleanText, toArabicDigits } from '#lib/domain/text.ts';

/** Why typed text is no number that can be taken; i18n has the words. */
export type NumberReason = 'empty' | 'not_a_number' | 'too_many_decimals' | 'too_small' | 'too_large';
export type ParsedDecimal = { ok: true; value: string } | { ok: false; reason: NumberReason };
/** min and max are part of the range; scale = most decimals that may be typed. */
export type DecimalRange = { min?: string | number; max?: string | number; scale: number };
export type FormatOptions = { decimals?: number };

/** Shown where nothing is known: unknown is not zero. */
export const UNKNOWN = '–';
const MINUS = '−';
const MILLION = 6;
/** No column is longer; more would be an attack on BigInt. */
const MOST_DIGITS = 30;

/** A typed number as '-1234.5' (no commas, no needless zeros): Thai digits, commas in the right places and a % are taken. */
export function parseDecimal(text: string, { min, max, scale }: DecimalRange): ParsedDecimal {
	const typed = toArabicDigits(cleanText(text))
		.replace(/\s?%$/, '')
		.replace(/^[−–—]/, '-');
	if (typed === '' || typed === '-') return { ok: false, reason: 'empty' };
	// '0,500' would be five hundred or a half: commas only after a digit that is not 0.
	const match = /^(-?)(\d+|[1-9]\d{0,2}(?:,\d{3})+|(?=\.))(?:\.(\d+))?$/.exec(typed);
	if (!match) return { ok: false, reason: 'not_a_number' };
	const [, sign = '', whole = '', fraction = ''] = match;
	const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0';
	if (fraction.length > scale) return { ok: false, reason: 'too_many_decimals' };
	if (digits.length > MOST_DIGITS) return { ok: false, reason: sign ? 'too_small' : 'too_large' };
	const kept = fraction.replace(/0+$/, '');
	const value = decimalText(toDecimal(`${sign}${digits}${kept && `.${kept}`}`));
	if (min !== undefined && compareDecimals(value, String(min)) < 0) return { ok: false, reason: 'too_small' };
	if (max !== undefined && compareDecimals(value, String(max)) > 0) return { ok: false, reason: 'too_large' };
	return { ok: true, value };
}

/** '1,234.50' with a true minus sign, alike in both languages; without `decimals` as many as stored. Null → '–'. */
export function formatDecimal(value: string | null, _lang: Lang, { decimals }: FormatOptions = {}): string {
	return value === null
		? UNKNOWN
		: grouped(decimals === undefined ? decimalText(toDecimal(value)) : roundDecimal(value, decimals));
}

/** Points of slippage with their sign: '+1.00', '−8.00', '0.00'. Null → '–'. */
export function formatPoints(value: string | null, { decimals = 2 }: FormatOptions = {}): string {
	if (value === null) return UNKNOWN;
	const text = roundDecimal(value, decimals);
	return toDecimal(text).units > 0n ? `+${grouped(text)}` : grouped(text);
}

/** '1,234,567.00 บาท' or 'THB 1,234,567.00'; other currencies by their ISO 4217 code. Null → '–'. */
export function formatMoney(
	value: string | null,
	currency: string,
	lang: Lang,
	{ decimals = 2 }: FormatOptions = {}
): string {
	if (value === null) return UNKNOWN;
	const amount = grouped(roundDecimal(value, decimals));
	if (lang === 'en') return `${currency} ${amount}`;
	return `${amount} ${currency === 'THB' ? 'บาท' : currency}`;
}

/** '1.23 ล้านบาท' or 'THB 1.23 million'; other currencies by code ('1.23 ล้าน USD'). Null → '–'. */
export function formatMillion(
	value: string | null,
	currency: string,
	lang: Lang,
	{ decimals = 2 }: FormatOptions = {}
): string {
	if (value === null) return UNKNOWN;
	const { units, scale } = toDecimal(value);
	const amount = grouped(decimalText(roundTo({ units, scale: scale + MILLION }, decimals)));
	if (lang === 'en') return `${currency} ${amount} million`;
	return currency === 'THB' ? `${amount} ล้านบาท` : `${amount} ล้าน ${currency}`;
}

/** Plain text with exactly so many decimals, rounded half away from zero; never '-0'. */
export function roundDecimal(value: string, decimals: number): string {
	return decimalText(roundTo(toDecimal(value), decimals));
}

function grouped(text: string): string {
	const [whole = '', fraction] = text.replace('-', '').split('.');
	const sign = text.startsWith('-') ? MINUS : '';
	return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}
