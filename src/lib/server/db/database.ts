import type pg from 'pg';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';

let pool: pg.Pool | undefined;

/** The application's one pool, made when first needed: the build imports this file without a database. */
export function appPool(): pg.Pool {
	if (!pool) {
		const url = process.env['DATABASE_URL'];
		if (!url) throw new Error('DATABASE_URL is not set; start Tidtam with npm start');
		pool = createPool(url);
		process.once('sveltekit:shutdown' as 'exit', () => void endPool());
	}
	return pool;
}

async function endPool() {
	const ending = pool;
	pool = undefined;
	await ending?.end();
}

export const db = createDatabase(async () => appPool());
