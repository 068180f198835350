import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { SampleAccount } from '../../db/seeds/sample/people.ts';
import { administer, copyDatabase, seededTemplate, urlOf } from './templates.ts';

export type Seed = 'none' | 'facts' | 'sample';

export interface TestDatabase {
	db: Kysely<DB>;
	pool: pg.Pool;
	url: string;
	/** The sample accounts, with seed `sample`. */
	accounts: SampleAccount[];
	drop(): Promise<void>;
}

/** A migrated database of one's own, empty unless a seed is named. Call `drop()` in `afterAll`. */
export async function freshDatabase(seed: Seed = 'none'): Promise<TestDatabase> {
	const templateUrl = inject('templateUrl');
	const { template, accounts } = await seededTemplate(templateUrl, seed);
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await copyDatabase(templateUrl, template, name);
	const url = urlOf(templateUrl, name);
	const pool = createPool(url, { applicationName: 'tidtam-test', statementTimeoutMs: 30_000 });
	return {
		db: createDatabase(pool),
		pool,
		url,
		accounts,
		async drop() {
			await pool.end();
			const drop = `drop database if exists "${name}"`;
			// By force one may not end an autovacuum worker, which is a superuser's; a plain drop ends it by itself.
			await administer(templateUrl, `${drop} with (force)`).catch(() => administer(templateUrl, drop));
		}
	};
}
