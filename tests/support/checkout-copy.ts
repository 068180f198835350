import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from '../../src/launch/checkout.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LEFT_BEHIND = new Set(['node_modules', '.git', '.data', '.svelte-kit', 'coverage', 'tests']);

export interface Started {
	origin: string;
	process: ChildProcess;
	lines: string[];
	exited: Promise<number | null>;
}

export interface CheckoutCopy {
	path: string;
	/** `npm start`, until it prints its address; by `node` the process is the server itself. */
	start(env?: Record<string, string>, args?: string[], by?: 'npm' | 'node'): Promise<Started>;
	/** `npm start` that is expected to fail: its exit status and what it wrote. */
	refuse(env?: Record<string, string>, args?: string[]): Promise<{ status: number | null; text: string }>;
	/** Process id of the embedded PostgreSQL, if it was started. */
	postgresId(): number | undefined;
	databaseUrl(): string;
	remove(): void;
}

/** This checkout as a fresh clone elsewhere, already installed and built. */
export function copyCheckout(): CheckoutCopy {
	const path = mkdtempSync(join(tmpdir(), 'tidtam-copy-'));
	chmodSync(path, 0o755);
	cpSync(root, path, {
		recursive: true,
		filter: (source) => !LEFT_BEHIND.has(source.slice(root.length).split('/')[0]!)
	});
	symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
	const embedded = join(path, '.data/embedded');

	function run(env: Record<string, string>, args: string[] = [], by: 'npm' | 'node' = 'npm') {
		const [command, before] =
			by === 'npm' ? ['npm', ['start', '--silent', '--']] : [pinnedNode(), ['src/launch/start.js']];
		const server = spawn(command, [...before, ...args], {
			cwd: path,
			env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const lines: string[] = [];
		createInterface(server.stdout).on('line', (line) => lines.push(line));
		createInterface(server.stderr).on('line', (line) => lines.push(line));
		const exited = once(server, 'close').then(([code]) => code as number | null);
		return { process: server, lines, exited };
	}

	return {
		path,
		async start(env = {}, args = [], by = 'npm') {
			const port = env['PORT'] ?? String(await freePort());
			const started = run({ ...env, PORT: port }, args, by);
			const origin = await new Promise<string>((resolve, reject) => {
				createInterface(started.process.stdout!).on('line', (line) => {
					const address = /^Tidtam: (https?:\S+)$/.exec(line);
					if (address) resolve(address[1]!);
				});
				void started.exited.then((code) =>
					reject(new Error(`npm start ended with ${code}:\n${started.lines.join('\n')}`))
				);
			});
			return { ...started, origin };
		},
		async refuse(env = {}, args = []) {
			const { exited, lines } = run({ PORT: String(await freePort()), ...env }, args);
			const status = await exited;
			return { status, text: lines.filter((line) => !line.startsWith('npm ')).join('\n') };
		},
		postgresId() {
			const file = join(embedded, 'postgres/postmaster.pid');
			return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
		},
		databaseUrl: () => `postgres://tidtam@/tidtam?host=${encodeURIComponent(join(embedded, 'socket'))}`,
		remove: () => rmSync(path, { recursive: true, force: true })
	};
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

export function isAlive(id: number): boolean {
	try {
		process.kill(id, 0);
	} catch {
		return false;
	}
	// A zombie has ended; only its parent does not know yet.
	return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
}
