import { sql, type Transaction } from 'kysely';
import { periodKey, quarterEnd } from '#lib/domain/calendar.ts';
import type { TransactionKind } from '#lib/domain/initiative-values.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { correctFigures } from '#lib/server/operations/correct-figures.ts';
import { openLadderSteps } from '#lib/server/operations/open-ladder-steps.ts';
import { refreshHeldFigures } from '#lib/server/operations/refresh-figures.ts';
import { lockReport, stateOf, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { GENERAL, WORK } from '#lib/server/queries/data-version.ts';
import type { Report } from '#lib/server/queries/report.ts';

/** Makes a report count: its money becomes transactions at the quarter's end, its dates the milestones', and the figures of open periods move; of closed ones the correction is kept beside them. The revision before is superseded, its transactions go. */
export async function approveReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	acting: Acting
): Promise<void> {
	const { initiative, report, approved, state } = await lockReport(trx, address, 'approve', acting);
	const removed = approved ? await supersede(trx, approved.id) : [];
	await trx
		.updateTable('progress_report')
		.set({
			state,
			reviewed_by: acting.actor_id,
			reviewed_for: acting.on_behalf_of ?? null,
			reviewed_at: sql`clock_timestamp()`,
			lock_version: sql`lock_version + 1`,
			updated_at: sql`clock_timestamp()`
		})
		.where('id', '=', report!.id)
		.execute();
	const written = await writeTransactions(trx, report!, quarterEnd(address.period));
	// The plan's own record shows the dates, whatever quarter it is looked at in.
	if (await updateActualDates(trx, initiative.id)) noteChange(trx, GENERAL);
	noteChange(trx, WORK, periodKey(address.period));
	await refreshHeldFigures(trx, [initiative.id], acting.today, address.period);
	const corrected = await correctFigures(trx, initiative.id, address.period, report!.revision_reason);
	await openLadderSteps(trx, { initiativeIds: [initiative.id] }, acting.today, acting);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'report.approve',
		record_type: 'progress_report',
		record_id: report!.id,
		before: {
			...stateOf(report!),
			...(approved && { superseded: stateOf(approved), transactions: removed })
		},
		after: { ...stateOf(report!, state), transactions: written, ...(corrected.length > 0 && { corrected }) },
		reason: report!.revision_reason,
		request_id: acting.request_id
	});
}

async function supersede(trx: Transaction<DB>, reportId: number) {
	await trx
		.updateTable('progress_report')
		.set({ state: 'superseded', lock_version: sql`lock_version + 1` })
		.where('id', '=', reportId)
		.execute();
	return trx
		.deleteFrom('transaction')
		.where('report_id', '=', reportId)
		.returning(['kind', 'amount', 'transaction_date'])
		.execute();
}

/** A reported 0 is written too: it is known, unlike nothing. */
async function writeTransactions(trx: Transaction<DB>, report: Report, day: string) {
	const told: [TransactionKind, string | null][] = [
		['outstanding', report.outstanding],
		// A report from before the rule that says no balance yet.
		['obligation_before_rule', report.outstanding === null ? report.obligated : null],
		['disbursement', report.disbursed]
	];
	const rows = told.flatMap(([kind, amount]) =>
		amount === null ? [] : [{ kind, amount, transaction_date: day }]
	);
	if (rows.length > 0) {
		const owner = { initiative_id: report.initiative_id, report_id: report.id, is_sample: report.is_sample };
		await trx
			.insertInto('transaction')
			.values(rows.map((row) => ({ ...row, ...owner })))
			.execute();
	}
	return rows;
}

/** The newest quarter that speaks of a milestone tells its dates, in whatever order reports are approved. */
async function updateActualDates(trx: Transaction<DB>, initiativeId: number): Promise<boolean> {
	const { numAffectedRows } = await sql`
		update milestone set actual_start = reported.actual_start, actual_end = reported.actual_end
		from (
			select distinct on (t.milestone_id) t.milestone_id, t.actual_start, t.actual_end
			from progress_report r join report_milestone t on t.report_id = r.id
			where r.initiative_id = ${initiativeId} and r.state = 'approved'
			order by t.milestone_id, r.fiscal_year desc, r.quarter desc
		) reported
		where milestone.initiative_id = ${initiativeId} and milestone.id = reported.milestone_id
			and (milestone.actual_start, milestone.actual_end) is distinct from (reported.actual_start, reported.actual_end)`.execute(
		trx
	);
	return numAffectedRows !== 0n;
}
