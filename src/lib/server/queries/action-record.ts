import { sql, type Kysely, type Transaction } from 'kysely';
import { canSeeInitiative, type Actor, type InitiativeSubject } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type ActionRecord = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** One action with all that is written of it; undefined where there is none. */
export async function findAction(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('action as a')
		.innerJoin('initiative as i', 'i.id', 'a.initiative_id')
		.leftJoin('app_user as u', 'u.id', 'a.owner_user_id')
		.leftJoin('organisation as o', 'o.code', 'a.owner_organisation_code')
		.leftJoin('app_user as closer', 'closer.id', 'a.closed_by')
		.leftJoin('app_user as maker', 'maker.id', 'a.created_by')
		.selectAll('a')
		.select([
			'i.code',
			'i.title_th',
			'i.title_en',
			'u.name as owner_name',
			'o.name_th as organisation_th',
			'o.name_en as organisation_en',
			'closer.name as closed_by_name',
			'maker.name as created_by_name'
		])
		.where('a.id', '=', id)
		.executeTakeFirst();
}

/** Locks an action for a change. */
export async function lockAction(trx: Transaction<DB>, id: number) {
	return trx.selectFrom('action').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Who can own an action of the initiative: real and sample never mix, and nobody is made the owner of what is 404 to them. */
export async function listOwnerChoices(db: Kysely<DB>, subject: InitiativeSubject) {
	const [people, organisations] = await Promise.all([
		listPeopleWithGrants(db),
		db
			.selectFrom('organisation')
			.select(['code', 'name_th', 'name_en'])
			.where('is_sample', '=', subject.is_sample)
			.orderBy(sql`name_th collate "th-x-icu"`)
			.execute()
	]);
	return { people: whoCanOwn(people, subject).map(({ id, name }) => ({ id, name })), organisations };
}

export type PersonWithGrants = Actor & { name: string };

/** Enabled people, with their own grants. */
export async function listPeopleWithGrants(db: Kysely<DB>): Promise<PersonWithGrants[]> {
	const { rows } = await sql<PersonWithGrants>`
		select u.id, u.name, u.is_sample, coalesce(json_agg(json_build_object('role', g.role, 'organisation_code', g.organisation_code,
			'dimension_code', g.dimension_code, 'place_code', g.place_code)) filter (where g.id is not null), '[]') as grants
		from app_user u left join role_grant g on g.user_id = u.id
		where u.disabled_at is null
		group by u.id order by u.name collate "th-x-icu"`.execute(db);
	return rows;
}

export function whoCanOwn(
	people: readonly PersonWithGrants[],
	subject: InitiativeSubject
): PersonWithGrants[] {
	return people.filter(
		(person) => person.is_sample === subject.is_sample && canSeeInitiative(person, subject) === true
	);
}
