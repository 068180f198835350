import { changedFields, type IatiField } from '#lib/domain/iati-changes.ts';
import type { ImportActivity } from '#lib/server/queries/iati-import.ts';

export type State = 'new' | 'changed' | 'same' | 'plan' | 'own';

/** What would be done with an activity of the file. */
export function stateOf(
	{ record, last, initiative_id, plan_code, iati_identifier }: ImportActivity,
	reporter: string
): { state: State; changed: IatiField[] } {
	if (iati_identifier.startsWith(`${reporter}-`)) return { state: 'own', changed: [] };
	const changed = changedFields(last, record);
	if (initiative_id !== null) return { state: changed.length > 0 ? 'changed' : 'same', changed };
	if (plan_code === null) return { state: 'new', changed };
	// Of a plan only the money is taken over.
	const ofMoney = changed.filter((field) => field === 'transactions');
	return { state: last !== null && ofMoney.length === 0 ? 'same' : 'plan', changed: ofMoney };
}

/** The id of an address; NaN for anything else. */
export function idOf(text: string): number {
	return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : Number.NaN;
}
