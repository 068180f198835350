import { isIsoDate } from '#lib/domain/calendar.ts';
import { fieldOf, type CellError, type ImportSubject, type Values } from '#lib/domain/import/subject.ts';
import { formatFiscalYear, formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { PRECISIONS } from '#lib/domain/span.ts';
import common from '#lib/i18n/common.ts';
import errors from '#lib/i18n/errors.ts';
import exports from '#lib/i18n/exports.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import importWords from '#lib/i18n/import.ts';
import report from '#lib/i18n/report.ts';
import importPages from '#lib/i18n/import-pages.ts';

type Params = Record<string, string>;
type Worded = Record<string, (params: Params) => string>;

/** Why a file or a step is refused. */
export function failureWords(lang: Lang, key: string, params: Params | null): string {
	const t = importPages(lang).failures;
	const refused = importWords(lang).refused as Worded;
	return (t[key] ?? refused[key] ?? t['bug']!)(params ?? {});
}

/** What the reader should look at before going on. */
export function doubtWords(lang: Lang, key: string): string {
	const { doubts } = importWords(lang) as unknown as {
		doubts?: Record<string, string | (() => string)>;
	};
	const words = doubts?.[key];
	return typeof words === 'function' ? words() : (words ?? key);
}

export function headingOf(subject: ImportSubject, field: string, lang: Lang): string {
	const found = fieldOf(subject, field);
	return found ? (lang === 'th' ? found.th : found.en) : field;
}

/** 'A' … 'Z', 'AA': as spreadsheets name their columns. */
export function columnLetter(column: number): string {
	return column < 26
		? String.fromCharCode(65 + column)
		: columnLetter(Math.floor(column / 26) - 1) + columnLetter(column % 26);
}

/** What is wrong with a cell, alone. */
export function cellWords(lang: Lang, { key, params }: Pick<CellError, 'key' | 'params'>): string {
	const read = importWords(lang) as unknown as { cell: Worded; note: Worded };
	const own = importPages(lang).cells[key] ?? read.cell[key] ?? read.note[key];
	const fields = errors(lang).fields;
	return own ? own(params ?? {}) : key in fields ? fields[key as keyof typeof fields] : fields.invalid;
}

/** The same with the column's name and letter. */
export function errorWords(lang: Lang, subject: ImportSubject, error: CellError): string {
	return importPages(lang).errorCell(
		headingOf(subject, error.field, lang),
		error.column === null ? null : columnLetter(error.column),
		cellWords(lang, error)
	);
}

/** A value as a person reads it; null → "not stated". */
export function shownValue(
	lang: Lang,
	subject: ImportSubject,
	id: string,
	value: string | null | undefined,
	row: Values
): string {
	const field = fieldOf(subject, id);
	if (value === null || value === undefined) return importPages(lang).nothing;
	switch (field?.type) {
		case 'money':
			return formatDecimal(value, lang, /\./.test(value) ? { decimals: 2 } : {});
		case 'number':
		case 'percent':
			return formatDecimal(value, lang);
		case 'fiscal_year':
			return /^\d{4}$/.test(value) ? formatFiscalYear(Number(value), lang) : value;
		case 'date': {
			const precision = PRECISIONS.find((one) => one === (field.precision && row[field.precision])) ?? 'day';
			return isIsoDate(value) ? formatImprecise(value, precision, lang) : value;
		}
		case 'precision':
			return (exports(lang).precisions as Record<string, string>)[value] ?? value;
		case 'choice':
			return choiceWord(lang, id, value);
		default:
			return value;
	}
}

/** A stored code of a choice in words. */
function choiceWord(lang: Lang, id: string, value: string): string {
	const f = initiativeForm(lang);
	const r = report(lang);
	const words: Record<string, Record<string, string>> = {
		status: common(lang).statusNames,
		visibility: f.visibility,
		expense_class: f.money.classes,
		kind: f.money.kinds,
		problem_kind: r.problemKinds,
		self_rating: r.selfRatings
	};
	return words[id]?.[value] ?? value;
}
