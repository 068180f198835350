import { element, escapeXml } from '#lib/server/exports/xml.ts';

/** A text in both languages; null = not stated in that one. */
export type BilingualText = { th: string | null; en: string | null };

const THAI = /[ก-๙]/;

/** One `<narrative>` a language. A text that stands for both and has no Thai in it is not called Thai. */
export function narratives({ th, en }: BilingualText): string {
	if (th !== null && th === en && !THAI.test(th)) return narrative('en', en);
	return narrative('th', th) + narrative('en', en);
}

/** An element that holds a text in both languages; nothing where neither is stated. */
export function narrativeElement(
	name: string,
	text: BilingualText,
	attributes: Record<string, string | number | null> = {}
): string {
	const content = narratives(text);
	return content === '' ? '' : element(name, content, attributes);
}

export function namesOf({ name_th, name_en }: { name_th: string; name_en: string | null }): BilingualText {
	return { th: name_th, en: name_en };
}

/** A text by a rule for each language. */
export function bilingual<T>(
	words: { th: T; en: T },
	say: (words: T, lang: 'th' | 'en') => string | null
): BilingualText {
	return { th: say(words.th, 'th'), en: say(words.en, 'en') };
}

function narrative(lang: 'th' | 'en', text: string | null): string {
	const content = text === null ? '' : escapeXml(text).trim();
	return content === '' ? '' : `<narrative xml:lang="${lang}">${content}</narrative>`;
}
