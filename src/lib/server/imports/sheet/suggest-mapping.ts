import { isUnstated } from '#lib/domain/import/money.ts';
import {
	fieldOf,
	SUBJECTS,
	type Cell,
	type FieldType,
	type Mapping,
	type ImportSubject
} from '#lib/domain/import/subject.ts';
import { assign, findHeads, joinHeads } from '#lib/server/imports/sheet/find-heads.ts';
import { dateOrder, isFractions, moneyUnit } from '#lib/server/imports/sheet/written-as.ts';

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
