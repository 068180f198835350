import { sql, type Kysely, type Transaction } from 'kysely';
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

/** The newest first: that one is in force. */
export async function listRuleVersions(db: Kysely<DB>) {
	return db
		.selectFrom('rule_version as r')
		.leftJoin('app_user as u', 'u.id', 'r.created_by')
		.select([
			'r.version',
			'r.ahead',
			'r.on_schedule',
			'r.early_warning',
			'r.behind',
			'r.reason',
			'r.created_at',
			'u.name as created_by_name'
		])
		.orderBy('r.version', 'desc')
		.execute();
}

/** Adds a version of the rule; false where that version is there already, because somebody else made one meanwhile. */
export async function insertRuleVersion(
	trx: Transaction<DB>,
	rule: Rule,
	reason: string,
	createdBy: string | null
): Promise<boolean> {
	const inserted = await trx
		.insertInto('rule_version')
		.values({ ...rule, reason, created_by: createdBy })
		.onConflict((c) => c.doNothing())
		.returning('version')
		.executeTakeFirst();
	return inserted !== undefined;
}
