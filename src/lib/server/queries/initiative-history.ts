import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Quarterly reports, the newest first. Without `unapproved` only what stands approved; `closedAt` (epoch ms): what stood so at that close. */
export async function listInitiativeReports(
	db: Kysely<DB>,
	id: number,
	{ unapproved, closedAt = null }: { unapproved: boolean; closedAt?: number | null }
) {
	const rows = await db
		.selectFrom('progress_report')
		.where('initiative_id', '=', id)
		.$if(closedAt === null && !unapproved, (query) => query.where('state', '=', 'approved'))
		.$if(closedAt !== null, (query) =>
			query.where('state', 'in', ['approved', 'superseded']).where('reviewed_at', '<=', new Date(closedAt!))
		)
		.select([
			'id',
			'self_rating',
			'state_at',
			'submitted_by',
			'submitted_for',
			'fiscal_year',
			'quarter',
			'revision',
			'revision_reason',
			'state',
			'physical_percent',
			'results',
			'problem_kind',
			'problems',
			'solutions',
			'help_needed',
			'help_from',
			'next_steps',
			'return_comment',
			'submitted_at',
			'reviewed_at'
		])
		.orderBy('fiscal_year', 'desc')
		.orderBy('quarter', 'desc')
		.orderBy('revision', 'desc')
		.execute();
	if (closedAt === null) return rows;
	// One a quarter: what a correction has replaced since stood approved then.
	const isNewest = (row: (typeof rows)[number], n: number) =>
		rows[n - 1]?.fiscal_year !== row.fiscal_year || rows[n - 1]?.quarter !== row.quarter;
	return rows
		.filter(isNewest)
		.map((row) => ({ ...row, state: 'approved' as const, state_at: row.reviewed_at! }));
}

/** What was done to the initiative and its reports, the newest first. What precedes approval is for those who may see it. */
export async function listInitiativeEvents(
	db: Kysely<DB>,
	{ id, code }: { id: number; code: string },
	{ unapproved, limit, closedAt = null }: { unapproved: boolean; limit: number; closedAt?: number | null }
) {
	const reports = db
		.selectFrom('progress_report')
		.where('initiative_id', '=', id)
		.select(sql<string>`id::text`.as('id'));
	const money = db
		.selectFrom('transaction')
		.where('initiative_id', '=', id)
		.select(sql<string>`id::text`.as('id'));
	const actions = db
		.selectFrom('action')
		.where('initiative_id', '=', id)
		.select(sql<string>`id::text`.as('id'));
	return db
		.selectFrom('audit_event as e')
		.leftJoin('app_user as u', 'u.id', 'e.actor_id')
		.leftJoin('organisation as o', 'o.code', 'u.organisation_code')
		.where((eb) =>
			eb.or([
				eb('e.record_type', '=', 'initiative').and('e.record_id', 'in', [String(id), code]),
				eb('e.record_type', '=', 'progress_report').and('e.record_id', 'in', reports),
				eb('e.record_type', '=', 'transaction').and('e.record_id', 'in', money),
				eb('e.record_type', '=', 'action').and('e.record_id', 'in', actions)
			])
		)
		.$if(!unapproved, (query) =>
			query.where('e.action', 'not in', [
				'report.save',
				'report.submit',
				'report.recall',
				'report.return',
				'report.revise',
				'report.attach',
				'report.detach'
			])
		)
		.$if(closedAt !== null, (query) => query.where('e.at', '<=', new Date(closedAt!)))
		.leftJoin('app_user as owner', 'owner.id', 'e.on_behalf_of')
		.select([
			'e.id',
			'e.at',
			'e.action',
			'e.reason',
			'u.name as actor_name',
			'owner.name as on_behalf_of_name',
			'o.name_th as organisation_th',
			'o.name_en as organisation_en'
		])
		.select((eb) => [
			eb('e.actor_id', 'is', null).$castTo<boolean>().as('isSystem'),
			sql<string | null>`(select role from role_grant where user_id = e.actor_id
				order by array_position(array['administrator', 'reviewer', 'officer', 'viewer'], role) limit 1)`.as('role')
		])
		.orderBy('e.id', 'desc')
		.limit(limit)
		.execute();
}
