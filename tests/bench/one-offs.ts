import { performance } from 'node:perf_hooks';
import { launch } from '../support/app.ts';

/** The quarterly report when templates and fonts are warm; pages as the file says. */
export async function warmPdf(origin: string): Promise<{ pages: number; p50: number }[]> {
	const url = `${origin}/reports/quarterly.pdf?year=2564&quarter=2&plan=bench-1`;
	const times: number[] = [];
	let pages = 0;
	for (let n = 0; n < 6; n++) {
		const begun = performance.now();
		const answer = await fetch(url);
		if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
		const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
		if (n > 0) times.push(performance.now() - begun);
		pages = (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
	}
	return [{ pages, p50: times.sort((a, b) => a - b)[2]! }];
}

/** Bytes of the scripts that the overview asks for before anything is clicked. */
export async function javascriptBytes(origin: string): Promise<number> {
	const html = await (await fetch(origin)).text();
	const scripts = new Set([...html.matchAll(/"?(\.{0,2}\/_app\/[^"' )]+\.js)"?/g)].map((match) => new URL(match[1]!, origin).href));
	let bytes = 0;
	for (const script of scripts) {
		const answer = await fetch(script, { headers: { 'accept-encoding': 'br' } });
		bytes += Number(answer.headers.get('content-length') ?? (await answer.arrayBuffer()).byteLength);
	}
	return bytes;
}

/** Seconds from the command to the printed address, with everything installed, built and loaded. */
export async function secondStart(): Promise<number> {
	const begun = performance.now();
	const server = await launch({});
	const seconds = (performance.now() - begun) / 1000;
	await server.end('SIGTERM');
	return seconds;
}
