import type { Lang } from '#lib/domain/lang.ts';

/** The section's words in the language of the page. */
export function pick<T>(lang: Lang, th: T, en: T): T {
	return lang === 'en' ? en : th;
}
