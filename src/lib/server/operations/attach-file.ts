import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
	fileKind,
	fileKinds,
	FILE_BYTES_AT_MOST,
	FILES_AT_MOST,
	safeFileName
} from '#lib/domain/file-kind.ts';
import { withoutTraces } from '#lib/domain/photo-privacy.ts';
import { isInHand } from '#lib/domain/report-flow.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockReport, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import {
	deleteAttachment,
	findAttachment,
	insertAttachment,
	listAttachments
} from '#lib/server/queries/attachment.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listReports, lockInitiative } from '#lib/server/queries/report.ts';
import { lockFile } from '#lib/server/queries/stored-file.ts';

type Where = Omit<ReportAddress, 'lock_version'>;
export type NewFile = { milestone_id: number | null; caption: string; name: string; bytes: Uint8Array };

/** Adds evidence to the report that is being written; where none was begun, `blank` begins it. The report's own version stays: what somebody types meanwhile is no conflict with a file. */
export async function attachFile(
	trx: Transaction<DB>,
	where: Where,
	blank: ReportValues,
	file: NewFile,
	acting: Acting
): Promise<void> {
	const { milestone_id, caption } = file;
	if (file.bytes.length === 0) throw new InvalidFields({ file: 'file_missing' });
	if (file.bytes.length > FILE_BYTES_AT_MOST) throw new InvalidFields({ file: 'file_too_big' });
	const kind = fileKind(file.bytes);
	// Where a photo was taken may be somebody's home: it is not kept.
	const bytes = kind && withoutTraces(kind, file.bytes);
	if (!kind || !bytes) throw new InvalidFields({ file: 'file_kind' });
	const report_id = await lockReportInHand(trx, where, acting, blank);
	if ((await listAttachments(trx, [report_id])).length >= FILES_AT_MOST)
		throw new InvalidFields({ file: 'too_many_files' });
	const hash = createHash('sha256').update(bytes).digest('hex');
	await lockFile(trx, hash);
	const row = {
		report_id,
		initiative_id: where.initiative_id,
		milestone_id,
		hash,
		file_name: safeFileName(file.name, kind),
		caption,
		size: bytes.length,
		added_by: acting.actor_id
	};
	if (
		(await insertAttachment(trx, row, { media_type: fileKinds[kind], bytes: Buffer.from(bytes) })) ===
		undefined
	)
		throw new InvalidFields({ file: 'file_twice' });
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.attach',
		record_type: 'progress_report',
		record_id: report_id,
		after: { file_name: row.file_name, hash, milestone_id, caption, size: row.size },
		request_id: acting.request_id
	});
}

/** Takes evidence away from the report that is being written; from one that was handed in, nothing. */
export async function detachFile(
	trx: Transaction<DB>,
	where: Where,
	id: number,
	acting: Acting
): Promise<void> {
	const report_id = await lockReportInHand(trx, where, acting, null);
	const found = await findAttachment(trx, where.initiative_id, id);
	if (!found || found.report_id !== report_id) throw new NotFound('attachment');
	await lockFile(trx, found.hash);
	await deleteAttachment(trx, id, found.hash);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.detach',
		record_type: 'progress_report',
		record_id: report_id,
		before: { file_name: found.file_name, hash: found.hash, size: found.size },
		request_id: acting.request_id
	});
}

/** Locks the report that may be written now, and gives its id. */
async function lockReportInHand(
	trx: Transaction<DB>,
	where: Where,
	acting: Acting,
	blank: ReportValues | null
): Promise<number> {
	await lockInitiative(trx, where.initiative_id);
	const reports = await listReports(trx, where.initiative_id, where.period);
	const inHand = reports.find(({ state }) => isInHand(state));
	if (!inHand && blank && reports.length === 0)
		return (await saveReport(trx, { ...where, lock_version: null }, blank, acting)).id;
	const { report } = await lockReport(
		trx,
		{ ...where, lock_version: inHand?.lock_version ?? null },
		'save',
		acting
	);
	return report!.id;
}
