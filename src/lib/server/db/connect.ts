import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '#lib/server/db/schema.ts';
import { isReadTimeout } from '#lib/server/db/failures.ts';
import { typeParsers } from '#lib/server/db/type-parsers.ts';

export interface PoolOptions {
	/** Shown in pg_stat_activity. */
	applicationName?: string;
	/** Connections at most. */
	size?: number;
	/** How long one statement may run, in ms; 0 for no limit (exports, migrations). */
	statementTimeoutMs?: number;
}

/** How much longer than the server the client waits for an answer: past it, the network is gone. */
const READ_GRACE_MS = 1_000;

/**
 * A client whose query got no answer in time is on a dead connection. `pg` would hand it back to the
 * pool alive-looking, and poison the pool for good: destroy its socket, and tell the pool.
 */
class Client extends pg.Client {
	override query(...args: unknown[]): never {
		const last = args.at(-1);
		if (typeof last === 'function') {
			args[args.length - 1] = (error: unknown, result: unknown) => {
				this.#watch(error);
				last(error, result);
			};
		}
		const result = (super.query as (...args: unknown[]) => unknown)(...args);
		if (result instanceof Promise) result.catch((error) => this.#watch(error));
		return result as never;
	}

	#watch(error: unknown) {
		if (!isReadTimeout(error)) return;
		hangUp(this);
		this.emit('readtimeout');
	}
}

function hangUp(client: object) {
	(client as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}

export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
	const statementTimeoutMs = options.statementTimeoutMs ?? 3_000;
	const idle = new Set<object>();
	const pool = new pg.Pool({
		connectionString: url,
		Client: Client as unknown as typeof pg.Client,
		application_name: options.applicationName ?? 'tidtam',
		max: options.size ?? 10,
		connectionTimeoutMillis: 2_000,
		idleTimeoutMillis: 10_000,
		keepAlive: true,
		statement_timeout: statementTimeoutMs,
		query_timeout: statementTimeoutMs ? statementTimeoutMs + READ_GRACE_MS : 0,
		idle_in_transaction_session_timeout: 30_000,
		// Days are Thai days and dates are ISO, whatever the server's own settings say.
		options: '-c TimeZone=Asia/Bangkok -c DateStyle=ISO,YMD',
		types: typeParsers
	} as pg.PoolConfig);

	// Without both handlers a connection lost while idle, or between two statements of a
	// transaction, ends the whole process.
	pool.on('error', (_error, client) => idle.delete(client));
	pool.on('connect', (client) => {
		client.on('error', () => idle.delete(client));
		// One connection that went silent means that its idle siblings are most likely dead as well.
		(client as unknown as NodeJS.EventEmitter).on('readtimeout', () => idle.forEach(hangUp));
	});
	pool.on('acquire', (client) => idle.delete(client));
	pool.on('release', (_error, client) => idle.add(client));
	pool.on('remove', (client) => idle.delete(client));
	return pool;
}

export function createDatabase(pool: pg.Pool | (() => Promise<pg.Pool>)): Kysely<DB> {
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
