import type { Kysely } from 'kysely';
import { periodKey, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { withRetry } from '#lib/server/db/failures.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { writeNoted } from '#lib/server/noted-write.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { GENERAL } from '#lib/server/queries/data-version.ts';
import { insertPeriod } from '#lib/server/queries/period.ts';
import { deletePlannedPeriod, listPlannedPeriods } from '#lib/server/queries/planned-period.ts';

/**
 * Opens what was planned for today or for a day that was missed, each in its own transaction: from then on its reports are
 * owed. Whoever comes second, another server or a second run, finds it open. Gives the periods that it opened.
 */
export async function openPlannedPeriods(db: Kysely<DB>, today: IsoDate): Promise<Period[]> {
	const opened: Period[] = [];
	for (const { fiscal_year: fiscalYear, quarter } of await listPlannedPeriods(db, { opensBy: today })) {
		const period = { fiscalYear, quarter };
		if (await withRetry(() => openPlanned(db, period, today))) opened.push(period);
	}
	return opened;
}

function openPlanned(db: Kysely<DB>, period: Period, today: IsoDate): Promise<boolean> {
	return writeNoted(db, async (trx) => {
		// Holds the row until the end: another server waits here, then finds nothing.
		const plan = await deletePlannedPeriod(trx, period, today);
		if (!plan) return false;
		const { opens_on, due_date, planned_by, is_sample } = plan;
		const isNew = await insertPeriod(trx, period, due_date, is_sample);
		if (isNew) await refreshFigures(trx, 'all', today, period);
		await insertAuditEvent(trx, {
			actor_id: null,
			action: isNew ? 'period.open' : 'period.plan_done',
			record_type: 'reporting_period',
			record_id: periodKey(period),
			before: { opens_on, planned_by },
			after: { due_date }
		});
		noteChange(trx, GENERAL);
		return isNew;
	});
}
