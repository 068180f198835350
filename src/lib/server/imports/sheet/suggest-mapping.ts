import { statedUnit } from '#lib/domain/import/head-key.ts';
import { isUnstated } from '#lib/domain/import/money.ts';
import {
	fieldOf,
	SUBJECTS,
	type Cell,
	type FieldType,
	type Mapping,
	type ImportSubject,
	type Unit
} from '#lib/domain/import/subject.ts';
import { toArabicDigits } from '#lib/domain/text.ts';
import { assign, findHeads, joinHeads } from '#lib/server/imports/sheet/find-heads.ts';

/** What the reader should look at before going on; words in i18n's `import`. */
export type Doubt =
	| 'no_heads'
	| 'guessed'
	| 'heads_repeated'
	| 'missing_key'
	| 'unit_unsaid'
	| 'units_differ'
	| 'date_order'
	| 'percent_fractions';
export type Suggestion = {
	mapping: Mapping;
	/** The joined heads of each column, as they stand. */
	heads: string[];
	doubts: Doubt[];
};

const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})$/;
/** Sums of money in baht are seldom below. */
const SMALL_MONEY = 10_000;

/** Where the heads are and what each column holds, from the first rows (up to 30) of a sheet; `remembered` was confirmed for the same heads before. */
export function suggestMapping(
	subject: ImportSubject,
	firstRows: Cell[][],
	remembered?: Mapping
): Suggestion {
	const found = findHeads(subject, firstRows);
	const first = Math.max(
		0,
		firstRows.findIndex((row) => row.filter(({ text }) => text.trim() !== '').length >= 2)
	);
	const [from, to] = found ? [found.from, found.to] : [first, first];
	const heads = joinHeads(firstRows, from, to);
	const { columns, guessed, isRepeated } = found ?? assign(subject, heads);
	const below = firstRows.slice(to + 1);
	const valuesOf = (type: FieldType) =>
		Object.entries(columns)
			.filter(([id]) => fieldOf(subject, id)?.type === type)
			.flatMap(([, column]) =>
				below.flatMap((row) => row[column] ?? []).filter(({ text }) => !isUnstated(text))
			);
	const money = moneyUnit(subject, firstRows.slice(0, from), heads, columns, valuesOf('money'));
	const dates = dateOrder(valuesOf('date'));
	const isOfOne = isFractions(valuesOf('percent'));
	const hasKey = SUBJECTS[subject].key.every((id) => id in columns || !fieldOf(subject, id)!.isRequired);
	const doubts = new Set<Doubt>([
		...(found ? [] : (['no_heads'] as const)),
		...(guessed.length > 0 ? (['guessed'] as const) : []),
		...(isRepeated ? (['heads_repeated'] as const) : []),
		...(hasKey ? [] : (['missing_key'] as const)),
		...money.doubts,
		...dates.doubts,
		...(isOfOne ? (['percent_fractions'] as const) : [])
	]);
	const mapping: Mapping = {
		sheet: 0,
		headFrom: from,
		headTo: to,
		columns,
		unit: money.unit,
		...(money.units ? { units: money.units } : {}),
		dateOrder: dates.order,
		...(isOfOne ? { percents: 'of_1' as const } : {})
	};
	return {
		mapping: remembered ? recalled(remembered, mapping, firstRows) : mapping,
		heads: heads.map((head) => head.join(' ')),
		doubts: remembered ? [] : [...doubts]
	};
}

/** What was confirmed before, at the rows where it still fits. */
function recalled(remembered: Mapping, found: Mapping, rows: Cell[][]): Mapping {
	const heads = joinHeads(rows, remembered.headFrom, remembered.headTo);
	const fits = Object.values(remembered.columns).every((column) => (heads[column] ?? []).length > 0);
	return {
		...remembered,
		sheet: found.sheet,
		...(fits ? {} : { headFrom: found.headFrom, headTo: found.headTo })
	};
}

type MoneyUnit = { unit: Unit; units?: Record<string, Unit>; doubts: Doubt[] };

/** What a column's head says goes before what a line above the table says. */
function moneyUnit(
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
function dateOrder(values: Cell[]): { order: Mapping['dateOrder']; doubts: Doubt[] } {
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
function isFractions(values: Cell[]): boolean {
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
