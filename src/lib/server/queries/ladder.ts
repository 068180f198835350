import { sql, type Kysely, type Transaction } from 'kysely';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import { ladderHealths, type LadderHealth, type LadderStep, type StepTaken } from '#lib/domain/ladder.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type Ladder = { version: number; steps: LadderStep[] };

/** The ladder in force. */
export async function findLadder(db: Kysely<DB>): Promise<Ladder> {
	const rows = await db
		.selectFrom('ladder_version as v')
		.leftJoin('ladder_step as s', 's.version', 'v.version')
		.select(['v.version', 's.health', 's.kind', 's.days'])
		.where('v.version', '=', (eb) =>
			eb.selectFrom('ladder_version').select((one) => one.fn.max('version').as('newest'))
		)
		.execute();
	const steps = rows.flatMap(({ health, kind, days }) =>
		health === null || kind === null || days === null ? [] : [{ health, kind, days }]
	);
	return {
		version: rows[0]!.version,
		steps: steps.sort((a, b) => ladderHealths.indexOf(a.health) - ladderHealths.indexOf(b.health))
	};
}

/** Every version with its steps, the newest first. */
export async function listLadderVersions(db: Kysely<DB>) {
	const [versions, steps] = await Promise.all([
		db
			.selectFrom('ladder_version as v')
			.leftJoin('app_user as u', 'u.id', 'v.created_by')
			.orderBy('v.version', 'desc')
			.select(['v.version', 'v.reason', 'v.created_at', 'u.name as created_by_name'])
			.execute(),
		db.selectFrom('ladder_step').selectAll().execute()
	]);
	return versions.map((one) => ({ ...one, steps: steps.filter(({ version }) => version === one.version) }));
}

/** Adds a version of the ladder; false where that version is there already, because somebody else made one meanwhile. */
export async function insertLadderVersion(
	trx: Transaction<DB>,
	ladder: Ladder,
	reason: string,
	createdBy: string | null
): Promise<boolean> {
	const { version, steps } = ladder;
	const inserted = await trx
		.insertInto('ladder_version')
		.values({ version, reason, created_by: createdBy })
		.onConflict((c) => c.doNothing())
		.returning('version')
		.executeTakeFirst();
	if (inserted && steps.length > 0)
		await trx
			.insertInto('ladder_step')
			.values(steps.map((step) => ({ ...step, version })))
			.execute();
	return inserted !== undefined;
}

/** A figure past a bound, with the steps that were taken for its initiative before. */
export type LateFigure = {
	initiative_id: number;
	fiscal_year: number;
	quarter: Quarter;
	health: LadderHealth;
	planned: string | null;
	actual: string | null;
	slippage: string | null;
	organisation_code: string | null;
	responsible_user_id: string | null;
	visibility: 'public' | 'internal';
	is_sample: boolean;
	taken: StepTaken[];
};

/**
 * Lists the newest reported figure of each of these initiatives, or of all in a period, where it is still open and past a bound.
 * A frozen one is history, and one that only carries an earlier report tells nothing new.
 */
export async function listLateFigures(
	trx: Kysely<DB>,
	of: { initiativeIds: readonly number[] } | { period: Period } | 'sample'
): Promise<LateFigure[]> {
	const chosen =
		of === 'sample'
			? sql`f.is_sample`
			: 'period' in of
				? sql`f.fiscal_year = ${of.period.fiscalYear} and f.quarter = ${of.period.quarter}`
				: sql`f.initiative_id = any(${of.initiativeIds}::bigint[])`;
	const { rows } = await sql<LateFigure>`
		select f.initiative_id, f.fiscal_year, f.quarter, f.health, f.planned, f.actual, f.slippage, f.organisation_code, i.visibility, f.is_sample,
			(select u.id from app_user u where u.id = i.responsible_user_id and u.disabled_at is null) as responsible_user_id,
			coalesce((select json_agg(json_build_object('health', a.health, 'state', a.state,
				'isOfThisPeriod', (a.fiscal_year, a.quarter) = (f.fiscal_year, f.quarter)))
				from action a where a.initiative_id = f.initiative_id and a.health is not null), '[]') as taken
		from initiative_period_figure f join initiative i on i.id = f.initiative_id
		where ${chosen} and f.frozen_at is null and f.is_reported and f.health = any(${[...ladderHealths]})
			and not exists (select from initiative_period_figure later where later.initiative_id = f.initiative_id and later.is_reported
				and (later.fiscal_year, later.quarter) > (f.fiscal_year, f.quarter))
		order by f.initiative_id`.execute(trx);
	return rows;
}
