import { sql, type Transaction } from 'kysely';
import { periodKey } from '#lib/domain/calendar.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockReport, stateOf, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { WORK } from '#lib/server/queries/data-version.ts';

/** Sends a report back to its writer; the comment says what to correct. */
export async function returnReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	comment: string,
	acting: Acting
): Promise<void> {
	const { report, state } = await lockReport(trx, address, 'return', acting, comment);
	await trx
		.updateTable('progress_report')
		.set({
			state,
			reviewed_by: acting.actor_id,
			reviewed_for: acting.on_behalf_of ?? null,
			reviewed_at: sql`clock_timestamp()`,
			return_comment: comment.trim(),
			lock_version: sql`lock_version + 1`,
			updated_at: sql`clock_timestamp()`
		})
		.where('id', '=', report!.id)
		.execute();
	noteChange(trx, WORK, periodKey(address.period));
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.return',
		record_type: 'progress_report',
		record_id: report!.id,
		before: stateOf(report!),
		after: stateOf(report!, state),
		reason: comment.trim(),
		request_id: acting.request_id
	});
}
