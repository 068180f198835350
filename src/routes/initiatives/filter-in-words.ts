import type { Choices, Name } from '#lib/components/filter/selects.ts';
import type { Filter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn, titleIn } from '#lib/domain/names.ts';
import initiatives from '#lib/i18n/initiatives.ts';
import common from '#lib/i18n/common.ts';

/** A filter said in words, one phrase a condition; empty where nothing narrows. A code that names nothing is said as it stands. */
export function filterInWords(filter: Filter, choices: Choices, place: Name | null, lang: Lang): string[] {
	const t = initiatives(lang).inWords;
	const c = common(lang);
	const name = (code: string, among: Name[]) => {
		const found = among.find((one) => one.code === code);
		return found ? nameIn(found, lang) : code;
	};
	const plan = choices.plans.find((one) => one.code === filter.plan);
	const phrases = [
		filter.text && t.text(filter.text),
		filter.dimension === 'none'
			? t.noDimension
			: filter.dimension && t.dimension(name(filter.dimension, choices.dimensions)),
		filter.plan && t.plan(plan ? titleIn(plan, lang) : filter.plan),
		filter.organisation === 'none'
			? t.noOrganisation
			: filter.organisation && t.organisation(name(filter.organisation, choices.organisations)),
		filter.place && t.place(place ? nameIn(place, lang) : filter.place),
		filter.status && t.status(c.statusNames[filter.status]),
		filter.health && t.health(c.health[filter.health]),
		filter.undated && t.undated,
		!filter.sample && t.noSample
	];
	return phrases.filter((phrase): phrase is string => Boolean(phrase));
}
