import { sql, type Kysely, type Transaction } from 'kysely';
import { hasRole } from '#lib/domain/permission.ts';
import type { ViewActor, ViewPage } from '#lib/domain/saved-view.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** What a person may open (domain/saved-view.ts `canSeeView`): their own, then what others share with them; of one page where it is named. */
export async function listViewsOf(db: Kysely<DB>, actor: ViewActor, page: ViewPage | null = null) {
	const all = hasRole(actor, 'administrator');
	return db
		.selectFrom('saved_view as v')
		.innerJoin('app_user as u', 'u.id', 'v.user_id')
		.leftJoin('organisation as o', 'o.code', 'v.organisation_code')
		.select([
			'v.id',
			'v.user_id',
			'v.organisation_code',
			'v.name',
			'v.page',
			'v.query',
			'v.is_sample',
			'v.lock_version',
			'v.updated_at'
		])
		.select(['u.name as author', 'o.name_th as organisation_th', 'o.name_en as organisation_en'])
		.where((eb) =>
			eb.or([
				eb('v.user_id', '=', actor.id),
				eb.and([
					all
						? eb('v.organisation_code', 'is not', null)
						: eb('v.organisation_code', '=', actor.organisation_code ?? ''),
					...(actor.is_sample ? [] : [eb('v.is_sample', '=', false)])
				])
			])
		)
		.$if(page !== null, (query) => query.where('v.page', '=', page!))
		.orderBy(sql`v.user_id <> ${actor.id}`)
		.orderBy(sql`v.name collate "th-x-icu"`)
		.orderBy('v.id')
		.limit(500)
		.execute();
}
export type ListedView = Awaited<ReturnType<typeof listViewsOf>>[number];

/** One view, whoever's; the caller asks whether it may be seen. */
export async function findView(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('saved_view')
		.select(['id', 'user_id', 'organisation_code', 'name', 'page', 'query', 'is_sample', 'lock_version'])
		.where('id', '=', id)
		.executeTakeFirst();
}

export async function lockView(trx: Transaction<DB>, id: number) {
	return trx.selectFrom('saved_view').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function countViewsOf(trx: Transaction<DB>, userId: string): Promise<number> {
	return (
		await trx
			.selectFrom('saved_view')
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.where('user_id', '=', userId)
			.executeTakeFirstOrThrow()
	).n;
}

type NewView = {
	user_id: string;
	organisation_code: string | null;
	name: string;
	page: ViewPage;
	query: string;
	is_sample: boolean;
};

/** Adds a view; undefined where the author has one of this name on this page. */
export async function insertView(trx: Transaction<DB>, view: NewView): Promise<number | undefined> {
	return (
		await trx
			.insertInto('saved_view')
			.values(view)
			.onConflict((c) => c.doNothing())
			.returning('id')
			.executeTakeFirst()
	)?.id;
}

/** Changes a view; false where the author has another of this name on this page. */
export async function updateView(
	trx: Transaction<DB>,
	{ id, user_id, page }: { id: number; user_id: string; page: ViewPage },
	to: { name: string; organisation_code: string | null }
): Promise<boolean> {
	const { rows } = await sql`
		update saved_view set name = ${to.name}, organisation_code = ${to.organisation_code}, lock_version = lock_version + 1, updated_at = clock_timestamp()
		where id = ${id} and not exists (select from saved_view o where o.user_id = ${user_id} and o.page = ${page} and o.name = ${to.name} and o.id <> ${id}) returning id`.execute(
		trx
	);
	return rows.length > 0;
}

export async function deleteView(trx: Transaction<DB>, id: number): Promise<void> {
	await trx.deleteFrom('saved_view').where('id', '=', id).execute();
}
