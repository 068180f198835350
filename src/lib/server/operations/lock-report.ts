import type { Transaction } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import {
	isInHand,
	periodTaken,
	stepReport,
	type FlowContext,
	type ReportState,
	type ReportStep
} from '#lib/domain/report-flow.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Expected } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { listReportIndicators } from '#lib/server/queries/report-indicator.ts';
import {
	listReportMilestones,
	lockReports,
	reportValues,
	type ReportRow
} from '#lib/server/queries/report.ts';

/** Which report, as the one who acts saw it. lock_version null = they saw none. */
export type ReportAddress = { initiative_id: number; period: Period; lock_version: number | null };
export type LockedReport = Awaited<ReturnType<typeof lockReport>>;

/** Locks the initiative, finds the revision that is in work (else the approved one), and asks domain/report-flow.ts whether the step may be taken. */
export async function lockReport(
	trx: Transaction<DB>,
	address: ReportAddress,
	step: ReportStep,
	acting: Acting,
	words = ''
) {
	const { initiative, periodState, reports } = await lockReports(
		trx,
		address.initiative_id,
		address.period,
		acting.on_behalf_of ?? null
	);
	const approved = reports.find(({ state }) => state === 'approved');
	const inWork = reports.find(({ state }) => isInHand(state) || state === 'submitted');
	const report = step === 'revise' ? approved : (inWork ?? approved);
	const context: FlowContext = {
		period: periodTaken(periodState, address.period, acting.today),
		words,
		isOwn: report !== undefined && isOwn(report, acting),
		hasOneInWork: inWork !== undefined
	};
	const verdict = stepReport(report?.state ?? null, step, context);
	if (!verdict.ok) throw new Expected(409, verdict.reason === 'own_report' ? 'own_report' : 'state');
	const readValues = async () =>
		report
			? reportValues(
					report,
					await listReportMilestones(trx, [report.id]),
					await listReportIndicators(trx, [report.id])
				)
			: null;
	if ((report?.lock_version ?? null) !== address.lock_version)
		throw new Conflict({}, { ...(await readValues()) });
	return { initiative, report, approved, readValues, state: verdict.state };
}

/** Handed in by the one who acts or by the one they act for, in whosever name. */
function isOwn({ submitted_by, submitted_for }: ReportRow, { actor_id, on_behalf_of }: Acting): boolean {
	return [submitted_by, submitted_for].some(
		(name) => name !== null && (name === actor_id || name === on_behalf_of)
	);
}

/** What the audit trail keeps of a report's state. */
export function stateOf(
	report: Pick<ReportRow, 'state' | 'revision' | 'lock_version'>,
	state: ReportState = report.state
) {
	return { state, revision: report.revision, lock_version: report.lock_version };
}
