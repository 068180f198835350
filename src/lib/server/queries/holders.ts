import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { lentGrants } from '#lib/domain/delegation.ts';
import type { Grant } from '#lib/domain/permission.ts';
import type { Holder } from '#lib/domain/report-turn.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findSetting } from '#lib/server/queries/setting.ts';

export const WAIT_SETTING = 'review_wait_days';
const USUAL_WAIT_DAYS = 7;

/** Days that a report may wait for one reviewer before it climbs to the next. */
export async function findWaitDays(db: Kysely<DB>): Promise<number> {
	const value = (await findSetting(db, WAIT_SETTING))?.value;
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : USUAL_WAIT_DAYS;
}

/** Everyone who writes or reviews anything today, with the grants that others lent them. */
export async function listHolders(db: Kysely<DB>, today: IsoDate): Promise<Holder[]> {
	const { rows } = await sql<{ id: string; name: string; is_sample: boolean; grants: Grant[] }>`
		select u.id, u.name, u.is_sample, json_agg(json_build_object('role', g.role, 'organisation_code', g.organisation_code,
			'dimension_code', g.dimension_code, 'place_code', g.place_code) order by g.id) as grants
		from app_user u join role_grant g on g.user_id = u.id
		where u.disabled_at is null and g.role <> 'viewer'
		group by u.id order by u.name, u.id`.execute(db);
	const lent = await db
		.selectFrom('delegation as d')
		.innerJoin('app_user as u', 'u.id', 'd.to_user_id')
		.select(['d.from_user_id', 'd.to_user_id', 'u.name', 'u.is_sample'])
		.where('u.disabled_at', 'is', null)
		.where('d.withdrawn_at', 'is', null)
		.where('d.starts_on', '<=', today)
		.where('d.ends_on', '>=', today)
		.execute();
	const holders = new Map(rows.map((row) => [row.id, row]));
	for (const { from_user_id, to_user_id, name, is_sample } of lent) {
		const owner = rows.find(({ id }) => id === from_user_id);
		if (!owner) continue;
		const known = holders.get(to_user_id) ?? { id: to_user_id, name, is_sample, grants: [] };
		holders.set(to_user_id, {
			...known,
			grants: [...known.grants, ...lentGrants(from_user_id, owner.grants)]
		});
	}
	return [...holders.values()];
}
