import { readMany } from '#lib/domain/import/many.ts';
import { matchName } from '#lib/domain/import/near-match.ts';
import type { Field } from '#lib/domain/import/subject.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { cleanText } from '#lib/domain/text.ts';
import type { Lists, Named } from '#lib/server/imports/sheet/opened.ts';

/** How a code of a list is written so that it is read as the same code again: by its name, where that is its own, else as the code. */
export function createListNames(
	lists: Lists,
	lang: Lang
): { choices(field: Field): string[] | undefined; nameOf(field: Field, code: string): string } {
	const written = new Map<Named[], Map<string, string>>();
	const namesIn = (list: Named[]) => {
		let names = written.get(list);
		if (!names) {
			names = new Map(list.map((one) => [one.code, nameOf(one, list, lang)]));
			written.set(list, names);
		}
		return names;
	};
	return {
		choices(field) {
			const list = listOf(lists, field);
			return (
				list &&
				(field.type === 'code' || field.type === 'person'
					? list.map(({ code }) => code)
					: [...namesIn(list).values()])
			);
		},
		nameOf(field, code) {
			const list = listOf(lists, field);
			// An address names a person better than a name that two may have.
			return (list && field.type !== 'person' && field.type !== 'code' && namesIn(list).get(code)) || code;
		}
	};
}

function listOf(lists: Lists, field: Field): Named[] | undefined {
	switch (field.type) {
		case 'organisation':
			return lists.organisations;
		case 'plan':
			return lists.plans;
		case 'dimension':
			return lists.dimensions;
		case 'place':
			return lists.places;
		case 'person':
			return lists.people;
		case 'code':
			return field.id === 'initiative_code' ? lists.initiatives : undefined;
		default:
			return undefined;
	}
}

function nameOf(one: Named, list: Named[], lang: Lang): string {
	const name = cleanText((lang === 'en' ? one.name_en : null) ?? one.name_th);
	const [only, ...more] = readMany(name);
	const isOne = only?.name === name && only.parts === null && more.length === 0;
	const match = isOne ? matchName(name, list) : { near: [] };
	return 'code' in match && match.code === one.code ? name : one.code;
}
