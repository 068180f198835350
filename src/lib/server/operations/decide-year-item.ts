import { sql, type Transaction } from 'kysely';
import { allowedDecisions } from '#lib/domain/next-year.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { createSuccessor, type Successor } from '#lib/server/operations/create-successor.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

export type YearDecision =
	{ kind: 'create'; successor: Successor } | { kind: 'continue' } | { kind: 'decline'; reason: string };
export type ItemAddress = { fiscal_year: number; initiative_id: number; lock_version: number };

/**
 * Decides on one item of a year's draft; ask `canEditInitiative` of last year's initiative first. A second acceptance makes
 * nothing more. Gives the code of the initiative that stands for the new year; null where none does.
 */
export async function decideYearItem(
	trx: Transaction<DB>,
	address: ItemAddress,
	decision: YearDecision,
	acting: Acting
): Promise<string | null> {
	const { fiscal_year, initiative_id } = address;
	// The initiative first, as all who write of it do: two who accept at once come one after the other.
	const initiative = await lockInitiative(trx, initiative_id);
	const item = await trx
		.selectFrom('year_draft_item')
		.selectAll()
		.where('fiscal_year', '=', fiscal_year)
		.where('initiative_id', '=', initiative_id)
		.forUpdate()
		.executeTakeFirst();
	if (!item) throw new NotFound('year_draft_item');
	if (item.decision === 'create' && item.successor_id !== null) {
		if (decision.kind !== 'create') throw new Conflict();
		return (
			await trx
				.selectFrom('initiative')
				.select('code')
				.where('id', '=', item.successor_id)
				.executeTakeFirstOrThrow()
		).code;
	}
	if (item.lock_version !== address.lock_version) throw new Conflict();
	if (!allowedDecisions(item.why).includes(decision.kind))
		throw new InvalidFields({ '': 'not_allowed_here' });
	const successor =
		decision.kind === 'create'
			? await createSuccessor(trx, initiative, fiscal_year, decision.successor, acting)
			: null;
	const reason = decision.kind === 'decline' ? decision.reason : null;
	await trx
		.updateTable('year_draft_item')
		.set({
			decision: decision.kind,
			reason,
			successor_id: successor?.id ?? null,
			decided_by: acting.actor_id,
			decided_at: sql`clock_timestamp()`,
			lock_version: sql`lock_version + 1`
		})
		.where('fiscal_year', '=', fiscal_year)
		.where('initiative_id', '=', initiative_id)
		.execute();
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'next_year.decide',
		record_type: 'initiative',
		record_id: initiative_id,
		request_id: acting.request_id,
		reason,
		before: { decision: item.decision, reason: item.reason },
		after: { fiscal_year, decision: decision.kind, ...(successor && { successor: successor.code }) }
	});
	return successor?.code ?? (decision.kind === 'continue' ? initiative.code : null);
}
