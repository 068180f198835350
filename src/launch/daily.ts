import type { Logger } from 'pino';
import { bangkokToday } from '../../db/seed.ts';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import { checkFigures } from '#lib/server/operations/check-figures.ts';
import { refreshRunningQuarter } from '#lib/server/operations/refresh-running-quarter.ts';

/** Often enough, and a machine that slept through midnight catches up at once. */
const LOOK_EVERY_MS = 60_000;

/** Computes the running quarter anew when a day begins in Bangkok, and now, where a day was missed; then checks every stored figure. */
export function refreshDaily(
	url: string, logger: Pick<Logger, 'info' | 'error'>, today: () => string = bangkokToday, lookEveryMs = LOOK_EVERY_MS
): { stop(): Promise<void> } {
	const pool = createPool(url, { applicationName: 'tidtam-daily', statementTimeoutMs: 60_000, size: 1 });
	const db = createDatabase(pool);
	let done = '';
	let running: Promise<void> | undefined;

	async function look() {
		const day = today();
		if (day === done) return;
		try {
			const initiatives = await refreshRunningQuarter(db, day);
			done = day;
			if (initiatives > 0) logger.info({ job: 'daily', today: day, initiatives });
			await check(day);
		} catch (err) {
			// Tried again at the next look.
			logger.error({ job: 'daily', today: day, err });
		}
	}
	/** Its failure does not stop the day: tomorrow it is made again. */
	async function check(day: string) {
		try {
			const found = await checkFigures(db, day);
			if (found && found.open_drift > 0) logger.error({ job: 'figures-check', today: day, ...found });
			else if (found) logger.info({ job: 'figures-check', today: day, ...found });
		} catch (err) {
			logger.error({ job: 'figures-check', today: day, err });
		}
	}
	const start = () => {
		running ??= look().finally(() => (running = undefined));
	};
	start();
	const timer = setInterval(start, lookEveryMs);

	return {
		async stop() {
			clearInterval(timer);
			await running;
			await pool.end();
		}
	};
}
