import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { migrate, MigrationRefused } from '../../db/migrate.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import { LaunchError } from './launch-error.ts';
import type { Settings } from './settings.ts';
import { step } from './steps.ts';

export interface OpenDatabase {
	url: string;
	close(): Promise<void>;
}

const LOCK = 8_450_256_302;

/** The PostgreSQL of DATABASE_URL, or the embedded one, with the schema of this code. */
export async function openDatabase(settings: Settings, root: string): Promise<OpenDatabase> {
	const database = settings.databaseUrl
		? { url: settings.databaseUrl, close: async () => {} }
		: await step('Starting PostgreSQL', () => openEmbedded(`${root}/.data`));
	try {
		await step('Migrating the database', () => migrate(database.url));
		return database;
	} catch (error) {
		await database.close();
		throw new LaunchError(explain(error, database.url));
	}
}

/** Only who holds the lock stops the server; a second start of this checkout leaves it alone. */
async function openEmbedded(folder: string): Promise<OpenDatabase> {
	const server = await startEmbedded(folder);
	let closing = false;
	let lock = await takeLock(server);
	if (!lock) throw new LaunchError('it is running already from this folder, on another port.');
	void watch();
	return {
		url: server.url(),
		async close() {
			closing = true;
			await lock?.end().catch(() => {});
			await server.stop();
		}
	};

	/** PostgreSQL lives outside our process group; should it be killed, it comes back. */
	async function watch() {
		while (!closing && lock) {
			await new Promise((resolve) => lock!.once('end', resolve));
			while (!closing) {
				try {
					await server.start();
					lock = await takeLock(server);
					break;
				} catch {
					await delay(500);
				}
			}
		}
	}
}

async function takeLock(server: Embedded): Promise<pg.Client | undefined> {
	const client = new pg.Client({
		connectionString: server.url(),
		application_name: 'tidtam-launch',
		keepAlive: true
	});
	client.on('error', () => {});
	await client.connect();
	const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [LOCK]);
	if (rows[0].taken) return client;
	await client.end();
	return undefined;
}

function explain(error: unknown, url: string): string {
	if (error instanceof MigrationRefused) return error.message;
	const { code, message, errors } = error as Error & { code?: string; errors?: Error[] };
	const where = place(url);
	if (code === '28P01' || code === '28000')
		return `the PostgreSQL at ${where} refuses the user or password of DATABASE_URL: ${message}.`;
	if (code === '3D000') return `${message} at ${where}; create it first (createdb).`;
	if (code === '42501') return `the user of DATABASE_URL may not do this: ${message}.`;
	const reason = code ?? errors?.[0]?.message ?? message;
	return message?.startsWith('Migration ')
		? `${message}.`
		: `cannot reach the PostgreSQL at ${where}: ${reason}.`;
}

/** Without user and password. */
function place(url: string): string {
	const parsed = URL.parse(url);
	return parsed
		? `${parsed.searchParams.get('host') ?? parsed.hostname}${parsed.port && `:${parsed.port}`}${parsed.pathname}`
		: 'DATABASE_URL';
}
