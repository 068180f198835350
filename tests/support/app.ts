import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from '../../src/launch/checkout.js';
import { freshDatabase, type Seed, type TestDatabase } from './database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface TestApp extends TestDatabase {
	origin: string;
	/** What the server wrote, for messages of failure. */
	output(): string;
	process: ChildProcess;
	/** Ends the server as an operator would, and drops its database. */
	stop(): Promise<void>;
}

export interface AppOptions {
	/** `none` for an empty schema, `facts` for the real records, `sample` for both and the sample accounts. */
	seed?: Seed;
	env?: Record<string, string>;
	/** The day that the server's clock begins with. */
	today?: string;
}

/** The built server, on a free port, with a database of its own. Call `stop()` in `afterAll`. */
export async function startApp({ seed = 'none', env = {}, today }: AppOptions = {}): Promise<TestApp> {
	const database = await freshDatabase(seed);
	try {
		const server = await launch({ DATABASE_URL: database.url, ...env }, [
			'--no-records',
			...(today ? [`--today=${today}`] : [])
		]);
		return {
			...database,
			...server,
			async stop() {
				await server.end('SIGTERM');
				await database.drop();
			}
		};
	} catch (error) {
		await database.drop();
		throw error;
	}
}

export interface Launched {
	origin: string;
	process: ChildProcess;
	output(): string;
	/** Sends the signal and returns the exit status. */
	end(signal: NodeJS.Signals): Promise<number | null>;
}

/** The server alone, until it prints its address. */
export async function launch(env: Record<string, string>, args = ['--no-records']): Promise<Launched> {
	const server = spawn(pinnedNode(), ['src/launch/serve.ts', ...args], {
		cwd: root,
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...env },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const lines: string[] = [];
	const exited = once(server, 'exit');
	const origin = await new Promise<string>((resolve, reject) => {
		const read = (line: string) => {
			lines.push(line);
			const address = /^Tidtam: (https?:\S+)$/.exec(line);
			if (address) resolve(address[1]!);
		};
		createInterface(server.stdout!).on('line', read);
		createInterface(server.stderr!).on('line', read);
		void exited.then(([code]) => reject(new Error(`the server ended with ${code}:\n${lines.join('\n')}`)));
	});
	return {
		origin,
		process: server,
		output: () => lines.join('\n'),
		async end(signal) {
			if (server.exitCode === null && server.signalCode === null) server.kill(signal);
			const [code] = await exited;
			return code;
		}
	};
}
