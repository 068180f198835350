import { dayNumber, partsOf } from '#lib/domain/civil.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import { readMany, writeMany } from '#lib/domain/import/many.ts';
import type { Field, Values } from '#lib/domain/import/subject.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Precision } from '#lib/domain/span.ts';
import type { PlainCell } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { choiceWords } from '#lib/server/imports/sheet/choice-words.ts';
import type { createListNames } from '#lib/server/imports/sheet/list-names.ts';

/** Days from a spreadsheet's day 0 (1899-12-30) to 1970-01-01. */
const EPOCH = 25_569;
/** Digits that a spreadsheet keeps. */
const MOST_DIGITS = 15;
/** Dates that a spreadsheet may have made of two typed digits are asked about when they come back: they go out as text. */
const FIRST_YEAR = 2000;
const FORMATS: Partial<Record<Field['type'], string>> = {
	money: '#,##0.00',
	percent: '0.00',
	number: 'General',
	fiscal_year: '0',
	quarter: '0'
};

/** A canonical value as a person edits it; read again by readCell it is the same value. */
export function writeCell(
	field: Field,
	values: Values,
	names: ReturnType<typeof createListNames>,
	lang: Lang
): PlainCell {
	const value = values[field.id] ?? null;
	if (value === null) return null;
	switch (field.type) {
		case 'money':
		case 'percent':
		case 'number':
		case 'fiscal_year':
		case 'quarter':
			return value.replace(/\D/g, '').length > MOST_DIGITS
				? value
				: { value: Number(value), format: FORMATS[field.type]! };
		case 'date': {
			const precision = (field.precision === undefined ? null : values[field.precision]) ?? 'day';
			return precision === 'day' && partsOf(value).year >= FIRST_YEAR
				? { day: dayNumber(value) + EPOCH }
				: formatImprecise(value, precision as Precision, lang);
		}
		case 'choice':
			return choiceWords(field, lang).find(([code]) => code === value)?.[1] ?? value;
		default:
			return field.isMany
				? writeMany(readMany(value).map(({ name, parts }) => ({ name: names.nameOf(field, name), parts })))
				: names.nameOf(field, value);
	}
}
