import { sql, type Kysely } from 'kysely';
import type { Health } from '#lib/domain/health.ts';
import { initiativeSearchText } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type Planted = {
	code: string;
	title: string;
	plan?: string;
	organisation?: string;
	dimensions?: string[];
	places?: string[];
	visibility?: 'public' | 'internal';
	health?: Health;
	slippage?: string | null;
	start?: string | null;
	end?: string | null;
	sample?: boolean;
	/** No figure in 2563 Q4. */
	elsewhere?: boolean;
};

/** Two plans, two organisations, two dimensions and places; figures stand in 2563 Q4. */
export async function plantReference(db: Kysely<DB>) {
	await db
		.insertInto('dimension')
		.values([
			{ code: 'security', position: 1, name_th: 'ความมั่นคง', name_en: 'Security', colour: 'd1', glyph: 'x' },
			{ code: 'economy', position: 2, name_th: 'เศรษฐกิจ', name_en: 'Economy', colour: 'd2', glyph: 'x' }
		])
		.execute();
	await db
		.insertInto('organisation')
		.values([
			{
				code: 'sbpac',
				name_th: 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้',
				name_en: 'SBPAC',
				abbreviation_th: 'ศอ.บต.',
				kind: 'agency'
			},
			{ code: 'usaid', name_th: 'องค์การเพื่อการพัฒนาระหว่างประเทศ', name_en: 'USAID', kind: 'donor' }
		])
		.execute();
	await db
		.insertInto('place')
		.values([
			{ code: '94', kind: 'province', name_th: 'ปัตตานี' },
			{ code: '9401', kind: 'district', name_th: 'เมืองปัตตานี', parent_code: '94' },
			{ code: '95', kind: 'province', name_th: 'ยะลา' }
		])
		.execute();
	await db
		.insertInto('plan')
		.values([
			{ code: 'together', title_th: 'โครงการ Together', kind: 'programme' },
			{ code: 'fy2563', title_th: 'การขับเคลื่อนการพัฒนา จชต.', kind: 'annual' }
		])
		.execute();
}

export async function plantInitiative(db: Kysely<DB>, planted: Planted): Promise<number> {
	const {
		code,
		title,
		plan = 'fy2563',
		organisation,
		dimensions = [],
		places = [],
		visibility = 'public',
		sample = false
	} = planted;
	const [start, end] = [
		planted.start === undefined ? '2019-10-01' : planted.start,
		planted.end === undefined ? '2020-09-30' : planted.end
	];
	const { id } = await db
		.insertInto('initiative')
		.values({
			code,
			title_th: title,
			plan_code: plan,
			visibility,
			is_sample: sample,
			start_date: start,
			end_date: end,
			search_text: initiativeSearchText({ code, title_th: title, title_en: null, emenscr_code: null })
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const child = { initiative_id: id, is_sample: sample };
	for (const dimension_code of dimensions)
		await db
			.insertInto('initiative_dimension')
			.values({ ...child, dimension_code, parts: 1 })
			.execute();
	for (const place_code of places)
		await db
			.insertInto('initiative_place')
			.values({ ...child, place_code })
			.execute();
	if (organisation)
		await db
			.insertInto('initiative_organisation')
			.values({ ...child, organisation_code: organisation, role: 'accountable' })
			.execute();
	if (planted.elsewhere) return id;
	await db
		.insertInto('initiative_period_figure')
		.values({
			...child,
			fiscal_year: 2563,
			quarter: 4,
			health: planted.health ?? 'no_report',
			slippage: planted.slippage ?? null,
			is_reported: false,
			status: 'active',
			plan_code: plan,
			organisation_code: organisation ?? null,
			visibility,
			parts_total: dimensions.length,
			rule_version: 1,
			working: '{}',
			as_of: '2020-09-30'
		})
		.execute();
	for (const dimension_code of dimensions) {
		await sql`insert into figure_dimension values (${id}, 2563, 4, ${dimension_code}, 1, false)`.execute(db);
	}
	for (const place_code of places)
		await sql`insert into figure_place values (${id}, 2563, 4, ${place_code})`.execute(db);
	return id;
}
