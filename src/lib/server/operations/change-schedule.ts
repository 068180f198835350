import { sql, type Transaction } from 'kysely';
import { isMoved } from '#lib/domain/baseline-diff.ts';
import { plannedSpan, type SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockForChange } from '#lib/server/operations/lock-for-change.ts';
import { keepBaseline } from '#lib/server/operations/keep-baseline.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findLastBaselineNumber, listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';
import { CHANGE, findScheduleChange, type ScheduleDates } from '#lib/server/queries/schedule-change.ts';

export type ScheduleChange = ScheduleDates & {
	initiative_id: number;
	lock_version: number;
	/** Needed where the schedule is approved. */
	reason: string | null;
	/** Audit event of the change that this one takes back. */
	undoes: number | null;
};

/**
 * Moves dates of an initiative and of its milestones; what is not named stays. An approved schedule is approved anew, today,
 * as the next baseline, and the earlier ones stay; without one the working plan alone changes (number null).
 */
export async function changeSchedule(
	trx: Transaction<DB>,
	change: ScheduleChange,
	acting: Acting
): Promise<{ number: number | null; event_id: number }> {
	const before = await lockForChange(trx, change);
	const plan = new Map((await listMilestonePlan(trx, before.id)).map((one) => [one.id, plannedSpan(one)]));
	// Only this initiative's own: an id of another is no milestone here.
	if (change.milestones.some((one) => !plan.has(one.milestone_id))) throw new NotFound('milestone');
	if (change.undoes !== null && !(await findScheduleChange(trx, before.id, change.undoes)))
		throw new NotFound('change');
	const initiative = change.initiative && isMoved(before, change.initiative) ? change.initiative : null;
	const milestones = change.milestones.filter((one) => isMoved(plan.get(one.milestone_id)!, one));
	if (initiative === null && milestones.length === 0) throw new InvalidFields({ '': 'nothing_changed' });
	const last = await findLastBaselineNumber(trx, before.id);
	if (last !== null && change.reason === null) throw new InvalidFields({ reason: 'required' });

	if (initiative)
		await trx
			.updateTable('initiative')
			.set({ ...columns(initiative), updated_at: sql`clock_timestamp()` })
			.where('id', '=', before.id)
			.execute();
	for (const { milestone_id, start_date, end_date, start_precision, end_precision } of milestones) {
		await trx
			.updateTable('milestone')
			.set({ planned_start: start_date, planned_end: end_date, start_precision, end_precision })
			.where('id', '=', milestone_id)
			.execute();
	}
	const baseline =
		last === null
			? null
			: await keepBaseline(
					trx,
					{ ...before, ...initiative },
					{ approved_on: acting.today, approved_by: acting.actor_id, reason: change.reason! }
				);
	const event_id = await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: CHANGE,
		record_type: 'initiative',
		record_id: before.id,
		before: {
			initiative: initiative && columns(before),
			milestones: milestones.map(({ milestone_id }) => ({ milestone_id, ...plan.get(milestone_id)! })),
			baseline: last
		},
		after: {
			initiative: initiative && columns(initiative),
			milestones,
			baseline: baseline?.number ?? null,
			undoes: change.undoes
		},
		reason: change.reason,
		request_id: acting.request_id
	});
	await refreshFigures(trx, [before.id], acting.today);
	return { number: baseline?.number ?? null, event_id };
}

function columns({ start_date, start_precision, end_date, end_precision }: SpanColumns): SpanColumns {
	return { start_date, start_precision, end_date, end_precision };
}
