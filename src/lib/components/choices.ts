import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';

/** Options of a select, by code and name. */
export function choicesOf(
	rows: readonly { code: string; name_th: string; name_en: string | null }[],
	lang: Lang
) {
	return rows.map((row) => ({ value: row.code, text: nameIn(row, lang) }));
}
