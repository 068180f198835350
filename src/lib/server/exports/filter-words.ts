import type { Filter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { FilterNames } from '#lib/server/queries/filter-names.ts';

/** A filter as a person would say it, without its period; a code that names nothing is shown as it is. */
export function filterInWords(filter: Partial<Filter>, names: FilterNames, lang: Lang): string {
	const c = common(lang);
	const t = exports(lang).edition;
	const words: string[] = [];
	if (filter.text) words.push(t.search(filter.text));
	for (const key of ['dimension', 'plan', 'organisation', 'place'] as const) {
		const code = filter[key];
		if (!code) continue;
		if (key === 'dimension' && code === 'none') words.push(c.noDimension);
		else if (key === 'organisation' && code === 'none') words.push(t.noOrganisation);
		else words.push(`${c[key]} ${names[key] ? nameIn(names[key], lang) : code}`);
	}
	if (filter.status) words.push(`${c.status} ${c.statusNames[filter.status]}`);
	if (filter.health) words.push(c.health[filter.health]);
	if (filter.undated) words.push(t.undated);
	if (filter.sample === false) words.push(t.without);
	return words.length === 0 ? t.noFilter : t.filter(words.join(' · '));
}
