import pg from 'pg';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import { seedFacts, seedSample } from '../../db/seed.ts';
import type { SampleAccount } from '../../db/seeds/sample/people.ts';
import type { Seed } from './database.ts';

const BARE = 'tidtam';
const LOCK = 8_450_256_303;

/** The template with that seed; whichever test file needs it first makes it. */
export async function seededTemplate(
	templateUrl: string,
	seed: Seed
): Promise<{ template: string; accounts: SampleAccount[] }> {
	if (seed === 'none') return { template: BARE, accounts: [] };
	const template = `template_${seed}`;
	return withAdministrator(templateUrl, async (client) => {
		await client.query('select pg_advisory_lock($1)', [LOCK]);
		await client.query(
			'create table if not exists template_seed (seed text primary key, accounts jsonb not null)'
		);
		const { rows } = await client.query('select accounts from template_seed where seed = $1', [seed]);
		if (rows[0]) return { template, accounts: rows[0].accounts };
		await client.query(`drop database if exists "${template}" with (force)`);
		await client.query(`create database "${template}" template "${BARE}" strategy file_copy`);
		const accounts = await fill(urlOf(templateUrl, template), seed);
		await client.query('insert into template_seed values ($1, $2)', [seed, JSON.stringify(accounts)]);
		return { template, accounts };
	});
}

async function fill(url: string, seed: 'facts' | 'sample'): Promise<SampleAccount[]> {
	const pool = createPool(url, { applicationName: 'tidtam-test-seed', statementTimeoutMs: 0 });
	try {
		const db = createDatabase(pool);
		await seedFacts(db);
		return seed === 'sample' ? (await seedSample(db)).accounts : [];
	} finally {
		await pool.end();
	}
}

export function copyDatabase(templateUrl: string, template: string, name: string): Promise<void> {
	return administer(templateUrl, `create database "${name}" template "${template}" strategy file_copy`);
}

export function administer(templateUrl: string, sql: string): Promise<void> {
	return withAdministrator(templateUrl, async (client) => void (await client.query(sql)));
}

export function urlOf(templateUrl: string, database: string): string {
	return templateUrl.replace(/\/[^/?]+\?/, `/${database}?`);
}

async function withAdministrator<T>(
	templateUrl: string,
	work: (client: pg.Client) => Promise<T>
): Promise<T> {
	// Never through a template itself: it cannot be copied while anyone is connected to it.
	const client = new pg.Client({ connectionString: urlOf(templateUrl, 'administration') });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
