import { joined } from '#lib/server/exports/pdf/join-list.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** Most graphemes of a word that stays whole: a longer one would stand out of its column. */
const LONGEST = 28;
const CHUNK = 10;
const LONGEST_STEM = 12;
/** From so many characters on a listed word is sure to begin and end where it is found. */
const SURE = 6;

const OPENING = /[([{“‘"'«<]$/;
/** Stand with what is before them: marks of closing, repetition (ๆ), omission (ฯ), per cent. */
const CLOSING = /^[)\]}”’"'»>,.;:!?%ๆฯ/…\u2013-]+$/;
const THAI = /[\u0E00-\u0E7F]/;
const THAI_MARK_FIRST = /^[\u0E30-\u0E3A\u0E45\u0E47-\u0E4E]/;

/**
 * The pieces between which a line may break, spaces and line ends as pieces of their own ('…', ' ', '\n').
 * Joined they are the text. The segmenter's own errors are mended by the list of words that it breaks.
 */
export function splitWords(text: string): string[] {
	const pieces: string[] = [];
	for (const piece of glue(cut(text))) {
		if (piece.length <= LONGEST) pieces.push(piece);
		else pieces.push(...chunk(piece));
	}
	return pieces;
}

/** The text cut at the segmenter's boundaries, less those inside listed words, plus the ends of long listed ones. */
function cut(text: string): string[] {
	const ends = new Set<number>();
	for (const { index } of segmenter.segment(text)) ends.add(index);
	for (const match of text.matchAll(joined)) {
		const [start, end] = [match.index, match.index + match[0].length];
		for (let at = start + 1; at < end; at++) ends.delete(at);
		if (match[0].length < SURE) continue;
		ends.add(start);
		ends.add(end);
	}
	const bounds = [...ends, text.length].sort((a, b) => a - b);
	return bounds
		.slice(1)
		.map((end, i) => text.slice(bounds[i], end))
		.filter((piece) => piece !== '');
}

function glue(pieces: string[]): string[] {
	const glued: string[] = [];
	for (let i = 0; i < pieces.length; i++) {
		const piece = pieces[i]!;
		const before = glued.at(-1);
		const next = pieces[i + 1];
		if (piece === ' ' && (next === 'ๆ' || next === '%') && before !== undefined && !blank(before)) {
			glued[glued.length - 1] = `${before} ${next}`;
			i++;
		} else if (before !== undefined && sticks(before, piece, next)) glued[glued.length - 1] = before + piece;
		else glued.push(piece);
	}
	return glued;
}

function sticks(before: string, piece: string, next: string | undefined): boolean {
	if (blank(before) || blank(piece)) return false;
	if (CLOSING.test(piece) || THAI_MARK_FIRST.test(piece) || OPENING.test(before)) return true;
	// การ and ความ are no words of their own where a verb follows.
	if ((before === 'การ' || before === 'ความ') && THAI.test(piece[0]!) && piece.length <= LONGEST_STEM)
		return true;
	// Abbreviations that are in no list: a full stop does not end a Thai sentence.
	return /[\u0E00-\u0E7F]\.$/.test(before) && next === '.' && THAI.test(piece[0]!);
}

function blank(piece: string): boolean {
	return piece === ' ' || piece === '\n';
}

function chunk(piece: string): string[] {
	const parts = Array.from(graphemes.segment(piece), ({ segment }) => segment);
	const chunks: string[] = [];
	for (let i = 0; i < parts.length; i += CHUNK) chunks.push(parts.slice(i, i + CHUNK).join(''));
	return chunks;
}
