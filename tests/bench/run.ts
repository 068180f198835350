// npm run bench [-- timeline] [1000 10000 100000]: one run, one machine, ratios against the same server's own floor.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { build } from '../../src/launch/checkout.js';
import { startEmbedded } from '../../src/launch/embedded.ts';
import { judge, printVerdicts, times } from './verdicts.ts';
import { measureSize } from './measure-size.ts';
import { secondStart } from './one-offs.ts';
import { measureTimelines } from './timeline.ts';

/** Sizes of the timeline that a browser opens. */
const DRAWN = [100, 1_000, 10_000];
const isTimelineAlone = process.argv.includes('timeline');
const sizes = process.argv
	.slice(2)
	.map(Number)
	.filter((n) => n > 0);
if (!sizes.length) sizes.push(1_000, 10_000, 100_000);

build();
const folder = mkdtempSync(join(tmpdir(), 'tidtam-bench-'));
// As safe on the disk as the real one: a commit costs what it costs.
const postgres = await startEmbedded(folder);
try {
	if (!isTimelineAlone) await measureAll();
	const drawn: { count: number; url: string }[] = [];
	for (const count of DRAWN) drawn.push({ count, url: await create(`drawn_${count}`) });
	await measureTimelines(drawn);
	printVerdicts();
} finally {
	await postgres.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
}

async function measureAll() {
	const overviews: number[] = [];
	for (const count of sizes) {
		const url = await create(`bench_${count}`);
		overviews.push(
			await measureSize(url, count, { isFirst: count === sizes[0], isLast: count === sizes.at(-1) })
		);
		await administer(`drop database bench_${count} with (force)`);
	}
	const [first, last] = [overviews[0]!, overviews.at(-1)!];
	if (sizes.length > 1)
		judge(
			`overview flat from ${sizes[0]!.toLocaleString('en')} initiatives`,
			`${times(last, first)} as many floors`,
			last <= 1.5 * first
		);
	const seconds = await secondStart();
	judge('up within a second after the first start', `${seconds.toFixed(2)} s`, seconds <= 1);
}

/** As the superuser: generating turns triggers off. */
async function create(name: string): Promise<string> {
	await administer(`create database ${name}`);
	const url = postgres.adminUrl.replace('/postgres?', `/${name}?`);
	await migrate(url);
	return url;
}

async function administer(statement: string) {
	const client = new pg.Client({ connectionString: postgres.adminUrl });
	await client.connect();
	await client.query(statement);
	await client.end();
}
