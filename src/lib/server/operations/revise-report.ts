import type { Transaction } from 'kysely';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockReport, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { writeReportMilestones } from '#lib/server/operations/save-report.ts';
import { writeExplanations } from '#lib/server/operations/write-explanations.ts';
import { writeReportIndicators } from '#lib/server/operations/write-report-indicators.ts';
import { copyAttachments } from '#lib/server/queries/attachment.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { WORK } from '#lib/server/queries/data-version.ts';

/** Opens a new revision, a draft that begins as a copy of the approved report; the approved one counts until the new one is approved. */
export async function reviseReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	reason: string,
	acting: Acting
): Promise<void> {
	const { initiative, report, readValues } = await lockReport(trx, address, 'revise', acting, reason);
	const values = (await readValues())!;
	const { milestones, indicators, explanations, ...columns } = values;
	const { id, revision } = await trx
		.insertInto('progress_report')
		.values({
			...columns,
			initiative_id: initiative.id,
			fiscal_year: address.period.fiscalYear,
			quarter: address.period.quarter,
			revision: report!.revision + 1,
			revision_reason: reason.trim(),
			is_sample: initiative.is_sample
		})
		.returning(['id', 'revision'])
		.executeTakeFirstOrThrow();
	await writeReportMilestones(trx, { id, initiative_id: initiative.id }, milestones);
	await writeReportIndicators(trx, { id, initiative_id: initiative.id }, indicators);
	await copyAttachments(trx, report!.id, id);
	await writeExplanations(trx, id, explanations);
	noteChange(trx, WORK);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.revise',
		record_type: 'progress_report',
		record_id: id,
		before: { report_id: report!.id, revision: report!.revision },
		after: { ...values, revision },
		reason: reason.trim(),
		request_id: acting.request_id
	});
}
