import type { Lang } from '#lib/domain/lang.ts';
import type { Operation } from '#lib/server/api/openapi/operations.ts';
import api from '#lib/i18n/api.ts';
import openData from '#lib/i18n/open-data.ts';

/** What an operation gives, in one line. */
export function summaryOf({ words }: Pick<Operation, 'words'>, lang: Lang): string {
	const t = api(lang);
	if (typeof words === 'string') return t.operations[words];
	const table = openData(lang).tables[words.table];
	return words.ofInitiative ? t.page.ofInitiative(table) : table;
}
