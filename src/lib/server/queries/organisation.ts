import type { Insertable, Kysely, Transaction } from 'kysely';
import type { DB, Organisation } from '#lib/server/db/schema.ts';

const COLUMNS = [
	'code',
	'name_th',
	'name_en',
	'abbreviation_th',
	'abbreviation_en',
	'kind',
	'parent_code',
	'is_sample'
] as const;

export async function findOrganisation(db: Kysely<DB>, code: string) {
	return db.selectFrom('organisation').select(COLUMNS).where('code', '=', code).executeTakeFirst();
}

/** Locks an organisation: of two people that edit it at once the second waits, and reads what the first one wrote. */
export async function lockOrganisation(trx: Transaction<DB>, code: string) {
	return trx
		.selectFrom('organisation')
		.select(COLUMNS)
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst();
}

export async function listOrganisations(db: Kysely<DB>) {
	return db
		.selectFrom('organisation')
		.select(COLUMNS)
		.orderBy('is_sample')
		.orderBy('name_th')
		.orderBy('code')
		.execute();
}

export type NewOrganisation = Insertable<Organisation>;

/** Adds an organisation; false where its code is taken. */
export async function insertOrganisation(trx: Transaction<DB>, row: NewOrganisation): Promise<boolean> {
	const inserted = await trx
		.insertInto('organisation')
		.values(row)
		.onConflict((c) => c.doNothing())
		.returning('code')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function updateOrganisation(
	trx: Transaction<DB>,
	code: string,
	change: Omit<NewOrganisation, 'code' | 'is_sample'>
) {
	await trx.updateTable('organisation').set(change).where('code', '=', code).execute();
}

/** Codes of the organisation and of all below it. */
export async function listOrganisationsBelow(db: Kysely<DB>, code: string): Promise<string[]> {
	const rows = await db
		.withRecursive('below', (q) =>
			q
				.selectFrom('organisation')
				.select('code')
				.where('code', '=', code)
				.union(
					q
						.selectFrom('organisation as o')
						.innerJoin('below as b', 'b.code', 'o.parent_code')
						.select('o.code')
				)
		)
		.selectFrom('below')
		.select('code')
		.execute();
	return rows.map((row) => row.code);
}
