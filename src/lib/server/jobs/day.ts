import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { periodKey, type IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { checkFigures } from '#lib/server/operations/check-figures.ts';
import { removeExpiredFiles } from '#lib/server/operations/keep-made-file.ts';
import { openPlannedPeriods } from '#lib/server/operations/open-planned-periods.ts';
import { refreshRunningQuarter } from '#lib/server/operations/refresh-running-quarter.ts';
import { remindOfDuties } from '#lib/server/operations/remind-of-duties.ts';
import { remindOfWaiting } from '#lib/server/operations/remind-of-waiting.ts';

/**
 * What a day in Bangkok begins with: periods open, the running quarter is computed anew, people are reminded, files that were kept long
 * enough go, stored figures are checked. Each part finds by itself what is left to do: run twice, or by two servers, or a day late, it does nothing twice.
 */
export async function runDay(
	db: Kysely<DB>,
	today: IsoDate,
	logger: Pick<Logger, 'info' | 'error'>
): Promise<void> {
	const opened = await openPlannedPeriods(db, today);
	if (opened.length > 0) logger.info({ job: 'open-periods', today, opened: opened.map(periodKey) });
	const initiatives = await refreshRunningQuarter(db, today);
	if (initiatives > 0) logger.info({ job: 'daily', today, initiatives });
	const reminders = (await remindOfDuties(db, today)) + (await remindOfWaiting(db, today));
	if (reminders > 0) logger.info({ job: 'reminders', today, reminders });
	const files = await removeExpiredFiles(db, today);
	if (files > 0) logger.info({ job: 'expired-files', today, files });
	// Its failure does not stop the day: tomorrow it is made again.
	try {
		const found = await checkFigures(db, today);
		if (found && found.open_drift > 0) logger.error({ job: 'figures-check', today, ...found });
		else if (found) logger.info({ job: 'figures-check', today, ...found });
	} catch (err) {
		logger.error({ job: 'figures-check', today, err });
	}
}
