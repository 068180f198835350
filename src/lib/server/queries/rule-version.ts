import { sql, type Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { HealthBounds } from '#lib/domain/health.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type Rule = HealthBounds & { version: number };

/** The version of the progress rule, with its bounds, that a period's figures were computed by; the newest where it has none. */
export async function findRule(db: Kysely<DB>, { fiscalYear, quarter }: Period): Promise<Rule> {
	const { rows } = await sql<Rule>`
		select version, ahead, on_schedule, early_warning, behind from rule_version
		where version = coalesce(
			(select max(rule_version) from initiative_period_figure where fiscal_year = ${fiscalYear} and quarter = ${quarter}),
			(select max(version) from rule_version))`.execute(db);
	return rows[0]!;
}
