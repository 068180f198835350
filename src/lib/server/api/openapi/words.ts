import type { Lang } from '#lib/domain/lang.ts';
import type { Operation } from '#lib/server/api/openapi/operations.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/api.ts';
import en from '#lib/i18n/en/api.ts';
import tables from '#lib/i18n/th/open-data.ts';
import tablesEn from '#lib/i18n/en/open-data.ts';

/** What an operation gives, in one line. */
export function summaryOf({ words }: Pick<Operation, 'words'>, lang: Lang): string {
	const t = pick(lang, th, en);
	if (typeof words === 'string') return t.operations[words];
	const table = pick(lang, tables, tablesEn).tables[words.table];
	return words.ofInitiative ? t.page.ofInitiative(table) : table;
}
