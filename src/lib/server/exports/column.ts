import type { IsoDate } from '#lib/domain/calendar.ts';
import { formatDate, formatImprecise } from '#lib/domain/format-date.ts';
import type { Health } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal, formatPoints } from '#lib/domain/number.ts';
import type { Precision } from '#lib/domain/span.ts';
import common from '#lib/i18n/common.ts';

type Word = { th: string; en: string };

/** What a column holds decides how each kind of file writes it; null = unknown, and an empty cell. */
type Kind<Row> =
	| { type: 'text'; value(row: Row, lang: Lang): string | null }
	| { type: 'number' | 'percent' | 'points' | 'money'; value(row: Row): string | null }
	| { type: 'date'; value(row: Row): IsoDate | null }
	| { type: 'imprecise'; value(row: Row): { date: IsoDate; precision: Precision } | null }
	/** `beside`: what an executive set; on paper in the same cell, elsewhere a column of its own. */
	| { type: 'health'; value(row: Row): Health | null; beside?(row: Row): Health | null };

/** One column of a subject, in every kind of file and on its page. */
export type Column<Row> = Kind<Row> & {
	key: string;
	head: Word;
	/** Stands in brackets behind the head. */
	unit?: Word;
	/** Share of the width on paper; without it the column is left out there. */
	paper?: number;
	/** On paper, whether a value is marked with '*': carried over from an earlier period. */
	isMarked?(row: Row): boolean;
	/** A shorter head where there is little room. */
	short?: Word;
};

/** Decimals that a number is shown with; a plain number as stored. */
const DECIMALS = { percent: 2, points: 2, money: 2, number: undefined } as const;

/** The head with its unit: 'งบประมาณ (บาท)'. */
export function headOf(column: Column<never>, lang: Lang, short = false): string {
	const head = (short && column.short ? column.short : column.head)[lang];
	return column.unit && !(short && column.short) ? `${head} (${column.unit[lang]})` : head;
}

/** As a person reads it: grouped digits, พ.ศ. in Thai; null where unknown. */
export function shownCell<Row>(column: Column<Row>, row: Row, lang: Lang): string | null {
	switch (column.type) {
		case 'text':
			return column.value(row, lang);
		case 'health': {
			const health = column.value(row);
			return health && common(lang).health[health];
		}
		case 'date': {
			const date = column.value(row);
			return date && formatDate(date, lang);
		}
		case 'imprecise': {
			const value = column.value(row);
			return value && formatImprecise(value.date, value.precision, lang);
		}
		default: {
			const value = column.value(row);
			if (value === null) return null;
			if (column.type === 'points') return formatPoints(value);
			return formatDecimal(value, lang, { decimals: DECIMALS[column.type] });
		}
	}
}

/** As a program reads it: plain numbers, ISO dates; a date known less exactly than to the day in words. */
export function plainCell<Row>(column: Column<Row>, row: Row, lang: Lang): string | null {
	if (column.type === 'imprecise') {
		const value = column.value(row);
		return (
			value && (value.precision === 'day' ? value.date : formatImprecise(value.date, value.precision, lang))
		);
	}
	if (column.type === 'text' || column.type === 'health') return shownCell(column, row, lang);
	return column.value(row);
}

export function isNumeric(column: Column<never>): boolean {
	return (
		column.type === 'number' ||
		column.type === 'percent' ||
		column.type === 'points' ||
		column.type === 'money'
	);
}
