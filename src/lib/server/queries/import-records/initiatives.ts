import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { writeMany } from '#lib/domain/import/many.ts';
import type { Values } from '#lib/domain/import/subject.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { ImportRecord } from '#lib/server/queries/import-records/record.ts';
import type { InitiativeRecord } from '#lib/server/queries/initiative-record.ts';

/** Initiatives as an import has them; a person stands by their address, which is what names them to others. */
export async function listInitiativeImportRecords(
	db: Kysely<DB>,
	ids: readonly number[],
	today: IsoDate
): Promise<ImportRecord<InitiativeRecord>[]> {
	const inForce = sql`x.initiative_id = i.id and x.valid_from <= ${today}::date and (x.valid_to is null or ${today}::date < x.valid_to)`;
	const { rows } = await sql<InitiativeRecord & { email: string | null }>`
		select i.id, i.code, i.title_th, i.title_en, i.plan_code, i.objective_th, i.objective_en, i.beneficiaries_th, i.beneficiaries_en, i.responsible_user_id,
			i.start_date, i.start_precision, i.end_date, i.end_precision, i.visibility, i.emenscr_code, i.is_sample, i.lock_version, i.updated_at, u.email,
			(select x.organisation_code from initiative_organisation x where ${inForce} and x.role = 'accountable' order by x.valid_from desc limit 1) as organisation_code,
			coalesce((select json_agg(json_build_object('dimension_code', x.dimension_code, 'parts', x.parts) order by d.position)
				from initiative_dimension x join dimension d on d.code = x.dimension_code where ${inForce}), '[]') as dimensions,
			array(select x.place_code from initiative_place x where ${inForce} order by x.place_code) as place_codes,
			(select s.status from initiative_status s where s.initiative_id = i.id and s.valid_from <= ${today}::date order by s.valid_from desc limit 1) as status
		from initiative i left join app_user u on u.id = i.responsible_user_id
		where i.id = any(${ids}::bigint[]) order by i.code`.execute(db);
	return rows.map(({ email, ...stored }) => ({
		id: stored.id,
		initiative_id: stored.id,
		values: valuesOf(stored, email),
		fixed: null,
		stored
	}));
}

function valuesOf(row: InitiativeRecord, email: string | null): Values {
	const {
		code,
		title_th,
		title_en,
		plan_code,
		organisation_code,
		visibility,
		emenscr_code,
		objective_th,
		objective_en,
		beneficiaries_th,
		beneficiaries_en
	} = row;
	return {
		code,
		title_th,
		title_en,
		plan_code,
		organisation_code,
		responsible_user_id: email?.toLowerCase() ?? null,
		dimensions: writeDimensions(row.dimensions),
		place_codes: writeMany([...row.place_codes].sort().map((name) => ({ name, parts: null }))),
		start_date: row.start_date,
		start_precision: row.start_date && row.start_precision,
		end_date: row.end_date,
		end_precision: row.end_date && row.end_precision,
		status: row.status,
		status_from: null,
		status_reason: null,
		visibility,
		emenscr_code,
		objective_th,
		objective_en,
		beneficiaries_th,
		beneficiaries_en
	};
}

/** Writes dimensions in the order of their codes, since their own order means nothing. */
export function writeDimensions(
	dimensions: readonly { dimension_code: string; parts: number }[]
): string | null {
	return writeMany(
		dimensions
			.map(({ dimension_code, parts }) => ({ name: dimension_code, parts }))
			.sort((a, b) => (a.name < b.name ? -1 : 1))
	);
}
