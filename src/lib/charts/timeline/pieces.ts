import { groupOf, type Grouped } from './group.ts';
import type { LineMap } from './lines.ts';
import type { TimelineData, TimelineGroup, TimelineRow } from './record.ts';

/** Rows to draw, or lines of rows that have not arrived. */
export type Piece = { groups: TimelineGroup[]; pending: 0 } | { groups: null; pending: number };

/** The items from one up to another (not with it) in order, as far as their rows are here. */
export function piecesOf(
	data: Pick<TimelineData, 'group' | 'heads'>,
	map: LineMap,
	from: number,
	to: number,
	rowAt: (place: number) => TimelineRow | undefined,
	how: Grouped
): Piece[] {
	const pieces: Piece[] = [];
	const put = (head: number, rows: TimelineRow[], isNamed: boolean) => {
		const group = groupOf(data.group, data.heads[head]!, head, rows, how, isNamed);
		const last = pieces.at(-1);
		if (last?.groups) last.groups.push(group);
		else pieces.push({ groups: [group], pending: 0 });
	};
	const wait = (lines: number) => {
		const last = pieces.at(-1);
		if (last && !last.groups) last.pending += lines;
		else pieces.push({ groups: null, pending: lines });
	};
	for (let i = from; i < Math.min(to, map.items);) {
		const { head, row, lines } = map.item(i);
		const first = row === null ? undefined : rowAt(row);
		if (row !== null && !first) {
			wait(lines);
			i++;
			continue;
		}
		const rows = first ? [first] : [];
		for (i++; i < Math.min(to, map.items); i++) {
			const next = map.item(i);
			const found = next.row === null ? undefined : rowAt(next.row);
			if (!found) break;
			rows.push(found);
		}
		put(head, rows, row === null);
	}
	return pieces;
}
