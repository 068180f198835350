const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
const MOST = 420;

/** The beginning of a text that would burst its page; '…' tells that there is more. */
export function clip(text: string, most = MOST): string {
	if (text.length <= most) return text;
	const kept = Array.from(graphemes.segment(text), ({ segment }) => segment).slice(0, most);
	return kept.length < text.length ? `${kept.join('').trimEnd()}…` : text;
}
