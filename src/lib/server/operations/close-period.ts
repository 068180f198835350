import type { Transaction } from 'kysely';
import { periodKey, quarterEnd, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { refuseClose } from '#lib/domain/period-close.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import { lockAllFigures } from '#lib/server/db/figure-lock.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { writeYearDraft } from '#lib/server/operations/draft-next-year.ts';
import { openLadderSteps } from '#lib/server/operations/open-ladder-steps.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { insertCloseSnapshot } from '#lib/server/queries/close-snapshot.ts';
import {
	countStandings,
	findCloseFacts,
	findCloseTime,
	listLaggingFigures,
	updatePeriodClosed
} from '#lib/server/queries/period-close.ts';

/**
 * Closes a period for good: its figures stay as they are now, and what was missing is counted. Waits for those who are
 * just approving or changing something; whoever comes after finds the period closed.
 */
export async function closePeriod(
	trx: Transaction<DB>,
	actor: Actor,
	period: Period,
	seen: { lock_version: number },
	today: IsoDate,
	by: By
): Promise<void> {
	await lockAllFigures(trx);
	const facts = await findCloseFacts(trx, period);
	if (!facts) throw new NotFound('period');
	const verdict = canAdministerRow(actor, facts);
	if (verdict !== true) throw new Forbidden(verdict);
	const [refusal] = refuseClose(period, facts, today);
	if (refusal) throw new InvalidFields({ '': `close_${refusal}` });
	if (facts.lock_version !== seen.lock_version) throw new Conflict();
	await refreshFigures(trx, await listLaggingFigures(trx, period, quarterEnd(period)), today, period);
	await openLadderSteps(trx, { period }, today, by);
	const counts = await countStandings(trx, period);
	const frozen = await updatePeriodClosed(trx, period, by.actor_id, counts);
	await insertCloseSnapshot(trx, period);
	// The year's last quarter is the next year's first draft.
	if (period.quarter === 4)
		await writeYearDraft(trx, period.fiscalYear + 1, by, await findCloseTime(trx, period));
	await insertAuditEvent(trx, {
		...by,
		action: 'period.close',
		record_type: 'reporting_period',
		record_id: periodKey(period),
		before: { state: 'open' },
		after: { state: 'closed', frozen, ...counts }
	});
}
