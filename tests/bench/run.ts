// npm run bench [-- 1000 10000 100000]: one run, one machine, ratios against the same server's own floor.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { build } from '../../src/launch/checkout.js';
import { startEmbedded } from '../../src/launch/embedded.ts';
import { launch } from '../support/app.ts';
import { measureApproval } from './approval.ts';
import { measureCsv, type CsvMeasured } from './csv.ts';
import { load, type Measured } from './load.ts';
import { javascriptBytes, secondStart, warmPdf } from './one-offs.ts';
import { generate } from './portfolio.ts';

const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
if (!sizes.length) sizes.push(1_000, 10_000, 100_000);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3);
const PATHS = {
	'floor (one trivial query)': '/version',
	overview: '/?year=2564&quarter=2',
	'list of 100': '/initiatives?year=2564&quarter=2&size=100',
	timeline: '/timeline?year=2564&quarter=2',
	initiative: '/initiatives/B-1?year=2564&quarter=2'
};

const ms = (n: number) => n.toFixed(2).padStart(9);
const times = (a: number, b: number) => `${(a / b).toFixed(2)}×`.padStart(8);

function row(name: string, one: Measured, many: Measured, floor: Measured) {
	console.log(`  ${name.padEnd(27)}${ms(one.p50)}${ms(one.p95)}${ms(one.perSecond)}${ms(many.p50)}${ms(many.p95)}${ms(many.perSecond)}${times(one.p50, floor.p50)}`);
}

async function measureSize(url: string, count: number) {
	const begun = performance.now();
	await generate(url, count);
	console.log(`\n${count.toLocaleString('en')} initiatives, 5 milestones and 10 reports each (made in ${((performance.now() - begun) / 1000).toFixed(0)} s)`);
	console.log(`  ${''.padEnd(27)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'req/s'.padStart(9)}${'p50 ×16'.padStart(9)}${'p95 ×16'.padStart(9)}${'req/s×16'.padStart(9)}${'÷ floor'.padStart(8)}`);
	const server = await launch({ DATABASE_URL: url });
	let floor: Measured | undefined;
	let csv: CsvMeasured;
	try {
		for (const [name, path] of Object.entries(PATHS)) {
			const one = await load(server.origin, path, 1, SECONDS);
			row(name, one, await load(server.origin, path, 16, SECONDS), (floor ??= one));
		}
		csv = await measureCsv(server, url);
		console.log(`  CSV of all rows: ${csv.seconds.toFixed(2)} s, plain COPY ${csv.copySeconds.toFixed(2)} s: ${times(csv.seconds, csv.copySeconds).trim()}; ${csv.rows.toLocaleString('en')} rows, memory +${csv.moreMiB.toFixed(0)} MiB`);
		if (count === sizes[0]) {
			console.log(`  quarterly PDF, warm: ${(await warmPdf(server.origin)).map((one) => `${one.pages} pages ${one.p50.toFixed(0)} ms`).join(', ')}`);
			console.log(`  JavaScript of the overview, compressed, charts left out: ${(await javascriptBytes(server.origin) / 1024).toFixed(1)} KB`);
		}
	} finally {
		await server.end('SIGTERM');
	}
	const approval = await measureApproval(url);
	console.log(`  a report's approval: p50 ${approval.p50.toFixed(2)} ms, bare update ${approval.bare.toFixed(2)} ms: ${times(approval.p50, approval.bare).trim()}`);
}

build();
const folder = mkdtempSync(join(tmpdir(), 'tidtam-bench-'));
const postgres = await startEmbedded(folder, { throwAway: true });
try {
	for (const count of sizes) {
		const admin = new pg.Client({ connectionString: postgres.adminUrl });
		await admin.connect();
		await admin.query(`create database bench_${count}`);
		await admin.end();
		// As the superuser: generating turns triggers off.
		const url = postgres.adminUrl.replace('/postgres?', `/bench_${count}?`);
		await migrate(url);
		await measureSize(url, count);
	}
	console.log(`\n  second start until the address is printed: ${(await secondStart()).toFixed(2)} s`);
} finally {
	await postgres.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
}
