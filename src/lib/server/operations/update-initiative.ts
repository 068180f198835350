import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { InitiativeValues, StatusChange } from '#lib/domain/initiative-values.ts';
import { initiativeSearchText } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { setDimensions, setLeadOrganisation, setPlaces } from '#lib/server/operations/dated-set.ts';
import { lockForChange } from '#lib/server/operations/lock-for-change.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { refuseMixedSample } from '#lib/server/operations/sample-rule.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';

export type InitiativeChange = {
	initiative_id: number;
	lock_version: number;
	values: InitiativeValues;
	/** From which day organisation, dimensions and places hold; needed where one of them changes. */
	changed_from: IsoDate | null;
	/** Null: the status stays. */
	status: StatusChange | null;
};

/** Changes what an initiative is. What is dated keeps its past; frozen figures of closed quarters stay. */
export async function updateInitiative(
	trx: Transaction<DB>,
	change: InitiativeChange,
	acting: Acting
): Promise<void> {
	const { id, code, is_sample } = await lockForChange(trx, change);
	const before = (await findInitiativeRecord(trx, id, acting.today))!;
	await refuseMixedSample(trx, change.values, is_sample);
	const { organisation_code, dimensions, place_codes, ...columns } = change.values;
	await trx
		.updateTable('initiative')
		.set({
			...columns,
			search_text: initiativeSearchText({ ...columns, code }),
			updated_at: sql`clock_timestamp()`
		})
		.where('id', '=', id)
		.execute();
	const owner = { id, is_sample };
	const from = () => change.changed_from ?? refuse();
	if (before.organisation_code !== organisation_code)
		await setLeadOrganisation(trx, owner, organisation_code, from());
	if (!isDeepStrictEqual(byCode(before.dimensions), byCode(dimensions)))
		await setDimensions(trx, owner, dimensions, from());
	if (!isDeepStrictEqual([...before.place_codes].sort(), [...place_codes].sort()))
		await setPlaces(trx, owner, place_codes, from());
	if (change.status) await setStatus(trx, owner, change.status);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'initiative.update',
		record_type: 'initiative',
		record_id: id,
		before,
		after: {
			...(await findInitiativeRecord(trx, id, acting.today)),
			changed_from: change.changed_from,
			status_change: change.status
		},
		reason: change.status?.reason ?? null,
		request_id: acting.request_id
	});
	await refreshFigures(trx, [id], acting.today);
}

/** A status that a later day overrules would not show: what comes after the day goes. */
async function setStatus(
	trx: Transaction<DB>,
	owner: { id: number; is_sample: boolean },
	{ status, valid_from, reason }: StatusChange
) {
	await trx
		.deleteFrom('initiative_status')
		.where('initiative_id', '=', owner.id)
		.where('valid_from', '>=', valid_from)
		.execute();
	await trx
		.insertInto('initiative_status')
		.values({ initiative_id: owner.id, status, valid_from, reason, is_sample: owner.is_sample })
		.execute();
}

function byCode(dimensions: InitiativeValues['dimensions']) {
	return [...dimensions]
		.sort((a, b) => (a.dimension_code < b.dimension_code ? -1 : 1))
		.map(({ dimension_code, parts }) => ({ dimension_code, parts }));
}

function refuse(): never {
	throw new Expected(422, 'malformed', 'a dated change without its day');
}
