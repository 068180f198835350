import { text } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import { checkReadiness } from '#lib/server/db/readiness.ts';

/** The database is reachable and its schema is this code's. */
export async function GET() {
	const readiness = await checkReadiness(db);
	return text(`${readiness}\n`, {
		status: readiness === 'ready' ? 200 : 503,
		headers: { 'cache-control': 'no-store', ...(readiness === 'ready' ? {} : { 'retry-after': '2' }) }
	});
}
