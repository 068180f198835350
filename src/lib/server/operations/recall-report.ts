import { sql, type Transaction } from 'kysely';
import { periodKey } from '#lib/domain/calendar.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockReport, stateOf, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { WORK } from '#lib/server/queries/data-version.ts';

/** Takes a report back before anybody has decided: it is a draft again, as if it had not been handed in. */
export async function recallReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	acting: Acting
): Promise<void> {
	const { report, state } = await lockReport(trx, address, 'recall', acting);
	await trx
		.updateTable('progress_report')
		.set({
			state,
			submitted_by: null,
			submitted_for: null,
			submitted_at: null,
			lock_version: sql`lock_version + 1`,
			updated_at: sql`clock_timestamp()`
		})
		.where('id', '=', report!.id)
		.execute();
	const { submitted_by, submitted_for, submitted_at } = report!;
	noteChange(trx, WORK, periodKey(address.period));
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.recall',
		record_type: 'progress_report',
		record_id: report!.id,
		before: { ...stateOf(report!), submitted_by, submitted_for, submitted_at },
		after: stateOf(report!, state),
		request_id: acting.request_id
	});
}
