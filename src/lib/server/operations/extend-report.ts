import type { Transaction } from 'kysely';
import { periodKey, quarterRange, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Expected, Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { lockPeriod } from '#lib/server/queries/period.ts';
import {
	deleteExtension,
	insertExtension,
	lockExtension,
	updateExtension
} from '#lib/server/queries/period-extension.ts';

type Initiative = { id: number; code: string; is_sample: boolean };
/** lock_version 0: of none that is there. */
type Seen = { lock_version: number };

/** Lets one initiative report until a day of its own, for a reason; called again it changes that day. */
export async function extendReport(
	trx: Transaction<DB>,
	actor: Actor,
	initiative: Initiative,
	period: Period,
	edit: Seen & { due_date: IsoDate; reason: string },
	by: By
): Promise<void> {
	const { row, before } = await hold(trx, actor, initiative, period, edit);
	const { due_date, reason } = edit;
	if (due_date < quarterRange(period).start) throw new InvalidFields({ due_date: 'before_quarter' });
	if (row.due_date !== null && due_date <= row.due_date) throw new InvalidFields({ due_date: 'not_later' });
	const after = { due_date, reason, granted_by: actor.id };
	if (before) await updateExtension(trx, initiative.id, period, after);
	else if (!(await insertExtension(trx, initiative, period, after))) throw new Conflict({ due_date, reason });
	await insertAuditEvent(trx, {
		...by,
		action: before ? 'period.extension_change' : 'period.extend',
		...about(initiative, period),
		before: before && { due_date: before.due_date, reason: before.reason },
		after: { due_date, reason },
		reason
	});
}

/** Withdraws an extension: the period's own due date holds again. */
export async function withdrawExtension(
	trx: Transaction<DB>,
	actor: Actor,
	initiative: Initiative,
	period: Period,
	seen: Seen,
	by: By
): Promise<void> {
	const { before } = await hold(trx, actor, initiative, period, seen);
	if (!before) throw new NotFound('extension');
	await deleteExtension(trx, initiative.id, period);
	await insertAuditEvent(trx, {
		...by,
		action: 'period.extension_withdraw',
		...about(initiative, period),
		before: { due_date: before.due_date, reason: before.reason }
	});
}

const about = ({ code }: Initiative, period: Period) => ({
	record_type: 'period_extension',
	record_id: `${code} ${periodKey(period)}`
});

async function hold(
	trx: Transaction<DB>,
	actor: Actor,
	initiative: Initiative,
	period: Period,
	seen: Seen & { due_date?: IsoDate; reason?: string }
) {
	const verdict = canAdministerRow(actor, initiative);
	if (verdict !== true) throw new Forbidden(verdict);
	const row = await lockPeriod(trx, period);
	if (!row) throw new NotFound('period');
	if (row.state === 'closed') throw new Expected(409, 'state');
	const before = await lockExtension(trx, initiative.id, period);
	if ((before?.lock_version ?? 0) !== seen.lock_version)
		throw new Conflict(
			{ due_date: seen.due_date, reason: seen.reason },
			{ due_date: before?.due_date ?? null, reason: before?.reason ?? null }
		);
	return { row, before };
}
