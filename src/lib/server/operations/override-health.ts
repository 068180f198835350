import { sql, type Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

export type OverrideEdit = { health: OverrideHealth; reason: string; ends_on: IsoDate };

/** Sets the health beside the computed one, from this period's figure on until its end date; one that holds now must be withdrawn first. */
export async function setOverride(
	trx: Transaction<DB>,
	initiative_id: number,
	period: Period,
	edit: OverrideEdit,
	acting: Acting
): Promise<number> {
	// Locked, so that no period closes meanwhile: what held at a close is told by the times.
	const initiative = await lockInitiative(trx, initiative_id);
	if (edit.ends_on < acting.today) throw new InvalidFields({ ends_on: 'due_before_today' });
	const at = { fiscal_year: period.fiscalYear, quarter: period.quarter };
	const figure = await trx
		.selectFrom('initiative_period_figure')
		.select(['health', 'frozen_at'])
		.where('initiative_id', '=', initiative_id)
		.where('fiscal_year', '=', at.fiscal_year)
		.where('quarter', '=', at.quarter)
		.executeTakeFirst();
	if (!figure) throw new NotFound('figure');
	if (figure.frozen_at) throw new InvalidFields({ '': 'close_closed' });
	const holding = await trx
		.selectFrom('health_override')
		.select('id')
		.where('initiative_id', '=', initiative_id)
		.where('withdrawn_at', 'is', null)
		.where('ends_on', '>=', acting.today)
		.executeTakeFirst();
	if (holding) throw new InvalidFields({ '': 'override_holds' });
	const row = {
		...edit,
		...at,
		initiative_id,
		computed_health: figure.health,
		set_on: acting.today,
		set_by: acting.actor_id,
		is_sample: initiative.is_sample
	};
	const { id } = await trx
		.insertInto('health_override')
		.values({ ...row, set_at: sql`clock_timestamp()` })
		.returning('id')
		.executeTakeFirstOrThrow();
	await insertAuditEvent(trx, {
		...about(initiative_id, acting),
		action: 'health.override',
		before: { health: figure.health },
		after: { id, ...row },
		reason: edit.reason
	});
	return id;
}

/** Ends an override before its day; all of it is kept. */
export async function withdrawOverride(
	trx: Transaction<DB>,
	initiative_id: number,
	id: number,
	because: string,
	acting: Acting
): Promise<void> {
	await lockInitiative(trx, initiative_id);
	const before = await trx
		.updateTable('health_override')
		.set({
			withdrawn_at: sql<Date>`clock_timestamp()`,
			withdrawn_by: acting.actor_id,
			withdrawn_because: because
		})
		.where('id', '=', id)
		.where('initiative_id', '=', initiative_id)
		.where('withdrawn_at', 'is', null)
		.where('ends_on', '>=', acting.today)
		.returning(['health', 'ends_on', 'reason'])
		.executeTakeFirst();
	if (!before) throw new InvalidFields({ '': 'override_gone' });
	await insertAuditEvent(trx, {
		...about(initiative_id, acting),
		action: 'health.withdraw',
		before: { id, ...before },
		reason: because
	});
}

function about(initiative_id: number, { actor_id, request_id }: Acting) {
	return { actor_id, request_id, record_type: 'initiative', record_id: initiative_id };
}
