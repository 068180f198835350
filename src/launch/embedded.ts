import { spawn } from 'node:child_process';
import {
	appendFileSync,
	chownSync,
	existsSync,
	openSync,
	readFileSync,
	closeSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { embeddedFolders, type Folders } from './embedded-folders.ts';
import { LaunchError } from './launch-error.ts';
import { postgresAccount, type Account } from './postgres-account.ts';

export interface Embedded {
	/** Connection string of a database in it, as the product's own role. */
	url(database?: string): string;
	/** As the superuser, for what only they may do. */
	adminUrl: string;
	dataFolder: string;
	start(): Promise<void>;
	/** `immediate` as after a power cut. */
	stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

const START_PATIENCE_MS = 10_000;
/** Files of a throw-away server need not survive a power cut. */
const THROW_AWAY = [
	'fsync = off',
	'synchronous_commit = off',
	'full_page_writes = off',
	'max_wal_size = 1GB'
];

/** Makes (once) and starts the PostgreSQL inside `node_modules`; reuses it where it still runs. */
export async function startEmbedded(
	folder: string,
	options: { throwAway?: boolean } = {}
): Promise<Embedded> {
	const account = postgresAccount();
	const folders = embeddedFolders(folder, account);
	const url = (database = 'tidtam', role = 'tidtam') =>
		`postgres://${role}@/${database}?host=${encodeURIComponent(folders.socket)}&port=5432`;
	const server: Embedded = {
		url: (database) => url(database),
		adminUrl: url('postgres', 'postgres'),
		dataFolder: folders.data,
		start: () => start(folders, account, server.adminUrl),
		stop: async (mode = 'fast') =>
			void (await run(folders, account, 'pg_ctl', ['stop', '-D', folders.data, '-m', mode, '-w']))
	};
	if (!existsSync(folders.data)) await initialise(folders, account, options.throwAway ? ['--no-sync'] : []);
	// The port names the socket's file; without it a PGPORT of the user's would.
	const own = [
		`listen_addresses = ''`,
		'port = 5432',
		`unix_socket_directories = '"${folders.socket.replaceAll("'", "''")}"'`,
		...(options.throwAway ? THROW_AWAY : [])
	];
	const settings = join(folders.data, 'tidtam.conf');
	writeFileSync(settings, own.join('\n') + '\n', { mode: 0o600 });
	if (account) chownSync(settings, account.uid, account.gid);
	await server.start();
	await makeRoleAndDatabase(server.adminUrl);
	return server;
}

async function start(folders: Folders, account: Account | undefined, url: string) {
	const deadline = Date.now() + START_PATIENCE_MS;
	// For about a second after a kill -9, the status and the lock file still speak of the dead: only
	// a real connection tells. The lock file is never ours to delete.
	while (!(await answers(url))) {
		const failure = await run(folders, account, 'pg_ctl', [
			'start',
			'-D',
			folders.data,
			'-l',
			folders.log,
			'-w',
			'-t',
			'60'
		]);
		if (failure === 0 || (await answers(url))) continue;
		if (Date.now() > deadline)
			throw new LaunchError(
				`The embedded PostgreSQL does not start: ${lastLine(folders.log)} (${folders.log})`
			);
		await delay(200);
	}
}

async function answers(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

/** In a folder of its own and then renamed: an interrupted first start leaves nothing half-made. */
async function initialise(folders: Folders, account: Account | undefined, more: string[]) {
	const making = `${folders.data}-new-${process.pid}`;
	const base = [
		...more,
		'-D',
		making,
		'-U',
		'postgres',
		'-A',
		'trust',
		'-E',
		'UTF8',
		'--locale-provider=builtin',
		'--builtin-locale=C.UTF-8',
		'--locale=C'
	];
	// Thai trigrams need a UTF-8 character type, and not every system knows each of these.
	const attempts = ['C.UTF-8', 'en_US.UTF-8', 'th_TH.UTF-8', 'UTF-8', 'C'].map((type) => [
		...base,
		`--lc-ctype=${type}`
	]);
	for (const args of attempts) {
		rmSync(making, { recursive: true, force: true });
		if ((await run(folders, account, 'initdb', args)) === 0) {
			appendFileSync(join(making, 'postgresql.conf'), "\ninclude 'tidtam.conf'\n");
			if (!existsSync(folders.data)) renameSync(making, folders.data);
			return;
		}
	}
	throw new LaunchError(`The embedded PostgreSQL cannot be made: ${lastLine(folders.log)} (${folders.log})`);
}

async function makeRoleAndDatabase(adminUrl: string) {
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	try {
		const { rows } = await client.query(`select
			exists (select from pg_roles where rolname = 'tidtam') as role,
			exists (select from pg_database where datname = 'tidtam') as database`);
		if (!rows[0].role) await client.query('create role tidtam login createdb').catch(ignoreDuplicate);
		if (!rows[0].database) await client.query('create database tidtam owner tidtam').catch(ignoreDuplicate);
	} finally {
		await client.end();
	}
}

function ignoreDuplicate(error: { code?: string }) {
	if (!['42710', '42P04', '23505'].includes(error.code ?? '')) throw error;
}

function run(
	folders: Folders,
	account: Account | undefined,
	command: string,
	args: string[]
): Promise<number> {
	const log = openSync(folders.log, 'a', 0o600);
	if (account) chownSync(folders.log, account.uid, account.gid);
	return new Promise((resolve, reject) => {
		// PostgreSQL inherits these: a pipe of ours would stay open for as long as it lives.
		spawn(join(folders.bin, command), args, {
			...account,
			cwd: '/',
			stdio: ['ignore', log, log],
			env: { ...process.env, LC_ALL: 'C', PGHOST: undefined, PGPORT: undefined, PGDATA: undefined }
		})
			.on('error', reject)
			.on('exit', (code) => resolve(code ?? 1));
	}).finally(() => closeSync(log)) as Promise<number>;
}

function lastLine(file: string): string {
	return existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '') : '';
}
