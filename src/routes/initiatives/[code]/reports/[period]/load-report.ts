import type { RequestEvent } from '@sveltejs/kit';
import { parsePeriodKey, quarterEnd } from '#lib/domain/calendar.ts';
import {
	canAdministerRow,
	canReport,
	canReviewInitiative,
	canSeeEvidence,
	canSeeInitiative,
	canSeeUnapproved
} from '#lib/domain/permission.ts';
import { isInHand, periodTaken } from '#lib/domain/report-flow.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow } from '#lib/server/guard.ts';
import { listAttachments } from '#lib/server/queries/attachment.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';
import { findDueDates } from '#lib/server/queries/period-extension.ts';
import { findPeriod, listReportMilestones, listReports, reportValues } from '#lib/server/queries/report.ts';
import { listReportIndicators } from '#lib/server/queries/report-indicator.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { listTurns } from '#lib/server/report-turn.ts';
import { blankIndicator, loadReportIndicators } from './report-indicators.ts';

export type ReportPage = Awaited<ReturnType<typeof loadReport>>;
type ReportEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { code: string; period: string } };

/** A quarter's report with every version that the one who asks may see; 404 where the initiative or the period is none. */
export async function loadReport(event: ReportEvent) {
	const { locals, params } = event;
	const period = parsePeriodKey(params.period);
	if (!period || period.fiscalYear > 2700) throw new NotFound('period');
	const subject = await findInitiativeSubject(db, params.code, locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canSeeInitiative(locals.user, subject));
	const [initiative, row, due, all, milestones, indicators] = await Promise.all([
		findInitiativeRecord(db, subject.id, locals.today),
		findPeriod(db, period),
		findDueDates(db, subject.id, period),
		listReports(db, subject.id, period),
		listMilestonePlan(db, subject.id),
		loadReportIndicators(subject.id, period)
	]);
	const seesAll = canSeeUnapproved(locals.user, subject) === true;
	const seen = all.filter(({ state }) => seesAll || state === 'approved' || state === 'superseded');
	const ids = seen.map(({ id }) => id);
	const [milestoneValues, indicatorValues, files] = await Promise.all([
		listReportMilestones(db, ids),
		listReportIndicators(db, ids),
		listAttachments(db, ids)
	]);
	const reports = seen.map((report) => {
		const own = files.filter(({ report_id }) => report_id === report.id);
		const maySee = canSeeEvidence(locals.user, subject, report.state) === true;
		return {
			...report,
			values: reportValues(report, milestoneValues, indicatorValues),
			attachments: maySee ? own : [],
			hiddenFiles: maySee ? 0 : own.length
		};
	});
	const inWork = reports.find(({ state }) => isInHand(state) || state === 'submitted');
	const approved = reports.find(({ state }) => state === 'approved');
	return {
		subject,
		period,
		end: quarterEnd(period),
		initiative: {
			code: subject.code,
			title_th: initiative!.title_th,
			title_en: initiative!.title_en,
			is_sample: subject.is_sample
		},
		dueDate: due.due_date,
		periodDue: due.period_due,
		taken: periodTaken(row?.state ?? null, period, locals.today),
		milestones,
		indicators,
		reports,
		inWork,
		approved,
		mayWrite: canReport(locals.user, subject) === true,
		mayReview: canReviewInitiative(locals.user, subject) === true,
		mayExtend: row?.state === 'open' && canAdministerRow(locals.user, subject) === true,
		seesAll
	};
}

/** Whose turn it is, for those who may see what is not approved; null where it is nobody's, or the period takes no reports. */
export async function turnOf(
	{ locals }: Pick<ReportEvent, 'locals'>,
	{ subject, period, inWork, approved, taken, seesAll }: ReportPage
) {
	if (!locals.user || !seesAll || (!inWork && (approved || taken !== 'open'))) return null;
	return (await listTurns(db, subject, [{ period, report: inWork ?? null }], locals.today))[0] ?? null;
}

/** A new report says nothing yet, but keeps the milestones' dates that are known. */
export function blankReport({
	milestones,
	indicators
}: Pick<ReportPage, 'milestones' | 'indicators'>): ReportValues {
	return {
		physical_percent: null,
		self_rating: null,
		outstanding: null,
		disbursed: null,
		results: null,
		problem_kind: null,
		problems: null,
		solutions: null,
		help_needed: null,
		help_from: null,
		next_steps: null,
		explanations: [],
		indicators: indicators.map(({ id }) => blankIndicator(id)),
		milestones: milestones.map(({ id, actual_start, actual_end }) => ({
			milestone_id: id,
			percent: null,
			actual_start,
			actual_end,
			note: null
		}))
	};
}

/** What every page of a report shows of it. */
export function headOf({ initiative, period, end, dueDate, periodDue, taken }: ReportPage) {
	return { initiative, period, end, dueDate, periodDue, taken };
}
