import { readMany, writeMany } from '#lib/domain/import/many.ts';
import {
	SUBJECTS,
	type CellError,
	type Field,
	type Mapping,
	type ImportSubject,
	type Values
} from '#lib/domain/import/subject.ts';
import { matchOnce, nameTypes, type NameLists, type NameType } from '#lib/server/imports/rows/context.ts';
import type { Choices } from '#lib/server/queries/data-import.ts';

/** A row's names as codes, in canonical order; of a name that is none of ours it says so. */
export function resolveNames(
	subject: ImportSubject,
	values: Values,
	lists: NameLists,
	choices: Choices,
	columns: Mapping['columns']
): { values: Values; errors: CellError[] } {
	const resolved = { ...values };
	const errors: CellError[] = [];
	for (const field of SUBJECTS[subject].fields) {
		const typed = values[field.id];
		if (!isName(field) || typed === null || typed === undefined) continue;
		const codeOf = (name: string): string | null => {
			const chosen = choices[field.type]?.[name];
			const match =
				chosen === undefined
					? matchOnce(lists, field.type, name)
					: lists.listed[field.type].some(({ code }) => code === chosen)
						? { code: chosen }
						: matchOnce(lists, field.type, name);
			if ('code' in match) return match.code;
			errors.push({
				field: field.id,
				column: columns[field.id] ?? null,
				key: 'no_match',
				params: { name, ...(match.near[0] && { near: match.near[0].code }) }
			});
			return null;
		};
		if (!field.isMany) resolved[field.id] = codeOf(typed);
		else {
			const many = readMany(typed).flatMap(({ name, parts }) => {
				const code = codeOf(name);
				return code === null ? [] : [{ name: code, parts: field.type === 'dimension' ? parts : null }];
			});
			resolved[field.id] = writeMany(
				[...new Map(many.map((one) => [one.name, one])).values()].sort((a, b) => (a.name < b.name ? -1 : 1))
			);
		}
	}
	return { values: resolved, errors };
}

function isName(field: Field): field is Field & { type: NameType } {
	return nameTypes.some((type) => type === field.type);
}
