import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Measured {
	/** Milliseconds. */
	p50: number;
	p95: number;
	perSecond: number;
}

/**
 * Asks for `path` and for `beside` turn and turn about, one request at a time, so that both meet the same noise of the
 * machine: only their ratio is worth something.
 */
export async function loadBeside(
	origin: string,
	path: string,
	beside: string,
	seconds: number
): Promise<{ one: Measured; floor: Measured }> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const [own, floor]: [number[], number[]] = [[], []];
	for (let n = 0; n < 5; n++) for (const each of [path, beside]) await ask(agent, origin + each);
	const until = performance.now() + seconds * 1000;
	do {
		own.push(await timed(agent, origin + path));
		floor.push(await timed(agent, origin + beside));
	} while (performance.now() < until || own.length < 20);
	agent.destroy();
	return { one: measured(own, sum(own)), floor: measured(floor, sum(floor)) };
}

/** Asks for `path` so many at a time for some seconds. */
export async function load(
	origin: string,
	path: string,
	concurrency: number,
	seconds: number
): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
	const times: number[] = [];
	const begun = performance.now();
	const until = begun + seconds * 1000;
	await Promise.all(
		Array.from({ length: concurrency }, async () => {
			do times.push(await timed(agent, origin + path));
			while (performance.now() < until);
		})
	);
	const elapsed = performance.now() - begun;
	agent.destroy();
	return measured(times, elapsed);
}

async function timed(agent: Agent, url: string): Promise<number> {
	const start = performance.now();
	await ask(agent, url);
	return performance.now() - start;
}

function measured(times: number[], elapsed: number): Measured {
	times.sort((a, b) => a - b);
	return {
		p50: times[Math.floor(times.length / 2)]!,
		p95: times[Math.floor(times.length * 0.95)]!,
		perSecond: (1000 * times.length) / elapsed
	};
}

function sum(times: number[]): number {
	return times.reduce((a, b) => a + b, 0);
}

/** Body bytes of one answer; one that is not 200 ends the run. */
export function ask(agent: Agent, url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () =>
				answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`))
			);
			answer.on('error', reject);
		});
		sent.on('error', reject);
		sent.end();
	});
}
