import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { inPeriod, matchesScope, type FigureFilter } from '#lib/server/queries/figure-filter.ts';

/** Condition on `health_override v`, the rule of domain/health-override.ts in SQL: the override is in force beside the figure (an alias) today, or was when its period closed. */
export function isOverrideInForce(today: IsoDate, figure: 'f' | 'figure' = 'f'): RawBuilder<boolean> {
	const [id, year, quarter, frozenAt] = ['initiative_id', 'fiscal_year', 'quarter', 'frozen_at'].map(
		(column) => sql.ref(`${figure}.${column}`)
	);
	return sql<boolean>`v.initiative_id = ${id} and (v.fiscal_year, v.quarter) <= (${year}, ${quarter}) and case when ${frozenAt} is null
		then v.withdrawn_at is null and ${today}::date between v.set_on and v.ends_on
		else v.set_at <= ${frozenAt} and (${frozenAt} at time zone 'Asia/Bangkok')::date <= v.ends_on and (v.withdrawn_at is null or v.withdrawn_at > ${frozenAt}) end`;
}

/** The health that an executive set beside a figure; null = none. */
export function overriddenHealth(
	today: IsoDate,
	figure: 'f' | 'figure' = 'f'
): RawBuilder<OverrideHealth | null> {
	return sql<OverrideHealth | null>`(select v.health from health_override v where ${isOverrideInForce(today, figure)} order by v.set_at desc limit 1)`;
}

/** How many of a period's initiatives show another health beside the computed one. */
export async function countOverridden(db: Kysely<DB>, filter: FigureFilter, today: IsoDate): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(distinct f.initiative_id)::int as n from health_override v
		join initiative_period_figure f on ${inPeriod(filter.period)} and ${isOverrideInForce(today)}
		where ${matchesScope(filter)}`.execute(db);
	return rows[0]!.n;
}

/** Every override of an initiative, the newest first. */
export async function listOverrides(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('health_override as v')
		.leftJoin('app_user as setter', 'setter.id', 'v.set_by')
		.leftJoin('app_user as withdrawer', 'withdrawer.id', 'v.withdrawn_by')
		.select([
			'v.id',
			'v.fiscal_year',
			'v.quarter',
			'v.health',
			'v.computed_health',
			'v.reason',
			'v.set_on',
			'v.ends_on',
			'v.withdrawn_because',
			'setter.name as set_by_name',
			'withdrawer.name as withdrawn_by_name',
			sql<IsoDate | null>`(v.withdrawn_at at time zone 'Asia/Bangkok')::date`.as('withdrawn_on')
		])
		.where('v.initiative_id', '=', initiativeId)
		.orderBy('v.set_at', 'desc')
		.execute();
}

/** What stands beside the initiative's figure of the period, with its author and last day; undefined where nothing does. */
export async function findOverride(db: Kysely<DB>, initiativeId: number, period: Period, today: IsoDate) {
	const { rows } = await sql<{
		health: OverrideHealth;
		reason: string;
		set_on: IsoDate;
		ends_on: IsoDate;
		set_by_name: string | null;
	}>`
		select v.health, v.reason, v.set_on, v.ends_on, u.name as set_by_name from health_override v
		join initiative_period_figure f on ${inPeriod(period)} and ${isOverrideInForce(today)} left join app_user u on u.id = v.set_by
		where v.initiative_id = ${initiativeId} order by v.set_at desc limit 1`.execute(db);
	return rows[0];
}
