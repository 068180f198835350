import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { periodKey, type Period } from '#lib/domain/calendar.ts';
import { periodFileName, type PeriodFileSpec } from '#lib/domain/period-file.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { GENERAL } from '#lib/server/queries/data-version.ts';
import { insertPeriodFile } from '#lib/server/queries/period-file.ts';

export type MadeFile = { bytes: Uint8Array; media_type: string; rule_version: number };

/** Keeps a file of a close by what it contains. Once kept it stays, whatever is made of the same figures later. */
export async function storePeriodFile(
	trx: Transaction<DB>,
	period: Period,
	spec: PeriodFileSpec,
	made: MadeFile,
	release: string
): Promise<void> {
	const file_name = periodFileName(spec);
	const hash = createHash('sha256').update(made.bytes).digest('hex');
	const { media_type, rule_version } = made;
	if (
		!(await insertPeriodFile(trx, period, spec, {
			file_name,
			hash,
			media_type,
			rule_version,
			release,
			bytes: Buffer.from(made.bytes)
		}))
	)
		return;
	await insertAuditEvent(trx, {
		actor_id: null,
		action: 'period.file',
		record_type: 'reporting_period',
		record_id: periodKey(period),
		after: { file_name, hash, release }
	});
	noteChange(trx, GENERAL);
}
