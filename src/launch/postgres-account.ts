import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LaunchError } from './launch-error.ts';

/** The system account that PostgreSQL runs as; it refuses to run as root. */
export interface Account {
	uid: number;
	gid: number;
}

const PREFERRED = ['tidtam', 'postgres'];

/** None where we are not root: PostgreSQL then runs as ourselves. */
export function postgresAccount(): Account | undefined {
	if (process.getuid?.() !== 0) return undefined;
	return findAccount() ?? createAccount();
}

function findAccount(): Account | undefined {
	const entries = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	for (const name of PREFERRED) {
		const entry = entries.find((fields) => fields[0] === name);
		if (entry && entry[2] !== '0') return { uid: Number(entry[2]), gid: Number(entry[3]) };
	}
	return undefined;
}

function createAccount(): Account {
	const name = PREFERRED[0]!;
	// Debian and most others; then Alpine's BusyBox.
	const done =
		run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]) ||
		(run('addgroup', ['-S', name]) && run('adduser', ['-S', '-D', '-H', '-G', name, name]));
	const account = findAccount();
	if (!done || !account) {
		throw new LaunchError(
			`PostgreSQL does not run as root, and no system account "${name}" could be made. Run npm start as another user, or set DATABASE_URL.`
		);
	}
	return account;
}

function run(command: string, args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Whether that account can reach the folder, or, without one, whether anybody needs to ask. */
export function canReach(account: Account | undefined, path: string): boolean {
	if (!account) return true;
	return spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}
