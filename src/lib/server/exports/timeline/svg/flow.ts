import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { splitWords } from '#lib/server/exports/pdf/split-words.ts';
import { words } from '#lib/server/exports/timeline/svg/place.ts';
import { textWidth, type Weight } from '#lib/server/exports/timeline/svg/text-width.ts';

/** A mark that stands in a line of words; drawn from its left end on the line's foot. */
export type Inline = { width: number; draw: (x: number, foot: number) => string };
export type Piece = string | Inline;
export type Flowed = { height: number; draw: (x: number, top: number) => string };
type Style = {
	size: number;
	weight?: Weight;
	fill?: string;
	/** More lines end in '…'. */ mostLines?: number;
};
type Run = { x: number; width: number; part: string | Inline };

/** Words and marks broken into lines of a width, between words: SVG breaks none itself. */
export function flow(
	pieces: Piece[],
	width: number,
	{ size, weight = 400, fill = PALETTE.ink2, mostLines = 20 }: Style
): Flowed {
	const lines: Run[][] = [[]];
	const endOf = (line: Run[]) => (line.length ? line.at(-1)!.x + line.at(-1)!.width : 0);
	const put = (part: string | Inline) => {
		const wide = typeof part === 'string' ? textWidth(part, size, weight) : part.width;
		let current = lines.at(-1)!;
		if (endOf(current) + wide > width && current.length) lines.push((current = []));
		if (part === ' ' && !current.length) return;
		const [last, x] = [current.at(-1), endOf(current)];
		if (last && typeof part === 'string' && typeof last.part === 'string')
			Object.assign(last, { part: last.part + part, width: last.width + wide });
		else current.push({ x, width: wide, part });
	};
	for (const piece of pieces) {
		if (typeof piece !== 'string') put(piece);
		else for (const word of splitWords(piece)) put(word === '\n' ? ' ' : word);
	}
	if (lines.splice(mostLines).length > 0) shorten(lines.at(-1)!, width, size, weight);
	const step = Math.round(size * 1.42);
	return {
		height: lines.length * step,
		draw: (x, top) =>
			lines
				.flatMap((line, i) =>
					line.map((run) => {
						const foot = top + i * step + Math.round(size * 1.1);
						return typeof run.part === 'string'
							? words(run.part.trimEnd(), x + run.x, foot, { size, weight, fill })
							: run.part.draw(x + run.x, foot);
					})
				)
				.join('')
	};
}

/** Ends a line with '…', by whole letters. */
function shorten(line: Run[], width: number, size: number, weight: Weight) {
	const last = line.at(-1);
	if (typeof last?.part !== 'string') return;
	const letters = Array.from(new Intl.Segmenter('th').segment(last.part.trimEnd()), ({ segment }) => segment);
	while (letters.length && last.x + textWidth(`${letters.join('')}…`, size, weight) > width) letters.pop();
	last.part = `${letters.join('').trimEnd()}…`;
}
