import { decimalText, roundTo, toDecimal } from '#lib/domain/decimal.ts';
import { parseDecimal } from '#lib/domain/number.ts';
import { trimmed } from '#lib/domain/import/stored-number.ts';
import type { Cell, Field, Unit } from '#lib/domain/import/subject.ts';
import { cleanText, toArabicDigits } from '#lib/domain/text.ts';

/** `key`s are of i18n's `import`; null = the cell says nothing. */
export type ReadValue =
	| { value: string | null; note?: { key: string; params?: Record<string, string> } }
	| { key: string; params?: Record<string, string> };

const POWER: Record<Unit, number> = { baht: 0, thousand: 3, million: 6 };
const NOTHING = /^(?:[-–—−_.…\s]*|n\/?a|n\.a\.|null|ไม่ระบุ|ไม่ทราบ|ไม่มี(?:ข้อมูล)?)$/i;
const BRACKETS = /^\(\s*(.+?)\s*\)$/;
const CURRENCY = /^(?:฿|thb|บาท)\s*|\s*(?:฿|thb|baht|บาท)(?:ถ้วน)?\.?$/gi;
const UNIT_WORD: [RegExp, Unit][] = [
	[/\s*(?:ล้าน|ล\.?บ\.?|million|mb?)$/i, 'million'],
	[/\s*(?:พัน|thousand|k)$/i, 'thousand']
];

/** Whether a cell's text says that nothing is there: unknown is not zero. */
export function isUnstated(text: string): boolean {
	return NOTHING.test(text.trim());
}

/** Money in baht. What the cell itself says of its unit ('1.5 ล้านบาท') goes before what holds for the column. */
export function readMoney(cell: Cell, field: Field, unit: Unit): ReadValue {
	if (isUnstated(cell.text)) return { value: null };
	if (cell.date !== undefined) return { key: 'date_not_number' };
	if (cell.isPercent || /%\s*\)?$/.test(cell.text)) return { key: 'not_a_number' };
	if (cell.number !== undefined) return bounded(shifted(cell.number, POWER[unit]), field, true);
	const { text, isNegative, own } = moneyText(cell.text);
	return typedNumber(text, field, POWER[own ?? unit], isNegative);
}

/** A percentage of 100. A cell that shows '%', or says it, needs no word on how the column is meant. */
export function readPercent(cell: Cell, field: Field, isOfOne: boolean): ReadValue {
	if (isUnstated(cell.text)) return { value: null };
	if (cell.date !== undefined) return { key: 'date_not_number' };
	if (cell.number !== undefined)
		return bounded(shifted(cell.number, cell.isPercent || isOfOne ? 2 : 0), field, true);
	const text = cleanText(cell.text).replace(/^ร้อยละ\s*|\s*(?:เปอร์เซ็นต์|percent)$/gi, '');
	const { text: bare, isNegative } = bracketed(text);
	return typedNumber(
		bare,
		field,
		isOfOne && !/%$/.test(bare) && text === cleanText(cell.text) ? 2 : 0,
		isNegative
	);
}

export function readNumber(cell: Cell, field: Field): ReadValue {
	if (isUnstated(cell.text)) return { value: null };
	if (cell.date !== undefined) return { key: 'date_not_number' };
	if (cell.number !== undefined) return bounded(shifted(cell.number, cell.isPercent ? 2 : 0), field, true);
	const { text, isNegative } = bracketed(cleanText(cell.text).replace(/([\d๐-๙])\.$/, '$1'));
	return typedNumber(text, field, 0, isNegative);
}

function moneyText(raw: string): { text: string; isNegative: boolean; own: Unit | undefined } {
	const { text, isNegative } = bracketed(cleanText(raw));
	let bare = text.replace(CURRENCY, '').replace(CURRENCY, '').trim();
	for (const [word, unit] of UNIT_WORD) {
		const without = bare.replace(word, '');
		if (without !== bare && /[\d๐-๙]$/.test(without)) return { text: without, isNegative, own: unit };
	}
	bare = bare.replace(/,?-$/, ''); // 1,000.- is how a round sum is written
	return {
		text: bare.replace(/\.$/, ''),
		isNegative,
		own: /บาท|baht|thb|฿/i.test(text) ? 'baht' : undefined
	};
}

/** Bookkeepers write a negative in brackets. */
function bracketed(text: string): { text: string; isNegative: boolean } {
	const inside = BRACKETS.exec(text)?.[1];
	return { text: inside ?? text, isNegative: inside !== undefined };
}

function typedNumber(text: string, field: Field, power: number, isNegative: boolean): ReadValue {
	const parsed = parseDecimal(toArabicDigits(text).replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, ''), {
		scale: (field.scale ?? 0) + 20
	});
	if (!parsed.ok) return { key: parsed.reason === 'empty' ? 'not_a_number' : parsed.reason };
	if (isNegative && parsed.value.startsWith('-')) return { key: 'not_a_number' };
	return bounded(shifted(isNegative ? negated(parsed.value) : parsed.value, power), field, false);
}

/** Within the field's bounds; a computed number is rounded to its places with a note, a typed one with too many is refused. */
function bounded(value: string, field: Field, isStored: boolean): ReadValue {
	const { scale = 0, min, max } = field;
	const exact = toDecimal(value);
	if (exact.scale > scale && (!isStored || scale === 0))
		return scale === 0 ? { key: 'not_whole' } : { key: 'too_many_decimals', params: { most: String(scale) } };
	const kept = trimmed(decimalText(exact.scale > scale ? roundTo(exact, scale) : exact));
	const range = { scale, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
	const parsed = parseDecimal(kept, range);
	if (!parsed.ok)
		return {
			key: parsed.reason,
			params: {
				...(min === undefined ? {} : { min: String(min) }),
				...(max === undefined ? {} : { max: String(max) })
			}
		};
	return exact.scale > scale
		? { value: kept, note: { key: 'rounded', params: { from: value, to: kept } } }
		: { value: kept };
}

function shifted(value: string, power: number): string {
	const { units, scale } = toDecimal(value);
	return trimmed(
		scale >= power
			? decimalText({ units, scale: scale - power })
			: decimalText({ units: units * 10n ** BigInt(power - scale), scale: 0 })
	);
}

function negated(value: string): string {
	return value === '0' ? '0' : `-${value}`;
}
