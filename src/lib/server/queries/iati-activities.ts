import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import type { DB } from '#lib/server/db/schema.ts';
import {
	listSearchNames,
	matchesFilter,
	searchConditions
} from '#lib/server/queries/initiative-conditions.ts';

/** Null period: initiatives of any period, narrowed by plan and text alone. */
export type IatiFilter = Omit<Filter, 'period'> & { period: Period | null };
/** One initiative by its code, or all that a filter finds. */
export type IatiSelection = { filter: IatiFilter; code: string | null };
export type IatiInitiative = Awaited<ReturnType<typeof listIatiInitiatives>>[number];

/** Public initiatives with a stated start (IATI wants one of every activity), or with `undated` all, by code, after one already read; their plan and status as on a day. */
export async function listIatiInitiatives(
	db: Kysely<DB>,
	selection: IatiSelection,
	day: IsoDate,
	after: string | null,
	limit: number,
	undated = false
) {
	return (await chosen(db, selection))
		.innerJoin('plan', 'plan.code', 'i.plan_code')
		.$if(!undated, (query) => query.where('i.start_date', 'is not', null))
		.$if(after !== null, (query) => query.where('i.code', '>', after!))
		.orderBy('i.code')
		.limit(limit)
		.select([
			'i.id',
			'i.code',
			'i.title_th',
			'i.title_en',
			'i.objective_th',
			'i.objective_en',
			'i.beneficiaries_th',
			'i.beneficiaries_en',
			'i.start_date',
			'i.start_precision',
			'i.end_date',
			'i.end_precision',
			'i.emenscr_code',
			'i.is_sample',
			'i.plan_code',
			'plan.owner_code',
			'plan.iati_identifier'
		])
		.select(
			sql<
				string | null
			>`(select status from initiative_status s where s.initiative_id = i.id and s.valid_from <= ${day}::date order by s.valid_from desc limit 1)`.as(
				'status'
			)
		)
		.execute();
}

/** How many the same selection leaves out because no start is stated. */
export async function countWithoutStart(db: Kysely<DB>, selection: IatiSelection): Promise<number> {
	const { count } = await (
		await chosen(db, selection)
	)
		.where('i.start_date', 'is', null)
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

async function chosen(db: Kysely<DB>, { filter, code }: IatiSelection) {
	const names = await listSearchNames(db, filter.text);
	const { period } = filter;
	const conditions: RawBuilder<boolean>[] = period
		? [matchesFilter({ ...filter, period }, names, { actor: null, today: '' })]
		: searchConditions(filter.text, names);
	return db
		.selectFrom('initiative as i')
		.leftJoin('initiative_period_figure as f', (join) =>
			join
				.onRef('f.initiative_id', '=', 'i.id')
				.on('f.fiscal_year', '=', period?.fiscalYear ?? 0)
				.on('f.quarter', '=', period?.quarter ?? 1)
		)
		.where('i.visibility', '=', 'public')
		.$if(code !== null, (query) => query.where('i.code', '=', code!))
		.$if(filter.plan !== null, (query) => query.where('i.plan_code', '=', filter.plan!))
		.$if(!filter.sample, (query) => query.where('i.is_sample', '=', false))
		.where(sql<boolean>`${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}`);
}
