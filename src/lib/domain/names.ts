import type { Lang } from '#lib/domain/lang.ts';

/** A record's title in the page's language; Thai where there is no English one. */
export function titleIn(record: { title_th: string; title_en: string | null }, lang: Lang): string {
	return (lang === 'en' && record.title_en) || record.title_th;
}

/** A record's name in the page's language; Thai where there is no English one. */
export function nameIn(record: { name_th: string; name_en: string | null }, lang: Lang): string {
	return (lang === 'en' && record.name_en) || record.name_th;
}
