import type { Transaction } from 'kysely';
import { hasIndicatorValues } from '#lib/domain/indicator-values.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound } from '#lib/server/errors.ts';

/** Writes a report's indicator values in place of the earlier ones; an indicator without a value, or a group left empty, gets no row. */
export async function writeReportIndicators(
	trx: Transaction<DB>,
	report: { id: number; initiative_id: number },
	indicators: ReportValues['indicators']
): Promise<void> {
	await trx.deleteFrom('report_indicator').where('report_id', '=', report.id).execute();
	const reported = indicators.filter(hasIndicatorValues);
	if (reported.length === 0) return;
	const own = await trx
		.selectFrom('indicator')
		.select(['id', 'kind'])
		.where('initiative_id', '=', report.initiative_id)
		.execute();
	// Only the initiative's own: an id of another is no indicator here.
	const kinds = new Map(own.map(({ id, kind }) => [id, kind]));
	if (reported.some(({ indicator_id }) => !kinds.has(indicator_id))) throw new NotFound('indicator');
	const rows = reported.map(({ parts: _, ...row }) => ({
		...row,
		kind: kinds.get(row.indicator_id)!,
		report_id: report.id,
		initiative_id: report.initiative_id
	}));
	await trx.insertInto('report_indicator').values(rows).execute();
	const parts = reported.flatMap(({ indicator_id, parts }) =>
		parts.map((part) => ({ ...part, indicator_id, kind: kinds.get(indicator_id)!, report_id: report.id }))
	);
	if (parts.length > 0) await trx.insertInto('report_indicator_part').values(parts).execute();
}
