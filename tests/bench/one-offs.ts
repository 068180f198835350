import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { launch } from '../support/app.ts';

/** Milliseconds that the overview takes when the data have just changed, in the middle of three. */
export async function coldOverview(origin: string, path: string, url: string): Promise<number> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const taken: number[] = [];
	try {
		for (let n = 0; n < 3; n++) {
			await client.query(`insert into data_change (topic) values ('general')`);
			await client.query(`select pg_notify('tidtam_change', '')`);
			// Until the server has heard of it, what it keeps comes quickly.
			for (let isNew = false; !isNew;) {
				const begun = performance.now();
				const answer = await fetch(origin + path);
				await answer.arrayBuffer();
				if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
				isNew = answer.headers.get('server-timing') === 'page;desc=made';
				if (isNew) taken.push(performance.now() - begun);
			}
		}
	} finally {
		await client.end();
	}
	return taken.sort((a, b) => a - b)[1]!;
}

/** A quarterly report, of all or of one plan (some ten pages at the smallest size), when templates and fonts are warm; pages as the file says. */
export async function warmPdf(origin: string, plan = ''): Promise<{ pages: number; p50: number }> {
	const url = `${origin}/reports/quarterly.pdf?year=2564&quarter=2&plan=${plan}`;
	const taken: number[] = [];
	let pages = 0;
	for (let n = 0; n < 6; n++) {
		const begun = performance.now();
		const answer = await fetch(url);
		if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
		const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
		if (n > 0) taken.push(performance.now() - begun);
		pages = (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
	}
	return { pages, p50: taken.sort((a, b) => a - b)[2]! };
}

/** Compressed bytes of all scripts that the overview loads at once: those it names, and what they import statically. */
export async function javascriptBytes(origin: string): Promise<number> {
	const page = await fetch(origin);
	const named = `${page.headers.get('link') ?? ''} ${await page.text()}`;
	const waiting = [...named.matchAll(/[<"'(]([^<"'()\s]*_app\/[^<>"'()\s]+\.js)/g)].map(
		(match) => new URL(match[1]!, page.url).href
	);
	const seen = new Set<string>();
	let bytes = 0;
	for (let script = waiting.pop(); script; script = waiting.pop()) {
		if (seen.has(script)) continue;
		seen.add(script);
		const head = await fetch(script, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
		bytes += Number(head.headers.get('content-length'));
		const source = await (await fetch(script)).text();
		for (const [, from] of source.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
			waiting.push(new URL(from!, script).href);
	}
	return bytes;
}

/** Seconds from the command to the printed address, with everything installed, built and loaded. */
export async function secondStart(): Promise<number> {
	// The first makes the embedded database where there is none yet.
	await (await launch({})).end('SIGTERM');
	const begun = performance.now();
	const server = await launch({});
	const seconds = (performance.now() - begun) / 1000;
	await server.end('SIGTERM');
	return seconds;
}
