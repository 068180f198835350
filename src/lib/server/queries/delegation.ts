import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { delegationState, lentGrants } from '#lib/domain/delegation.ts';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Grants of those who named this person for today. A disabled person lends nothing. */
export async function listLentGrants(db: Kysely<DB>, userId: string, today: IsoDate): Promise<Grant[]> {
	const rows = await db
		.selectFrom('delegation as d')
		.innerJoin('app_user as owner', 'owner.id', 'd.from_user_id')
		.innerJoin('role_grant as g', 'g.user_id', 'd.from_user_id')
		.select(['d.from_user_id', 'g.id', 'g.role', 'g.organisation_code', 'g.dimension_code', 'g.place_code'])
		.distinct()
		.where('d.to_user_id', '=', userId)
		.where('d.withdrawn_at', 'is', null)
		.where('d.starts_on', '<=', today)
		.where('d.ends_on', '>=', today)
		.where('owner.disabled_at', 'is', null)
		.orderBy('d.from_user_id')
		.orderBy('g.id')
		.execute();
	return rows.flatMap(({ from_user_id, role, organisation_code, dimension_code, place_code }) =>
		lentGrants(from_user_id, [{ role, organisation_code, dimension_code, place_code }])
	);
}

/** Who stands in for whom, the newest first; of one person, either way, where they are named. */
export async function listDelegations(db: Kysely<DB>, userId: string | null = null) {
	return db
		.selectFrom('delegation as d')
		.innerJoin('app_user as owner', 'owner.id', 'd.from_user_id')
		.innerJoin('app_user as delegate', 'delegate.id', 'd.to_user_id')
		.leftJoin('app_user as namer', 'namer.id', 'd.named_by')
		.leftJoin('app_user as withdrawer', 'withdrawer.id', 'd.withdrawn_by')
		.select([
			'd.id',
			'd.from_user_id',
			'd.to_user_id',
			'd.starts_on',
			'd.ends_on',
			'd.reason',
			'd.withdrawn_at',
			'd.named_by',
			'd.withdrawn_by'
		])
		.select([
			'owner.name as from_name',
			'delegate.name as to_name',
			'namer.name as named_by_name',
			'withdrawer.name as withdrawn_by_name'
		])
		.select(sql<boolean>`d.withdrawn_at is not null`.as('is_withdrawn'))
		.$if(userId !== null, (query) =>
			query.where((eb) => eb.or([eb('d.from_user_id', '=', userId!), eb('d.to_user_id', '=', userId!)]))
		)
		.orderBy('d.starts_on', 'desc')
		.orderBy('d.id', 'desc')
		.limit(200)
		.execute();
}
export type ShownDelegation = Awaited<ReturnType<typeof listDelegations>>[number];

/** Those that are in force today. */
export async function listRunningDelegations(
	db: Kysely<DB>,
	userId: string,
	today: IsoDate
): Promise<ShownDelegation[]> {
	return (await listDelegations(db, userId)).filter((one) => delegationState(one, today) === 'running');
}

/** Enabled people of the same kind (sample or real) and, where it is asked, of the same organisation. */
export async function listColleagues(
	db: Kysely<DB>,
	of: { id: string; organisation_code: string | null; is_sample: boolean },
	everywhere = false
) {
	if (!everywhere && of.organisation_code === null) return [];
	return db
		.selectFrom('app_user')
		.select(['id', 'name'])
		.where('disabled_at', 'is', null)
		.where('is_sample', '=', of.is_sample)
		.where('id', '<>', of.id)
		.$if(!everywhere, (query) => query.where('organisation_code', '=', of.organisation_code!))
		.orderBy('name')
		.orderBy('id')
		.execute();
}

export async function insertDelegation(
	trx: Transaction<DB>,
	row: {
		from_user_id: string;
		to_user_id: string;
		starts_on: IsoDate;
		ends_on: IsoDate;
		reason: string | null;
		named_by: string | null;
	}
): Promise<number> {
	return (await trx.insertInto('delegation').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** The days of the same pair that are not withdrawn and meet these. */
export async function findOverlap(
	trx: Transaction<DB>,
	row: { from_user_id: string; to_user_id: string; starts_on: IsoDate; ends_on: IsoDate }
) {
	return trx
		.selectFrom('delegation')
		.select('id')
		.where('from_user_id', '=', row.from_user_id)
		.where('to_user_id', '=', row.to_user_id)
		.where('withdrawn_at', 'is', null)
		.where('starts_on', '<=', row.ends_on)
		.where('ends_on', '>=', row.starts_on)
		.executeTakeFirst();
}

export async function lockDelegation(trx: Transaction<DB>, id: number) {
	return trx.selectFrom('delegation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateWithdrawn(trx: Transaction<DB>, id: number, by: string | null): Promise<void> {
	await trx
		.updateTable('delegation')
		.set({ withdrawn_by: by, withdrawn_at: sql`clock_timestamp()` })
		.where('id', '=', id)
		.execute();
}
