/** Which columns of which list are shown and taken away: a list's name and its columns' keys, in their own order. */
export type ColumnChoice = { list: string; keys: string[] };

const MOST = 60;
/** Stay whatever is chosen: an amount without its currency, or an invented row that does not say so, would tell something else. */
const ALWAYS = ['currency', 'sample'];

/** Reads `columns=initiatives.code.title`, or the same in several parameters, as a form sends it. Null: all columns. */
export function readColumns(parameters: URLSearchParams): ColumnChoice | null {
	const [list, ...keys] = parameters
		.getAll('columns')
		.flatMap((text) => text.split('.'))
		.filter((word) => /^[a-z_]{1,40}$/.test(word));
	return list !== undefined && keys.length > 0 ? { list, keys: [...new Set(keys)].slice(0, MOST) } : null;
}

export function writeColumns({ list, keys }: ColumnChoice): string {
	return [list, ...keys].join('.');
}

/**
 * The columns of a list that a choice leaves: all where it is of another list or knows none of them. The first, by which a row is
 * known, always stays, and so do those without which it would be misread.
 */
export function chosenColumns<T extends { key: string }>(
	columns: readonly T[],
	list: string,
	choice: ColumnChoice | null | undefined
): T[] {
	if (!isChosen(columns, list, choice)) return [...columns];
	return columns.filter((column, i) => i === 0 || !isFree(column) || choice!.keys.includes(column.key));
}

/** Whether it is for the reader to leave a column out; the first is not, either. */
export function isFree({ key }: { key: string }): boolean {
	return !ALWAYS.includes(key);
}

/** Whether a choice narrows this list at all. */
export function isChosen(
	columns: readonly { key: string }[],
	list: string,
	choice: ColumnChoice | null | undefined
): boolean {
	return choice?.list === list && columns.some(({ key }) => choice.keys.includes(key));
}
