import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import type { DB } from '#lib/server/db/schema.ts';

export interface TestDatabase {
	db: Kysely<DB>;
	pool: pg.Pool;
	url: string;
	drop(): Promise<void>;
}

/** A migrated, empty database of one's own. Call `drop()` in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
	const templateUrl = inject('templateUrl');
	const template = databaseOf(templateUrl);
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await administer(templateUrl, `create database "${name}" template "${template}" strategy file_copy`);
	const url = templateUrl.replace(`/${template}?`, `/${name}?`);
	const pool = createPool(url, { applicationName: 'tidtam-test', statementTimeoutMs: 30_000 });
	return {
		db: createDatabase(pool),
		pool,
		url,
		async drop() {
			await pool.end();
			await administer(templateUrl, `drop database if exists "${name}" with (force)`);
		}
	};
}

function databaseOf(url: string): string {
	return url.match(/\/([^/?]+)\?/)![1]!;
}

async function administer(templateUrl: string, sql: string) {
	// Never through the template itself: it cannot be copied while anyone is connected to it.
	const client = new pg.Client({ connectionString: templateUrl.replace(/\/[^/?]+\?/, '/postgres?') });
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
