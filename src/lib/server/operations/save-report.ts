import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Amount } from '#lib/domain/indicator.ts';
import { hasIndicatorValues } from '#lib/domain/indicator-values.ts';
import type { ReportValues, UnreadText } from '#lib/domain/report-values.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockReport, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { writeExplanations } from '#lib/server/operations/write-explanations.ts';
import { writeReportIndicators } from '#lib/server/operations/write-report-indicators.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { WORK } from '#lib/server/queries/data-version.ts';

/** Keeps a draft, or a returned report that is being corrected; the first save makes it. A draft enters no figure: none is refreshed. `unread`: what could not be understood, kept beside the values as it was typed. */
export async function saveReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	values: ReportValues,
	acting: Acting,
	unread: UnreadText | null = null
): Promise<{ id: number; lock_version: number }> {
	const { initiative, report, readValues } = await lockReport(trx, address, 'save', acting);
	const before = await readValues();
	if (report && isDeepStrictEqual([plain(before), report.unread], [plain(values), unread])) return report;
	const { milestones, indicators, explanations, ...own } = values;
	const columns = { ...own, unread };
	const { id, lock_version } = report
		? await trx
				.updateTable('progress_report')
				.set({ ...columns, lock_version: sql`lock_version + 1`, updated_at: sql`clock_timestamp()` })
				.where('id', '=', report.id)
				.returning(['id', 'lock_version'])
				.executeTakeFirstOrThrow()
		: await trx
				.insertInto('progress_report')
				.values({
					...columns,
					initiative_id: initiative.id,
					fiscal_year: address.period.fiscalYear,
					quarter: address.period.quarter,
					is_sample: initiative.is_sample
				})
				.returning(['id', 'lock_version'])
				.executeTakeFirstOrThrow();
	// One that was begun stands elsewhere in lists of work from now on; what is typed in it changes nothing that is shown.
	if (!report) noteChange(trx, WORK);
	await writeReportMilestones(trx, { id, initiative_id: initiative.id }, milestones);
	await writeReportIndicators(trx, { id, initiative_id: initiative.id }, indicators);
	await writeExplanations(trx, id, explanations);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.save',
		record_type: 'progress_report',
		record_id: id,
		before,
		after: { ...values, ...(unread && { unread }), initiative: initiative.code, ...address.period },
		request_id: acting.request_id
	});
	return { id, lock_version };
}

/** Writes a report's milestones; one of which nothing is stated gets no row. */
export async function writeReportMilestones(
	trx: Transaction<DB>,
	report: { id: number; initiative_id: number },
	milestones: ReportValues['milestones']
) {
	await trx.deleteFrom('report_milestone').where('report_id', '=', report.id).execute();
	const reported = milestones.filter(hasMilestoneValues);
	if (reported.length === 0) return;
	await trx
		.insertInto('report_milestone')
		.values(reported.map((one) => ({ ...one, report_id: report.id, initiative_id: report.initiative_id })))
		.execute();
}

function hasMilestoneValues({
	percent,
	actual_start,
	actual_end,
	note
}: ReportValues['milestones'][number]): boolean {
	return percent !== null || actual_start !== null || actual_end !== null || note !== null;
}

/** Makes values comparable: '60' and the column's '60.0000' become the same. */
function plain(values: ReportValues | null) {
	if (!values) return null;
	const short = (value: string | null) => value?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') ?? null;
	const { physical_percent, outstanding, disbursed, milestones, indicators, ...words } = values;
	const reported = milestones
		.filter(hasMilestoneValues)
		.map((one) => ({ ...one, percent: short(one.percent) }));
	const amount = <T extends Amount>(one: T) => ({
		...one,
		value: short(one.value),
		numerator: short(one.numerator),
		denominator: short(one.denominator)
	});
	const measured = indicators.filter(hasIndicatorValues).map((one) => ({
		...amount(one),
		parts: one.parts
			.map(amount)
			.sort((a, b) => compareText(`${a.breakdown} ${a.category}`, `${b.breakdown} ${b.category}`))
	}));
	return {
		...words,
		numbers: [physical_percent, outstanding, disbursed].map(short),
		milestones: reported.sort((a, b) => a.milestone_id - b.milestone_id),
		measured: measured.sort((a, b) => a.indicator_id - b.indicator_id)
	};
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
