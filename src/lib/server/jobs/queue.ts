import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

export type JobLog = Pick<Logger, 'info' | 'error'>;
/** pollSeconds: how often workers look, 0.5 at least; retrySeconds: before the first retry, doubled each time. */
export type QueueTimes = { pollSeconds: number; retrySeconds: number };
export const usualTimes: QueueTimes = { pollSeconds: 5, retrySeconds: 60 };

/** Its own schema, in the same database: jobs are as safe as the data. */
const SCHEMA = 'pgboss';
const HOUR_S = 3_600;

/** What the queues of jobs are needed for here. Handlers throw where the job is to be tried again. */
export interface Queue {
	/** Does nothing where the job of this key is waiting, at work or to be retried. */
	add(name: string, keys: string[]): Promise<void>;
	stop(): Promise<void>;
}

/** pg-boss on our own pool, which outlives lost connections. Rejects where the role may not make its schema (42501). */
export async function startQueue(
	pool: pg.Pool,
	handlers: Record<string, (key: string) => Promise<unknown>>,
	logger: JobLog,
	{ pollSeconds, retrySeconds }: QueueTimes = usualTimes
): Promise<Queue> {
	const boss = new PgBoss({
		schema: SCHEMA,
		db: { executeSql: (text, values) => pool.query(text, values) },
		schedule: false
	});
	boss.on('error', (err) => logger.error({ job: 'queue', err }));
	boss.on('warning', ({ message }: { message: string }) => logger.info({ job: 'queue', message }));
	try {
		await boss.start();
		for (const [name, handle] of Object.entries(handlers)) {
			const retries = { retryLimit: 50, retryDelay: retrySeconds, retryBackoff: true, retryDelayMax: HOUR_S };
			if (!(await boss.getQueue(name)))
				await boss.createQueue(name, { policy: 'exclusive', ...retries, deleteAfterSeconds: 24 * HOUR_S });
			await boss.work<{ key: string }>(
				name,
				{ pollingIntervalSeconds: pollSeconds, batchSize: 20, burstWhenBatchFull: true, perJobResults: true },
				async (jobs) => {
					const results = [];
					for (const { id, data } of jobs) {
						const failure = await handle(data.key).then(
							() => null,
							(err: unknown) => err as Error
						);
						if (failure) logger.error({ job: name, key: data.key, err: failure });
						results.push({
							id,
							status: failure ? ('failed' as const) : ('completed' as const),
							...(failure && { output: { message: failure.message } })
						});
					}
					return results;
				}
			);
		}
	} catch (error) {
		await boss.stop({ graceful: false }).catch(() => {});
		throw error;
	}
	return {
		async add(name, keys) {
			if (keys.length > 0)
				await boss.insert(
					name,
					keys.map((key) => ({ data: { key }, singletonKey: key }))
				);
		},
		stop: () => boss.stop({ graceful: true, timeout: 20_000 })
	};
}
