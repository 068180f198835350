/** Which columns of which list are shown and taken away: a list's name and its columns' keys, in their own order. */
export type ColumnChoice = { list: string; keys: string[] };

const MOST = 60;

/** Reads `columns=initiatives.code.title`, or the same in several parameters, as a form sends it. Null: all columns. */
export function readColumns(parameters: URLSearchParams): ColumnChoice | null {
	const [list, ...keys] = parameters.getAll('columns').flatMap((text) => text.split('.')).filter((word) => /^[a-z_]{1,40}$/.test(word));
	return list !== undefined && keys.length > 0 ? { list, keys: [...new Set(keys)].slice(0, MOST) } : null;
}

export function writeColumns({ list, keys }: ColumnChoice): string {
	return [list, ...keys].join('.');
}

/**
 * The columns of a list that a choice leaves: all where it is of another list or knows none of them. The first, by which a row is
 * known, and the one that says that a row is invented always stay.
 */
export function chosenColumns<T extends { key: string }>(columns: readonly T[], list: string, choice: ColumnChoice | null | undefined): T[] {
	if (!isChosen(columns, list, choice)) return [...columns];
	return columns.filter(({ key }, i) => i === 0 || key === 'sample' || choice!.keys.includes(key));
}

/** Whether a choice narrows this list at all. */
export function isChosen(columns: readonly { key: string }[], list: string, choice: ColumnChoice | null | undefined): boolean {
	return choice?.list === list && columns.some(({ key }) => choice.keys.includes(key));
}
