import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { matchName, type Listed, type Match } from '#lib/domain/import/near-match.ts';
import type { Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Choices } from '#lib/server/queries/data-import.ts';
import { listFormChoices, type FormChoices } from '#lib/server/queries/form-choices.ts';
import { listAllPlaces, listPeopleByAddress } from '#lib/server/queries/import-names.ts';
import { listPeriodStates } from '#lib/server/queries/import-targets.ts';

export const nameTypes = ['organisation', 'place', 'plan', 'dimension', 'person'] as const;
export type NameType = (typeof nameTypes)[number];
/** What names may mean, apart for sample and real records: they never mix. */
export type NameLists = {
	choices: FormChoices;
	listed: Record<NameType, Listed[]>;
	userIds: Map<string, string>;
	matches: Map<string, Match>;
};
/** All that judging a row asks beside the row and its record. */
export type RowContext = {
	actor: Actor;
	today: IsoDate;
	/** From when changed organisations, dimensions, places and statuses hold. */
	changed_from: IsoDate;
	choices: Choices;
	periods: Map<string, 'open' | 'closed'>;
	lists: { real: NameLists; sample: NameLists };
};

export async function loadRowContext(
	db: Kysely<DB>,
	about: Pick<RowContext, 'actor' | 'today' | 'changed_from' | 'choices'>
): Promise<RowContext> {
	return {
		...about,
		periods: await listPeriodStates(db),
		lists: { real: await loadNames(db, false), sample: await loadNames(db, true) }
	};
}

export async function loadNames(db: Kysely<DB>, isSample: boolean): Promise<NameLists> {
	const [choices, people, places] = [
		await listFormChoices(db, isSample),
		await listPeopleByAddress(db, isSample),
		await listAllPlaces(db)
	];
	// Names that records have may be read though nobody may choose them anew: a form's own rules say so afterwards.
	const listed: Record<NameType, Listed[]> = {
		organisation: choices.organisations,
		place: places,
		dimension: choices.dimensions,
		plan: choices.plans.map(({ code, title_th, title_en }) => ({
			code,
			name_th: title_th,
			name_en: title_en
		})),
		person: people.map(({ address, name }) => ({ code: address, name_th: name, name_en: null }))
	};
	return {
		choices,
		listed,
		userIds: new Map(people.filter(({ isActive }) => isActive).map(({ address, id }) => [address, id])),
		matches: new Map()
	};
}

/** As matchName, once for each name. */
export function matchOnce({ listed, matches }: NameLists, type: NameType, typed: string): Match {
	const key = `${type} ${typed}`;
	const found = matches.get(key) ?? matchName(typed, listed[type]);
	matches.set(key, found);
	return found;
}
