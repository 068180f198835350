/** Code lists of IATI 2.03, as far as our records speak of them. */

/** ActivityStatus: 1 pipeline, 2 implementation, 4 closed, 5 cancelled, 6 suspended. None stated = planned, as the progress rule takes it. */
export const STATUSES: Record<string, number> = {
	planned: 1,
	active: 2,
	completed: 4,
	cancelled: 5,
	suspended: 6
};
/** OrganisationRole; it has none for a partner. */
export const ROLES: Record<string, number> = { funder: 1, accountable: 2, implementing: 4 };
/** OrganisationType; a donor or an association may be of several, and is left without. */
export const ORGANISATION_TYPES: Record<string, number> = {
	ministry: 10,
	department: 10,
	agency: 10,
	division: 10,
	company: 70,
	education: 80
};
/** TransactionType: an outgoing commitment (2) is what was newly bound, by a funder's commitment or a new obligation; a release takes of it. The description tells them apart. */
export const TRANSACTION_TYPES = { commitment: 2, new_obligation: 2, release: 2, disbursement: 3 } as const;
/** LocationType of an administrative area. */
export const AREAS: Record<string, string> = { province: 'ADM1', district: 'ADM2', tambon: 'ADM3' };

type Place = { kind: string; place_code: string };

/** ActivityScope by the places; null where none is stated. */
export function scopeOf(places: readonly Place[]): number | null {
	if (places.length === 0) return null;
	if (places.some(({ kind }) => kind === 'country')) return 4;
	if (new Set(places.map(({ place_code }) => place_code.slice(0, 2))).size > 1) return 5;
	if (places.length > 1 || places[0]!.kind === 'province') return 6;
	return places[0]!.kind === 'district' ? 7 : 8;
}

/** Our name of a place within a file. The code list of gazetteers has no national one: TIS 1099 stands here and in words. */
export function placeRef(place_code: string): string {
	return `TIS1099-${place_code}`;
}
