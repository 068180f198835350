import type { Transaction } from 'kysely';
import { periodKey, quarterRange, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { openPeriod } from '#lib/server/operations/open-period.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findPeriod } from '#lib/server/queries/report.ts';
import {
	deletePlannedPeriod,
	findPlannedPeriod,
	insertPlannedPeriod,
	lockPlannedPeriod,
	updatePlannedPeriod,
	type Planning
} from '#lib/server/queries/planned-period.ts';

const about = (period: Period) => ({ record_type: 'planned_period', record_id: periodKey(period) });
const dates = ({ opens_on, due_date }: Planning) => ({ opens_on, due_date });

/** Plans a period, which opens by itself on its day; where that day has come, it opens now. `suffix`: of its fields in the form. */
export async function planPeriod(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	planning: Planning,
	today: IsoDate,
	by: By,
	suffix = ''
): Promise<void> {
	checkPlanning(period, planning, suffix);
	const taken = () => new InvalidFields({ [`opens_on${suffix}`]: 'taken' });
	if ((await findPeriod(trx, period)) || (await findPlannedPeriod(trx, period))) throw taken();
	if (planning.opens_on <= today) return openPeriod(trx, actor, period, planning.due_date, today, by);
	if (
		!(await insertPlannedPeriod(trx, period, planning, { planned_by: actor.id, is_sample: actor.is_sample }))
	)
		throw taken();
	await insertAuditEvent(trx, { ...by, action: 'period.plan', ...about(period), after: dates(planning) });
}

/** Changes a planned period; where its new day has come it opens now. A real administrator's dates make a sample plan a real one. */
export async function changePlan(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	edit: Planning & { lock_version: number },
	today: IsoDate,
	by: By
): Promise<void> {
	const before = await lockSeenPlan(trx, actor, period, edit.lock_version, edit);
	checkPlanning(period, edit);
	if (edit.opens_on <= today) return openPeriod(trx, actor, period, edit.due_date, today, by);
	await updatePlannedPeriod(trx, period, { ...dates(edit), is_sample: actor.is_sample });
	await insertAuditEvent(trx, {
		...by,
		action: 'period.plan_change',
		...about(period),
		before: dates(before),
		after: dates(edit)
	});
}

export async function withdrawPlan(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	seen: { lock_version: number },
	by: By
): Promise<void> {
	const before = await lockSeenPlan(trx, actor, period, seen.lock_version);
	await deletePlannedPeriod(trx, period);
	await insertAuditEvent(trx, {
		...by,
		action: 'period.plan_withdraw',
		...about(period),
		before: dates(before)
	});
}

async function lockSeenPlan(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	lock_version: number,
	mine?: Planning
) {
	const row = await lockPlannedPeriod(trx, period);
	if (!row) throw new NotFound('planned period');
	const verdict = canAdministerRow(actor, row);
	if (verdict !== true) throw new Forbidden(verdict);
	if (row.lock_version !== lock_version) throw new Conflict(mine && dates(mine), dates(row));
	return row;
}

function checkPlanning(period: Period, { opens_on, due_date }: Planning, suffix = '') {
	const errors: FieldErrors = {};
	// Drafts may be written from the quarter's first day on, and not before.
	if (opens_on < quarterRange(period).start) errors[`opens_on${suffix}`] = 'opens_before_quarter';
	if (due_date !== null && due_date < opens_on) errors[`due_date${suffix}`] = 'due_before_opening';
	if (Object.keys(errors).length > 0) throw new InvalidFields(errors);
}
