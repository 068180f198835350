import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

const MIGRATIONS = new URL('migrations/', import.meta.url);
const OLDEST_SERVER = 150_000;
/** Any number, so long as every start of Tidtam takes the same. */
const LOCK = 8_450_256_301;

export interface Migration {
	name: string;
	up: string;
	down: string | null;
	sha256: string;
}

/** What the operator must settle; its message stands alone, without a stack trace. */
export class MigrationRefused extends Error {}

export function listMigrations(folder: URL = MIGRATIONS): Migration[] {
	const files = new Set(readdirSync(folder));
	return [...files]
		.filter((file) => file.endsWith('.up.sql'))
		.sort()
		.map((file) => {
			const name = file.slice(0, -'.up.sql'.length);
			const up = readText(new URL(file, folder));
			const down = files.has(`${name}.down.sql`) ? readText(new URL(`${name}.down.sql`, folder)) : null;
			return { name, up, down, sha256: createHash('sha256').update(up).digest('hex') };
		});
}

/** Applies what is pending, in order, each in its own transaction; returns the names applied. */
export function migrate(url: string, migrations = listMigrations()): Promise<string[]> {
	return underLock(url, async (client) => {
		const applied = await listApplied(client);
		refuseStrangers(applied, migrations);
		const pending = migrations.filter(({ name }) => !applied.has(name));
		for (const { name, up, sha256 } of pending) {
			await inTransaction(client, name, async () => {
				await client.query(up);
				await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
			});
		}
		return pending.map(({ name }) => name);
	});
}

/** Undoes the newest applied migrations, `count` of them at most (for tests and for repair by hand). */
export function migrateDown(url: string, count = Infinity, migrations = listMigrations()): Promise<string[]> {
	return underLock(url, async (client) => {
		const applied = await listApplied(client);
		refuseStrangers(applied, migrations);
		const undone = migrations
			.filter(({ name }) => applied.has(name))
			.reverse()
			.slice(0, count);
		for (const { name, down } of undone) {
			if (down === null) throw new MigrationRefused(`Migration ${name} has no .down.sql`);
			await inTransaction(client, name, async () => {
				await client.query(down);
				await client.query('delete from schema_migration where name = $1', [name]);
			});
		}
		return undone.map(({ name }) => name);
	});
}

function readText(file: URL): string {
	// A checkout with other line ends is still the same migration.
	return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

async function underLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({
		connectionString: url,
		application_name: 'tidtam-migrate',
		connectionTimeoutMillis: 5_000,
		options: '-c client_min_messages=warning -c TimeZone=Asia/Bangkok'
	});
	let lost: Error | undefined;
	client.on('error', (error) => (lost = error));
	await client.connect();
	try {
		await refuseOldServer(client);
		await client.query('select pg_advisory_lock($1)', [LOCK]);
		await client.query(`create table if not exists schema_migration (
			name text primary key,
			sha256 text not null,
			applied_at timestamptz not null default now()
		)`);
		return await work(client);
	} catch (error) {
		throw lost ?? error;
	} finally {
		await client.end().catch(() => {});
	}
}

async function refuseOldServer(client: pg.Client) {
	const { rows } = await client.query(
		`select current_setting('server_version_num')::int as number, current_setting('server_version') as version`
	);
	if (rows[0].number < OLDEST_SERVER) {
		throw new MigrationRefused(`PostgreSQL ${rows[0].version} is too old; Tidtam needs 15 or newer.`);
	}
}

async function listApplied(client: pg.Client): Promise<Map<string, string>> {
	const { rows } = await client.query('select name, sha256 from schema_migration order by name');
	return new Map(rows.map((row) => [row.name, row.sha256]));
}

function refuseStrangers(applied: Map<string, string>, migrations: Migration[]) {
	const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
	for (const [name, sha256] of applied) {
		if (!known.has(name)) {
			throw new MigrationRefused(
				`The database is newer than this program: it holds migration ${name}, which is unknown here. Run the newer program.`
			);
		}
		if (known.get(name) !== sha256) {
			throw new MigrationRefused(
				`Migration ${name} was changed after it had been applied; restore its text.`
			);
		}
	}
}

async function inTransaction(client: pg.Client, name: string, work: () => Promise<void>) {
	await client.query('begin');
	try {
		await work();
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
	}
}

if (import.meta.main) {
	const url = process.env['DATABASE_URL'];
	if (!url) {
		console.error('DATABASE_URL is not set.');
		process.exit(1);
	}
	const names =
		process.argv[2] === 'down' ? await migrateDown(url, Number(process.argv[3] ?? 1)) : await migrate(url);
	console.log(names.length ? names.join('\n') : 'Nothing to migrate.');
}
