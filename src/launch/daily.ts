import { randomUUID } from 'node:crypto';
import { bangkokToday } from '../../db/seed.ts';
import { bangkokHour } from '#lib/domain/format-date.ts';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import { runImport } from '#lib/server/imports/run-import.ts';
import { runDay } from '#lib/server/jobs/day.ts';
import { deliver } from '#lib/server/jobs/deliver.ts';
import { deliverSubscription } from '#lib/server/jobs/deliver-subscription.ts';
import type { Outlets } from '#lib/server/jobs/outlets.ts';
import { startQueue, usualTimes, type JobLog, type Queue } from '#lib/server/jobs/queue.ts';
import { openSubscriptions } from '#lib/server/operations/open-subscriptions.ts';
import { listWaitingImports } from '#lib/server/queries/data-import.ts';
import { giveUpOld, listUnsent } from '#lib/server/queries/reminder-outbox.ts';
import { giveUpOldDeliveries, listUndelivered } from '#lib/server/queries/subscription-outbox.ts';

/** Often enough, and a machine that slept through midnight catches up at once. */
const LOOK_EVERY_MS = 30_000;
/** Somebody waits for a file to be read. */
const IMPORTS_EVERY_MS = 2_000;
const NOT_PERMITTED = '42501';
const SUBSCRIPTION = 'subscription';

/**
 * Sees that each day's work is done when the day begins in Bangkok, and now, where a day was missed; and that messages leave.
 * The work itself are jobs of pg-boss, which one server of several takes and tries again later where it failed. Where the
 * database lets us make no schema for them, it is done right here, and tried again at the next look.
 */
export function refreshDaily(
	url: string,
	logger: JobLog,
	today: () => string = bangkokToday,
	lookEveryMs = LOOK_EVERY_MS,
	outlets: Outlets = {},
	times = usualTimes,
	origin = process.env['ORIGIN'] ?? '',
	hour = () => bangkokHour(Date.now())
): { stop(): Promise<void> } {
	const pool = createPool(url, { applicationName: 'tidtam-daily', statementTimeoutMs: 60_000, size: 4 });
	const db = createDatabase(pool);
	const channels = (['email', 'webhook'] as const).filter((channel) => outlets[channel] !== undefined);
	const { mail: post } = outlets;
	const send = (id: number) =>
		post ? deliverSubscription(db, id, { post, origin }, today()) : Promise.resolve();
	const takeImport = (id: number) =>
		runImport(db, id, { today: today(), worker: randomUUID(), request_id: null });
	const handlers: Record<string, (key: string) => Promise<unknown>> = {
		day: () => runDay(db, today(), logger),
		import: (id) => takeImport(Number(id))
	};
	for (const channel of channels) handlers[channel] = (id) => deliver(db, Number(id), outlets, today());
	if (post) handlers[SUBSCRIPTION] = (id) => send(Number(id));
	let queue: Queue | null | undefined;
	let done = '';
	let running: Promise<void> | undefined;

	/** null: this database allows no queue. */
	async function findQueue(): Promise<Queue | null> {
		try {
			return await startQueue(pool, handlers, logger, times);
		} catch (error) {
			if ((error as { code?: string }).code !== NOT_PERMITTED) throw error;
			logger.error({
				job: 'queue',
				message:
					'the database role may not create the schema pgboss: jobs run without a queue; grant create on the database to have one'
			});
			return null;
		}
	}

	async function look() {
		if (queue === undefined) queue = await findQueue();
		const day = today();
		if (day !== done) {
			if (queue) await queue.add('day', [day]);
			else await runDay(db, day, logger);
			done = day;
		}
		await openSubscriptions(db, { today: day, hour: hour() }, post !== undefined);
		await giveUpOld(db, day);
		await giveUpOldDeliveries(db, day);
		const unsent = channels.length > 0 ? await listUnsent(db, channels) : [];
		for (const [channel, messages] of Map.groupBy(unsent, (one) => one.channel)) {
			if (queue)
				await queue.add(
					channel,
					messages.map(({ id }) => String(id))
				);
			else
				for (const { id } of messages)
					await deliver(db, id, outlets, day).catch((err: unknown) =>
						logger.error({ job: channel, key: id, err })
					);
		}
		const undelivered = post ? await listUndelivered(db) : [];
		if (queue) await queue.add(SUBSCRIPTION, undelivered.map(String));
		else
			for (const id of undelivered)
				await send(id).catch((err: unknown) => logger.error({ job: SUBSCRIPTION, key: id, err }));
	}
	async function lookForImports() {
		// The queue is found at the first look.
		if (queue === undefined) return;
		const waiting = await listWaitingImports(db);
		if (queue) await queue.add('import', waiting.map(String));
		else
			for (const id of waiting)
				await takeImport(id).catch((err: unknown) => logger.error({ job: 'import', key: id, err }));
	}
	let importing: Promise<void> | undefined;
	const startImports = () => {
		importing ??= lookForImports()
			.catch((err: unknown) => logger.error({ job: 'import', err }))
			.finally(() => (importing = undefined));
	};
	const start = () => {
		// Tried again at the next look.
		running ??= look()
			.catch((err: unknown) => logger.error({ job: 'daily', today: today(), err }))
			.finally(() => (running = undefined));
	};
	start();
	const timer = setInterval(start, lookEveryMs);
	const importTimer = setInterval(startImports, Math.min(IMPORTS_EVERY_MS, lookEveryMs));

	return {
		async stop() {
			clearInterval(timer);
			clearInterval(importTimer);
			await Promise.all([running, importing]);
			await queue?.stop();
			await pool.end();
		}
	};
}
