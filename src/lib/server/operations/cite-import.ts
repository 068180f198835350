import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { ImportActivity } from '#lib/server/queries/iati-import.ts';

type Cited = { type: 'initiative' | 'plan'; id: string; fields: string[]; hasDimensions: boolean };

/** Cites a record from the file; what an older file of the same activity was cited for is cited from the newer one now. */
export async function citeImport(
	trx: Transaction<DB>,
	{ source_key: older }: Pick<ImportActivity, 'source_key'>,
	{ type, id, fields, hasDimensions }: Cited,
	source_key: string
): Promise<void> {
	if (older !== null)
		await trx
			.deleteFrom('citation')
			.where('record_type', '=', type)
			.where('record_id', '=', id)
			.where('source_key', '=', older)
			.execute();
	const of = { source_key, record_type: type, record_id: id, paragraph: null };
	await trx
		.insertInto('citation')
		.values([
			...[null, ...fields].map((field) => ({ ...of, field, basis: 'stated' as const })),
			...(hasDimensions ? [{ ...of, field: 'dimension', basis: 'editorial' as const }] : [])
		])
		.onConflict((c) => c.doNothing())
		.execute();
}
