import type { Transaction } from 'kysely';
import { periodKey, quarterRange, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Expected, Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { insertPeriod, lockPeriod, updatePeriod } from '#lib/server/queries/period.ts';
import { insertDueChange } from '#lib/server/queries/period-due-change.ts';
import { deletePlannedPeriod } from '#lib/server/queries/planned-period.ts';

/** Opens a quarter: its reports are owed from now on, and every initiative has its figure in it. */
export async function openPeriod(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	dueDate: IsoDate | null,
	today: IsoDate,
	by: By
): Promise<void> {
	checkDue(period, dueDate);
	if (!(await insertPeriod(trx, period, dueDate, actor.is_sample)))
		throw new InvalidFields({ quarter: 'taken' });
	// Opened by hand before its day: nothing is left to open by itself.
	await deletePlannedPeriod(trx, period);
	await refreshFigures(trx, 'all', today, period);
	await insertAuditEvent(trx, {
		...by,
		action: 'period.open',
		record_type: 'reporting_period',
		record_id: periodKey(period),
		after: { due_date: dueDate }
	});
}

/** Moves a period's due date, for a reason that stands in its history. A real administrator's date makes a sample period a real one. */
export async function setDueDate(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	edit: { due_date: IsoDate | null; reason: string; lock_version: number },
	by: By
): Promise<void> {
	const before = await lockPeriod(trx, period);
	if (!before) throw new NotFound('period');
	const verdict = canAdministerRow(actor, before);
	if (verdict !== true) throw new Forbidden(verdict);
	if (before.state === 'closed') throw new Expected(409, 'state');
	checkDue(period, edit.due_date);
	if (before.lock_version !== edit.lock_version)
		throw new Conflict({ due_date: edit.due_date }, { due_date: before.due_date });
	if (before.due_date === edit.due_date) throw new InvalidFields({ due_date: 'nothing_changed' });
	await updatePeriod(trx, period, { due_date: edit.due_date, is_sample: actor.is_sample });
	await insertDueChange(trx, period, {
		before_date: before.due_date,
		after_date: edit.due_date,
		reason: edit.reason,
		changed_by: actor.id
	});
	await insertAuditEvent(trx, {
		...by,
		action: 'period.due_date',
		record_type: 'reporting_period',
		record_id: periodKey(period),
		before: { due_date: before.due_date },
		after: { due_date: edit.due_date },
		reason: edit.reason
	});
}

function checkDue(period: Period, dueDate: IsoDate | null) {
	if (dueDate !== null && dueDate < quarterRange(period).start)
		throw new InvalidFields({ due_date: 'before_quarter' });
}
