import { sql, type Transaction } from 'kysely';
import { periodKey } from '#lib/domain/calendar.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockReport, stateOf, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { WORK } from '#lib/server/queries/data-version.ts';

/** Hands a draft or a corrected report in for review. The last return's comment stays with it for the reviewer to see. */
export async function submitReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	acting: Acting
): Promise<void> {
	const { report, readValues, state } = await lockReport(trx, address, 'submit', acting);
	// Something was typed that nobody can read: it is put right first.
	if (report!.unread) throw new InvalidFields({ '': 'unread' });
	const values = await readValues();
	await trx
		.updateTable('progress_report')
		.set({
			state,
			submitted_by: acting.actor_id,
			submitted_for: acting.on_behalf_of ?? null,
			submitted_at: sql`clock_timestamp()`,
			reviewed_by: null,
			reviewed_for: null,
			reviewed_at: null,
			lock_version: sql`lock_version + 1`,
			updated_at: sql`clock_timestamp()`
		})
		.where('id', '=', report!.id)
		.execute();
	noteChange(trx, WORK, periodKey(address.period));
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.submit',
		record_type: 'progress_report',
		record_id: report!.id,
		before: stateOf(report!),
		after: { ...stateOf(report!, state), values },
		request_id: acting.request_id
	});
}
