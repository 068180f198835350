import { statedUnit } from '#lib/domain/import/head-key.ts';
import {
	fieldOf,
	type Cell,
	type ImportSubject,
	type Mapping,
	type Unit
} from '#lib/domain/import/subject.ts';
import { toArabicDigits } from '#lib/domain/text.ts';
import type { Doubt } from '#lib/server/imports/sheet/suggest-mapping.ts';

const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})$/;
/** Sums of money in baht are seldom below. */
const SMALL_MONEY = 10_000;

type MoneyUnit = { unit: Unit; units?: Record<string, Unit>; doubts: Doubt[] };

/** What a column's head says goes before what a line above the table says. */
export function moneyUnit(
	subject: ImportSubject,
	above: Cell[][],
	heads: string[][],
	columns: Record<string, number>,
	values: Cell[]
): MoneyUnit {
	const inHeads = Object.entries(columns)
		.sort(([, a], [, b]) => a - b)
		.filter(([id]) => fieldOf(subject, id)?.type === 'money')
		.map(([id, column]) => [id, statedUnit((heads[column] ?? []).join(' '))] as const);
	if (inHeads.length === 0) return { unit: 'baht', doubts: [] };
	const said = inHeads.flatMap(([id, unit]) => (unit === undefined ? [] : [[id, unit] as const]));
	const lines = above
		.map((row) => row.map(({ text }) => text).join(' '))
		.filter((line) => /หน่วย|unit/i.test(line))
		.flatMap((line) => statedUnit(line) ?? []);
	const general = lines.at(-1) ?? said[0]?.[1];
	if (general !== undefined) {
		const own = said.filter(([, unit]) => unit !== general);
		const isOpen = own.length > 0 || (lines.length === 0 && said.length < inHeads.length);
		return {
			unit: general,
			...(own.length > 0 ? { units: Object.fromEntries(own) } : {}),
			doubts: isOpen ? ['units_differ'] : []
		};
	}
	const numbers = values
		.map(({ number, text }) => Number(number ?? toArabicDigits(text).replaceAll(',', '')))
		.filter((one) => Number.isFinite(one) && one !== 0);
	return {
		unit: 'baht',
		doubts: numbers.length > 0 && numbers.every((one) => Math.abs(one) < SMALL_MONEY) ? ['unit_unsaid'] : []
	};
}

/** Day before month, unless a day cannot be; a ค.ศ. year leaves it open. */
export function dateOrder(values: Cell[]): { order: Mapping['dateOrder']; doubts: Doubt[] } {
	const typed = values.flatMap(({ text, date }) => {
		const [, a, b, year] = (date === undefined && SLASHED.exec(toArabicDigits(text.trim()))) || [];
		return a === undefined ? [] : [{ a: Number(a), b: Number(b), year: Number(year) }];
	});
	if (typed.some(({ a }) => a > 12)) return { order: 'dmy', doubts: [] };
	if (typed.some(({ b }) => b > 12)) return { order: 'mdy', doubts: ['date_order'] };
	return {
		order: 'dmy',
		doubts: typed.some(({ year }) => year >= 1900 && year < 2400) ? ['date_order'] : []
	};
}

/** Shares of 1 where percentages are meant: all at most 1, some between 0 and 1, none shown as %. */
export function isFractions(values: Cell[]): boolean {
	const bare = values
		.filter(({ isPercent, text }) => !isPercent && !text.includes('%'))
		.map(({ number, text }) => Number(number ?? toArabicDigits(text)));
	return (
		bare.length > 1 &&
		bare.length === values.length &&
		bare.every((one) => one >= 0 && one <= 1) &&
		bare.some((one) => one > 0 && one < 1)
	);
}
