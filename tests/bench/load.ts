import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Measured {
	/** Milliseconds. */
	p50: number;
	p95: number;
	perSecond: number;
}

/** Asks for `path` at a concurrency for some seconds; an answer that is not 200 ends the run. */
export async function load(origin: string, path: string, concurrency: number, seconds: number): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
	for (let n = 0; n < 10; n++) await ask(agent, origin + path);
	const times: number[] = [];
	const begun = performance.now();
	const until = begun + seconds * 1000;
	await Promise.all(Array.from({ length: concurrency }, async () => {
		do {
			const start = performance.now();
			await ask(agent, origin + path);
			times.push(performance.now() - start);
		} while (performance.now() < until);
	}));
	const elapsed = (performance.now() - begun) / 1000;
	agent.destroy();
	times.sort((a, b) => a - b);
	return { p50: times[Math.floor(times.length / 2)]!, p95: times[Math.floor(times.length * 0.95)]!, perSecond: times.length / elapsed };
}

/** Body bytes of one answer. */
export function ask(agent: Agent, url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`))));
			answer.on('error', reject);
		});
		sent.on('error', reject);
		sent.end();
	});
}
