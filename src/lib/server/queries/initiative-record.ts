import { sql, type Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Status } from '#lib/domain/health.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** An initiative as its form shows it: lead organisation, dimensions, places and status in force on the day. */
export async function findInitiativeRecord(db: Kysely<DB>, id: number, today: IsoDate) {
	const inForce = sql<boolean>`valid_from <= ${today}::date and (valid_to is null or ${today}::date < valid_to)`;
	return db
		.selectFrom('initiative')
		.select([
			'id',
			'code',
			'title_th',
			'title_en',
			'plan_code',
			'objective_th',
			'objective_en',
			'beneficiaries_th',
			'beneficiaries_en',
			'responsible_user_id',
			'start_date',
			'start_precision',
			'end_date',
			'end_precision',
			'visibility',
			'emenscr_code',
			'is_sample',
			'lock_version',
			'updated_at'
		])
		.select((eb) => [
			eb
				.selectFrom('initiative_organisation')
				.select('organisation_code')
				.whereRef('initiative_id', '=', 'initiative.id')
				.where('role', '=', 'accountable')
				.where(inForce)
				.orderBy('valid_from', 'desc')
				.limit(1)
				.as('organisation_code'),
			jsonArrayFrom(
				eb
					.selectFrom('initiative_dimension')
					.innerJoin('dimension', 'dimension.code', 'dimension_code')
					.select(['dimension_code', 'parts'])
					.whereRef('initiative_id', '=', 'initiative.id')
					.where(inForce)
					.orderBy('dimension.position')
			).as('dimensions'),
			sql<
				string[]
			>`array(select place_code from initiative_place where initiative_id = initiative.id and ${inForce} order by place_code)`.as(
				'place_codes'
			),
			sql<Status | null>`(select status from initiative_status where initiative_id = initiative.id and valid_from <= ${today}::date order by valid_from desc limit 1)`.as(
				'status'
			)
		])
		.where('id', '=', id)
		.executeTakeFirst();
}
export type InitiativeRecord = NonNullable<Awaited<ReturnType<typeof findInitiativeRecord>>>;
