import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listSubjectsByCode, type FoundSubject } from '#lib/server/queries/initiative-subject.ts';

/** An initiative that rows speak of: what permissions ask, its milestones in order, and whether its schedule is approved. */
export type Target = FoundSubject & { milestone_ids: number[]; isApproved: boolean };

export async function listImportTargets(
	db: Kysely<DB>,
	codes: readonly string[],
	today: IsoDate
): Promise<Map<string, Target>> {
	const subjects = await listSubjectsByCode(db, codes, today);
	const { rows } = await sql<{ id: number; milestone_ids: number[]; approved: boolean }>`
		select i.id, array(select m.id from milestone m where m.initiative_id = i.id order by m.position) as milestone_ids,
			exists (select from schedule_baseline b where b.initiative_id = i.id) as approved
		from initiative i where i.id = any(${subjects.map(({ id }) => id)}::bigint[])`.execute(db);
	const more = new Map(rows.map((row) => [row.id, row]));
	return new Map(
		subjects.map((one) => [
			one.code,
			{ ...one, milestone_ids: more.get(one.id)!.milestone_ids, isApproved: more.get(one.id)!.approved }
		])
	);
}

/** Every quarter that was ever opened, as '2563-4', and whether it is open. */
export async function listPeriodStates(db: Kysely<DB>): Promise<Map<string, 'open' | 'closed'>> {
	const rows = await db.selectFrom('reporting_period').select(['fiscal_year', 'quarter', 'state']).execute();
	return new Map(rows.map(({ fiscal_year, quarter, state }) => [`${fiscal_year}-${quarter}`, state]));
}
