import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { periodKey } from '#lib/domain/calendar.ts';
import { periodFileName, periodFileSpecs } from '#lib/domain/period-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { makePeriodFile } from '#lib/server/exports/period-file.ts';
import { writeNoted } from '#lib/server/noted-write.ts';
import { storePeriodFile } from '#lib/server/operations/store-period-file.ts';
import { listPeriodFiles } from '#lib/server/queries/period-file.ts';

type Log = Pick<Logger, 'info' | 'error'>;

/** Makes and keeps every file of closed periods that is not there yet; one that fails stops no other. Gives how many it made and how many failed. */
export async function makePeriodFiles(db: Kysely<DB>, release: string, log: Log) {
	const rows = await listPeriodFiles(db);
	const kept = new Set(rows.map((row) => `${row.fiscal_year}-q${row.quarter}/${row.file_name}`));
	const periods = new Map(
		rows.map((row) => [
			`${row.fiscal_year}-q${row.quarter}`,
			{ period: { fiscalYear: row.fiscal_year, quarter: row.quarter }, closedAt: row.closed_at!.getTime() }
		])
	);
	const counts = { made: 0, failed: 0 };
	for (const { period, closedAt } of periods.values()) {
		for (const spec of periodFileSpecs(period)) {
			const name = `${periodKey(period)}/${periodFileName(spec)}`;
			if (kept.has(name)) continue;
			try {
				const file = await makePeriodFile(db, period, closedAt, spec);
				await writeNoted(db, (trx) => storePeriodFile(trx, period, spec, file, release));
				counts.made++;
			} catch (err) {
				counts.failed++;
				log.error({ job: 'period-files', file: name, err });
			}
		}
	}
	if (counts.made > 0) log.info({ job: 'period-files', ...counts });
	return counts;
}

const LOOK_EVERY_MS = 3_600_000;
let running: Promise<unknown> | undefined;
let isAskedAgain = false;

/** Starts making what is missing and does not wait; asked while it is at work, it looks once more afterwards. */
export function startPeriodFiles(db: Kysely<DB>, release: string, log: Log): void {
	if (running) {
		isAskedAgain = true;
		return;
	}
	running = makePeriodFiles(db, release, log)
		.catch((err: unknown) => log.error({ job: 'period-files', err }))
		.finally(() => {
			running = undefined;
			if (isAskedAgain) {
				isAskedAgain = false;
				startPeriodFiles(db, release, log);
			}
		});
}

/** At the start, and every hour: what could not be made is tried again. */
export function keepPeriodFiles(db: Kysely<DB>, release: string, log: Log): void {
	const look = () => startPeriodFiles(db, release, log);
	look();
	const timer = setInterval(look, LOOK_EVERY_MS);
	timer.unref();
	process.once('sveltekit:shutdown' as 'exit', () => clearInterval(timer));
}
