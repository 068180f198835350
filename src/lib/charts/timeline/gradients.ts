import type { Stop } from './bar.ts';
import type { Row } from './row.ts';

export type Gradient = { id: string; stops: Stop[] };

/** One gradient for all bars that fade alike; `of` gives a row's, null where both its ends are exact. */
export function gradientsOf(rows: Row[], id: string): { list: Gradient[]; of: (row: Row) => string | null } {
	const known = new Map<string, Gradient>();
	const keyOf = (row: Row) =>
		row.main.kind === 'bar' && row.main.bar.stops ? JSON.stringify(row.main.bar.stops) : null;
	for (const row of rows) {
		const key = keyOf(row);
		if (key !== null && !known.has(key))
			known.set(key, { id: `${id}-soft-${known.size}`, stops: JSON.parse(key) as Stop[] });
	}
	return {
		list: [...known.values()],
		of: (row) => {
			const key = keyOf(row);
			return key === null ? null : known.get(key)!.id;
		}
	};
}
