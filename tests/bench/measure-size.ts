import { performance } from 'node:perf_hooks';
import { launch } from '../support/app.ts';
import { measureApproval } from './approval.ts';
import { CSV, measureCsv } from './csv.ts';
import { load, loadBeside, type Measured } from './load.ts';
import { coldOverview, javascriptBytes, warmPdf } from './one-offs.ts';
import { generate } from './portfolio.ts';
import { judge, times } from './verdicts.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3);
const FLOOR = '/version';
const OVERVIEW = '/?year=2564&quarter=2';
const PATHS = {
	overview: OVERVIEW,
	'list of 100': '/initiatives?year=2564&quarter=2&size=100',
	timeline: '/timeline?year=2564&quarter=2',
	initiative: '/initiatives/B-1?year=2564&quarter=2'
};

const cell = (n: number) => n.toFixed(2).padStart(9);

function row(name: string, one: Measured, many: Measured, floor: Measured) {
	console.log(
		`  ${name.padEnd(27)}${[one, many].map(({ p50, p95, perSecond }) => cell(p50) + cell(p95) + cell(perSecond)).join('')}${times(one.p50, floor.p50).padStart(9)}`
	);
}

/** Measures everything at one size, and gives how many times the floor's p50 the overview takes. */
export async function measureSize(
	url: string,
	count: number,
	{ isFirst, isLast }: { isFirst: boolean; isLast: boolean }
): Promise<number> {
	const begun = performance.now();
	await generate(url, count);
	const size = `${count.toLocaleString('en')} initiatives`;
	console.log(
		`\n${size}, 5 milestones and 10 reports each (made in ${((performance.now() - begun) / 1000).toFixed(0)} s)`
	);
	console.log(
		`  ${'one at a time · 16 at a time'.padEnd(27)}${['p50 ms', 'p95 ms', 'req/s', 'p50 ms', 'p95 ms', 'req/s', '÷ floor'].map((head) => head.padStart(9)).join('')}`
	);
	const server = await launch({ DATABASE_URL: url });
	const { origin } = server;
	let overview = 0;
	try {
		const cold = await coldOverview(origin, OVERVIEW, url);
		for (const [name, path] of Object.entries(PATHS)) {
			const { one, floor } = await loadBeside(origin, path, FLOOR, SECONDS);
			if (path === OVERVIEW)
				row('floor (one trivial query)', floor, await load(origin, FLOOR, 16, SECONDS), floor);
			row(name, one, await load(origin, path, 16, SECONDS), floor);
			const found = times(one.p50, floor.p50);
			if (path === OVERVIEW) overview = one.p50 / floor.p50;
			if (isLast && path === OVERVIEW)
				judge(`overview at ${size} within 3× the floor's p50`, found, overview <= 3);
			if (isLast && name === 'list of 100')
				judge(`list of 100 of ${size} within 8×`, found, one.p50 <= 8 * floor.p50);
		}
		if (isFirst) {
			const { one, floor } = await loadBeside(origin, CSV, FLOOR, SECONDS);
			row('CSV of all', one, await load(origin, CSV, 16, SECONDS), floor);
		}
		console.log(`  overview just after a change: ${cold.toFixed(0)} ms`);
		await reportCsv(server, url, size, isLast);
		if (isFirst) await reportOneOffs(origin, size);
	} finally {
		await server.end('SIGTERM');
	}
	const approval = await measureApproval(url);
	console.log(
		`  a report's approval: p50 ${approval.p50.toFixed(2)} ms, bare update ${approval.bare.toFixed(2)} ms: ${times(approval.p50, approval.bare)}`
	);
	if (isLast)
		judge(
			"a report's approval, with audit and figures kept, within 5× of a bare SQL update",
			times(approval.p50, approval.bare),
			approval.p50 <= 5 * approval.bare
		);
	return overview;
}

async function reportCsv(
	server: Awaited<ReturnType<typeof launch>>,
	url: string,
	size: string,
	isLast: boolean
) {
	const csv = await measureCsv(server, url);
	const found = `${times(csv.seconds, csv.copySeconds)}, +${csv.moreMiB.toFixed(0)} MiB`;
	console.log(
		`  CSV of all ${csv.rows.toLocaleString('en')} rows: ${csv.seconds.toFixed(2)} s, plain COPY ${csv.copySeconds.toFixed(2)} s: ${found}`
	);
	if (isLast)
		judge(
			`CSV of all of ${size} within 3× of a plain COPY, at most 50 MiB more memory`,
			found,
			csv.seconds <= 3 * csv.copySeconds && csv.moreMiB <= 50
		);
}

async function reportOneOffs(origin: string, size: string) {
	const all = await warmPdf(origin);
	judge(
		`quarterly PDF of ${size} within 1.5 s`,
		`${all.pages} pages ${all.p50.toFixed(0)} ms`,
		all.p50 <= 1_500
	);
	const pdf = await warmPdf(origin, 'bench-1');
	judge(
		'quarterly PDF of ten pages within 500 ms',
		`${pdf.pages} pages ${pdf.p50.toFixed(0)} ms`,
		(pdf.p50 / pdf.pages) * 10 <= 500
	);
	const kilobytes = (await javascriptBytes(origin)) / 1024;
	judge(
		'at most 60 KB of compressed JavaScript before charts',
		`${kilobytes.toFixed(1)} KB`,
		kilobytes <= 60
	);
}
