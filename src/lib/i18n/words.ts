import type { Lang } from '#lib/domain/lang.ts';

/** A section's words: `overview(lang)` gives those of the page's language, `overview.th` those of one language. */
export type Words<T> = ((lang: Lang) => T) & Readonly<Record<Lang, T>>;

/**
 * A section in all languages, side by side. Thai says what there is to say: a word that another language lacks, or has
 * alone, is a type error there.
 */
export function words<T>(languages: { th: T } & Record<Exclude<Lang, 'th'>, NoInfer<T>>): Words<T> {
	return Object.assign((lang: Lang) => languages[lang] as T, languages as Record<Lang, T>);
}
