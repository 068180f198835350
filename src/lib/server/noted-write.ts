import type { Kysely, Transaction } from 'kysely';
import { publishChange } from '#lib/server/cache/versions.ts';
import { notedChanges } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';

/** A transaction that no form opens: what its operations note is raised at its end, and told. */
export async function writeNoted<T>(db: Kysely<DB>, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
	let isRaised = false;
	const given = await db.transaction().execute(async (trx) => {
		const result = await act(trx);
		const topics = notedChanges(trx);
		isRaised = topics.length > 0;
		await raiseDataVersion(trx, topics);
		return result;
	});
	if (isRaised) await publishChange(db);
	return given;
}
