import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { makeFile, type FileMaker } from '#lib/server/jobs/make-file.ts';
import { startQueue, type Queue } from '#lib/server/jobs/queue.ts';
import { listUnmade } from '#lib/server/queries/made-file.ts';

const LOOK_EVERY_MS = 10_000;
const NOT_PERMITTED = '42501';
const JOB = 'file';

let lookNow: (() => void) | undefined;

/** Somebody asked for a file: it need not wait for the next look. */
export function nudgeFiles(): void {
	lookNow?.();
}

/**
 * Makes what people asked for, one file at a time a server, as jobs of pg-boss (here, not where the day's jobs run: what writes
 * files is in the built product). The table tells what is left to do, so that a job that got lost is found again; where the
 * database allows no queue, the work is done right here.
 */
export function keepMakingFiles(url: string, today: () => IsoDate, making: FileMaker): void {
	const { log } = making;
	const pool = createPool(url, { applicationName: 'tidtam-files', statementTimeoutMs: 60_000, size: 3 });
	const db = createDatabase(pool);
	const handle = (key: string) => makeFile(db, Number(key), today(), making);
	let queue: Queue | null | undefined;
	let running: Promise<void> | undefined;
	let [isAskedAgain, isEnding] = [false, false];

	async function findQueue(): Promise<Queue | null> {
		try {
			return await startQueue(pool, { [JOB]: handle }, log, { pollSeconds: 1, retrySeconds: 60 });
		} catch (error) {
			// daily.ts has said so already.
			if ((error as { code?: string }).code !== NOT_PERMITTED) throw error;
			return null;
		}
	}

	async function look() {
		if (queue === undefined) queue = await findQueue();
		const unmade = await listUnmade(db);
		if (queue) await queue.add(JOB, unmade.map(String));
		else for (const id of unmade) await makeFile(db, id, today(), making);
	}
	const start = () => {
		if (isEnding) return;
		isAskedAgain = running !== undefined;
		running ??= look()
			.catch((err: unknown) => log.error({ job: JOB, err }))
			.finally(() => {
				running = undefined;
				if (isAskedAgain) start();
			});
	};
	lookNow = start;
	start();
	const timer = setInterval(start, LOOK_EVERY_MS);
	timer.unref();
	process.once('sveltekit:shutdown' as 'exit', () => {
		isEnding = true;
		clearInterval(timer);
		void (async () => {
			await running;
			await queue?.stop();
			await pool.end();
		})().catch(() => {});
	});
}
