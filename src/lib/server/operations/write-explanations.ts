import type { Transaction } from 'kysely';
import type { ExplanationValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Writes a report's causes of delay in place of the earlier ones; the first is the main cause. */
export async function writeExplanations(
	trx: Transaction<DB>,
	report_id: number,
	explanations: readonly ExplanationValues[]
): Promise<void> {
	await trx.deleteFrom('report_explanation').where('report_id', '=', report_id).execute();
	if (explanations.length === 0) return;
	await trx
		.insertInto('report_explanation')
		.values(explanations.map((one, i) => ({ ...one, report_id, position: i + 1 })))
		.execute();
}
