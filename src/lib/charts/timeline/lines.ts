/** A head or a row among the lines of a timeline: which lines it takes. */
export type Item = {
	line: number;
	lines: number;
	head: number;
	/** Place among the rows that are shown; null = it is the head itself. */ row: number | null;
};

/** Where every head and row stands, one line under the other; nothing but numbers, so that a hundred thousand rows are no burden. */
export type LineMap = {
	items: number;
	lines: number;
	item: (i: number) => Item;
	/** The item that holds a line (the last one past the end). */ at: (line: number) => number;
	/** The item of a shown row. */ ofRow: (row: number) => number;
};

/**
 * `heads`: lines of each head and the rows shown under it; `runs`: lines of the shown rows in order, as [lines, how many rows].
 * RangeError where the runs are of fewer rows than the heads.
 */
export function lineMap(
	heads: readonly { lines: number; rows: number }[],
	runs: readonly (readonly [number, number])[]
): LineMap {
	const count = heads.reduce((sum, { rows }) => sum + rows + 1, 0);
	const [starts, headOf, rowOf] = [new Int32Array(count + 1), new Int32Array(count), new Int32Array(count)];
	const rowItems = new Int32Array(count - heads.length);
	let [i, line, row, run, left] = [0, 0, 0, 0, runs[0]?.[1] ?? 0];
	for (const [h, head] of heads.entries()) {
		[starts[i], headOf[i], rowOf[i]] = [line, h, -1];
		[i, line] = [i + 1, line + head.lines];
		for (let n = 0; n < head.rows; n++) {
			while (left === 0) {
				run++;
				if (run >= runs.length) throw new RangeError('fewer rows than the heads have');
				left = runs[run]![1];
			}
			[starts[i], headOf[i], rowOf[i], rowItems[row]] = [line, h, row, i];
			[i, line, row, left] = [i + 1, line + runs[run]![0], row + 1, left - 1];
		}
	}
	starts[count] = line;
	const item = (n: number): Item => ({
		line: starts[n]!,
		lines: starts[n + 1]! - starts[n]!,
		head: headOf[n]!,
		row: rowOf[n]! < 0 ? null : rowOf[n]!
	});
	const at = (wanted: number) => {
		let [low, high] = [0, Math.max(0, count - 1)];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (starts[middle]! <= wanted) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return { items: count, lines: line, item, at, ofRow: (n) => rowItems[n]! };
}

/** Equal neighbours taken together: [1, 1, 3] → [[1, 2], [3, 1]]. */
export function runsOf(lines: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const n of lines) {
		const last = runs.at(-1);
		if (last?.[0] === n) last[1]++;
		else runs.push([n, 1]);
	}
	return runs;
}
