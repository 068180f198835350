import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Launched } from '../support/app.ts';
import { ask } from './load.ts';

export interface CsvMeasured {
	rows: number;
	seconds: number;
	copySeconds: number;
	/** Resident memory at its highest while exporting, above what it was before. */
	moreMiB: number;
}

export const CSV = '/exports/initiatives.csv?year=2564&quarter=2';
/** The same rows and about the same columns, by PostgreSQL alone. */
const COPY = `copy (select i.code, i.title_th, i.title_en, p.title_th, o.name_th, i.start_date, i.end_date, f.status, f.health, f.actual, f.planned,
	f.slippage, f.spi, f.year_progress, f.budget_weight, f.disbursed, f.outstanding, f.used, f.is_used_complete, f.obligated, f.baseline_number, f.rule_version, f.as_of
	from initiative i join initiative_period_figure f on f.initiative_id = i.id and f.fiscal_year = 2564 and f.quarter = 2
	join plan p on p.code = i.plan_code left join organisation o on o.code = f.organisation_code order by i.code) to stdout csv`;

/** CSV of all rows through the server against a plain COPY, and what it costs in memory. */
export async function measureCsv(server: Launched, url: string): Promise<CsvMeasured> {
	const agent = new Agent({ keepAlive: true });
	await ask(agent, server.origin + CSV);
	const before = memory(server.process.pid!);
	let most = before;
	const watch = setInterval(() => (most = Math.max(most, memory(server.process.pid!))), 10);
	const seconds = await best(() => ask(agent, server.origin + CSV));
	clearInterval(watch);
	agent.destroy();
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const copySeconds = await best(() => drain(client));
	const { rows } = await client.query<{ n: number }>(
		'select count(*)::int as n from initiative_period_figure where fiscal_year = 2564 and quarter = 2'
	);
	await client.end();
	return { rows: rows[0]!.n, seconds, copySeconds, moreMiB: most - before };
}

async function drain(client: pg.Client) {
	let bytes = 0;
	for await (const chunk of client.query(copyTo(COPY))) bytes += (chunk as Buffer).length;
	return bytes;
}

async function best(act: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < 3; n++) {
		const begun = performance.now();
		await act();
		times.push((performance.now() - begun) / 1000);
	}
	return times.sort((a, b) => a - b)[1]!;
}

/** Resident memory of a process in MiB (Linux). */
function memory(pid: number): number {
	return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
