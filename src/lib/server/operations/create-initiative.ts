import { ALWAYS } from '#lib/domain/calendar.ts';
import type { Transaction } from 'kysely';
import type { InitiativeValues, StatusChange } from '#lib/domain/initiative-values.ts';
import { initiativeSearchText } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { setDimensions, setLeadOrganisation, setPlaces } from '#lib/server/operations/dated-set.ts';
import { refuseMixedSample } from '#lib/server/operations/sample-rule.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';

export type NewInitiative = {
	code: string;
	values: InitiativeValues;
	status: StatusChange['status'];
	is_sample: boolean;
};

/** Adds an initiative; what it says of organisation, dimensions, places and status holds from ever on. */
export async function createInitiative(
	trx: Transaction<DB>,
	{ code, values, status, is_sample }: NewInitiative,
	acting: Acting
): Promise<{ id: number }> {
	await refuseMixedSample(trx, values, is_sample);
	const { organisation_code, dimensions, place_codes, ...columns } = values;
	const { id } = await trx
		.insertInto('initiative')
		.values({ ...columns, code, is_sample, search_text: initiativeSearchText({ ...columns, code }) })
		.returning('id')
		.executeTakeFirstOrThrow();
	const owner = { id, is_sample };
	await trx.insertInto('initiative_status').values({ initiative_id: id, status, is_sample }).execute();
	await setLeadOrganisation(trx, owner, organisation_code, ALWAYS);
	await setDimensions(trx, owner, dimensions, ALWAYS);
	await setPlaces(trx, owner, place_codes, ALWAYS);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'initiative.create',
		record_type: 'initiative',
		record_id: id,
		after: { code, ...values, status, is_sample },
		request_id: acting.request_id
	});
	await refreshFigures(trx, [id], acting.today);
	return { id };
}
