import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Grant } from '#lib/domain/permission.ts';

/** One person stands in for another from a day until a day, both included; withdrawn: never again. */
export type Delegation = { starts_on: IsoDate; ends_on: IsoDate; is_withdrawn: boolean };
export type DelegationState = 'coming' | 'running' | 'ended' | 'withdrawn';

export function delegationState(
	{ starts_on, ends_on, is_withdrawn }: Delegation,
	today: IsoDate
): DelegationState {
	if (is_withdrawn) return 'withdrawn';
	return today < starts_on ? 'coming' : today > ends_on ? 'ended' : 'running';
}

/** The grants that a delegate may use in another's name: write and review as that person may. An administrator's work with people and settings is not lent. */
export function lentGrants(owner: string, grants: readonly Grant[]): Grant[] {
	const everywhere = { organisation_code: null, dimension_code: null, place_code: null };
	return grants.flatMap(({ role, organisation_code, dimension_code, place_code }): Grant[] =>
		role === 'administrator'
			? [
					{ role: 'officer', ...everywhere, on_behalf_of: owner },
					{ role: 'reviewer', ...everywhere, on_behalf_of: owner }
				]
			: [{ role, organisation_code, dimension_code, place_code, on_behalf_of: owner }]
	);
}
