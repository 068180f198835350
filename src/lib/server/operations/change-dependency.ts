import type { Transaction } from 'kysely';
import { findCycle, type Dependency } from '#lib/domain/dependency.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listUpstream, lockDependencies } from '#lib/server/queries/milestone-dependency.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

/** It would wait for itself: by way of these milestones, in order. */
export class CircularDependency extends InvalidFields {
	readonly cycle: number[];
	constructor(cycle: number[]) {
		super({ depends_on_id: 'dependency_cycle' });
		this.cycle = cycle;
	}
}

/** One of the initiative's milestones now waits for another, of whichever initiative; throws `InvalidFields` where it does already, or would wait for itself. */
export async function addDependency(
	trx: Transaction<DB>,
	initiative_id: number,
	added: Dependency,
	acting: Acting
): Promise<void> {
	const { is_sample } = await lockInitiative(trx, initiative_id);
	await lockDependencies(trx);
	await requireOwn(trx, initiative_id, added.milestone_id);
	const other = await trx
		.selectFrom('milestone')
		.select('is_sample')
		.where('id', '=', added.depends_on_id)
		.executeTakeFirst();
	if (!other) throw new NotFound('milestone');
	if (other.is_sample !== is_sample) throw new Forbidden('sample_only');
	const cycle = findCycle([...(await listUpstream(trx, added.depends_on_id)), added]);
	if (cycle) throw new CircularDependency(cycle);
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('milestone_dependency')
		.values({ ...added, is_sample })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) throw new InvalidFields({ depends_on_id: 'taken' });
	await insertAuditEvent(trx, { ...about(initiative_id, acting), action: 'dependency.add', after: added });
}

/** Takes a dependency away: the milestone waits no longer. */
export async function removeDependency(
	trx: Transaction<DB>,
	initiative_id: number,
	{ milestone_id, depends_on_id }: Omit<Dependency, 'lag_days'>,
	acting: Acting
): Promise<void> {
	await lockInitiative(trx, initiative_id);
	await requireOwn(trx, initiative_id, milestone_id);
	const before = await trx
		.deleteFrom('milestone_dependency')
		.where('milestone_id', '=', milestone_id)
		.where('depends_on_id', '=', depends_on_id)
		.returning(['milestone_id', 'depends_on_id', 'lag_days'])
		.executeTakeFirst();
	if (!before) throw new NotFound('dependency');
	await insertAuditEvent(trx, { ...about(initiative_id, acting), action: 'dependency.remove', before });
}

/** Only this initiative's own milestones: an id of another is none here. */
async function requireOwn(trx: Transaction<DB>, initiative_id: number, id: number): Promise<void> {
	const own = await trx
		.selectFrom('milestone')
		.select('id')
		.where('id', '=', id)
		.where('initiative_id', '=', initiative_id)
		.executeTakeFirst();
	if (!own) throw new NotFound('milestone');
}

function about(initiative_id: number, { actor_id, request_id }: Acting) {
	return { actor_id, request_id, record_type: 'initiative', record_id: initiative_id };
}
