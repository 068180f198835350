import { sql, type Transaction } from 'kysely';
import { periodKey, quarterEnd } from '#lib/domain/calendar.ts';
import type { TransactionKind } from '#lib/domain/initiative-values.ts';
import { isLadderHealth } from '#lib/domain/ladder.ts';
import type { ReportState } from '#lib/domain/report-flow.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { correctFigures } from '#lib/server/operations/correct-figures.ts';
import { openLadderSteps } from '#lib/server/operations/open-ladder-steps.ts';
import { refreshLockedInitiative } from '#lib/server/operations/refresh-figures.ts';
import { lockReport, stateOf, type ReportAddress } from '#lib/server/operations/lock-report.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { GENERAL, WORK } from '#lib/server/queries/data-version.ts';
import type { ReportRow } from '#lib/server/queries/report.ts';

/** Makes a report count: its money becomes transactions at the quarter's end, its dates the milestones', and the figures of open periods move; of closed ones the correction is kept beside them. The revision before is superseded, its transactions go. */
export async function approveReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	acting: Acting
): Promise<void> {
	const { initiative, report, approved, state } = await lockReport(trx, address, 'approve', acting);
	const removed = approved ? await supersede(trx, approved.id) : [];
	const written = transactionsOf(report!, quarterEnd(address.period));
	// The plan's own record shows the dates, whatever quarter it is looked at in.
	if (await writeApproval(trx, { report: report!, state, transactions: written }, acting))
		noteChange(trx, GENERAL);
	noteChange(trx, WORK, periodKey(address.period));
	const { inputs, figures } = await refreshLockedInitiative(trx, initiative.id, acting.today, address.period);
	const corrected = await correctFigures(trx, inputs, address.period, report!.revision_reason);
	// Asked of the database only where there may be something to open.
	if (figures.some(({ is_reported, health }) => is_reported && isLadderHealth(health)))
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

/** The money that the report tells of. A reported 0 counts too: it is known, unlike nothing. */
function transactionsOf(report: ReportRow, day: string) {
	const amounts: [TransactionKind, string | null][] = [
		['outstanding', report.outstanding],
		// A report from before the rule that says no balance yet.
		['obligation_before_rule', report.outstanding === null ? report.obligated : null],
		['disbursement', report.disbursed]
	];
	return amounts.flatMap(([kind, amount]) =>
		amount === null ? [] : [{ kind, amount, transaction_date: day }]
	);
}

type Approval = {
	report: ReportRow;
	state: ReportState;
	transactions: ReturnType<typeof transactionsOf>;
};

/**
 * Writes the report's state, its money and the milestones' dates in one statement. The newest quarter that speaks of a milestone tells
 * its dates, in whatever order reports are approved. Gives whether any date changed.
 */
async function writeApproval(
	trx: Transaction<DB>,
	{ report, state, transactions }: Approval,
	acting: Acting
): Promise<boolean> {
	const { id, initiative_id, is_sample } = report;
	const owned = transactions.map((row) => ({ ...row, initiative_id, report_id: id, is_sample }));
	const columns = sql.raw('kind, amount, transaction_date, initiative_id, report_id, is_sample');
	const { rows } = await sql<{ dated: number }>`
		with approved as (
			update progress_report set state = ${state}, reviewed_by = ${acting.actor_id}, reviewed_for = ${acting.on_behalf_of ?? null},
				reviewed_at = clock_timestamp(), lock_version = lock_version + 1, updated_at = clock_timestamp() where id = ${id}
		), money as (
			insert into transaction (${columns}) select ${columns} from ${rowsOf('transaction', owned)}
		), dated as (
			update milestone set actual_start = reported.actual_start, actual_end = reported.actual_end
			from (
				select distinct on (t.milestone_id) t.milestone_id, t.actual_start, t.actual_end
				from progress_report r join report_milestone t on t.report_id = r.id
				where r.initiative_id = ${initiative_id} and (r.state = 'approved' or r.id = ${id})
				order by t.milestone_id, r.fiscal_year desc, r.quarter desc
			) reported
			where milestone.initiative_id = ${initiative_id} and milestone.id = reported.milestone_id
				and (milestone.actual_start, milestone.actual_end) is distinct from (reported.actual_start, reported.actual_end)
			returning milestone.id
		)
		select count(*)::int as dated from dated`.execute(trx);
	return rows[0]!.dated > 0;
}
