import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export interface AuditEvent {
	/** Null: the system itself (first start, a job). */
	actor_id: string | null;
	/** What was done, as noun.verb: 'report.approve'. */
	action: string;
	record_type: string;
	record_id: string | number;
	before?: unknown;
	after?: unknown;
	reason?: string | null;
	request_id?: string | null;
}

/** Until the transaction ends, every event of it tells that this person stood behind the one who acts (column on_behalf_of). */
export async function actInNameOf(trx: Transaction<DB>, userId: string): Promise<void> {
	await sql`select set_config('tidtam.on_behalf_of', ${userId}, true)`.execute(trx);
}

/** Writes an audit event; call it in the transaction of the act that it records. Gives the event's id. */
export async function insertAuditEvent(trx: Transaction<DB>, event: AuditEvent): Promise<number> {
	const { id } = await trx
		.insertInto('audit_event')
		.values(rowOf(event))
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** Writes many audit events at once, in their order. */
export async function insertAuditEvents(trx: Transaction<DB>, events: readonly AuditEvent[]): Promise<void> {
	const rows = events.map(rowOf);
	for (let from = 0; from < rows.length; from += 500)
		await trx
			.insertInto('audit_event')
			.values(rows.slice(from, from + 500))
			.execute();
}

/** Lists audit events, the newest first; where a record is named, only its own. */
export async function listAuditEvents(
	db: Kysely<DB>,
	of: { record_type?: string; record_id?: string; limit?: number } = {}
) {
	return db
		.selectFrom('audit_event as e')
		.leftJoin('app_user as u', 'u.id', 'e.actor_id')
		.leftJoin('app_user as owner', 'owner.id', 'e.on_behalf_of')
		.select([
			'e.id',
			'e.at',
			'e.actor_id',
			'u.name as actor_name',
			'owner.name as on_behalf_of_name',
			'e.action',
			'e.record_type',
			'e.record_id',
			'e.before',
			'e.after',
			'e.reason'
		])
		.$if(of.record_type !== undefined, (q) => q.where('e.record_type', '=', of.record_type!))
		.$if(of.record_id !== undefined, (q) => q.where('e.record_id', '=', of.record_id!))
		.orderBy('e.id', 'desc')
		.limit(of.limit ?? 50)
		.execute();
}

function rowOf({
	actor_id,
	action,
	record_type,
	record_id,
	before,
	after,
	reason = null,
	request_id = null
}: AuditEvent) {
	return {
		actor_id,
		action,
		record_type,
		record_id: String(record_id),
		before: json(before),
		after: json(after),
		reason,
		request_id
	};
}

function json(value: unknown): string | null {
	return value === undefined || value === null ? null : JSON.stringify(value);
}
