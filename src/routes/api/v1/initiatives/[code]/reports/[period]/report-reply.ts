import type { Reply } from '#lib/server/api/endpoint.ts';
import { reportTag } from '#lib/server/api/conditions.ts';
import { NotFound } from '#lib/server/errors.ts';
import { periodKey } from '#lib/domain/calendar.ts';
import {
	loadReport,
	type ReportPage
} from '../../../../../../initiatives/[code]/reports/[period]/load-report.ts';

type ReportEvent = Parameters<typeof loadReport>[0];

/** The report as the one who asks sees it: what is in work for those who write or review it, else what is approved. */
export async function replyReport(event: ReportEvent, status = 200, isReplayed = false): Promise<Reply> {
	const page = await loadReport(event);
	const report = page.inWork ?? page.approved;
	if (!report) throw new NotFound('report');
	const location = `/api/v1/initiatives/${page.subject.code}/reports/${periodKey(page.period)}`;
	const headers = {
		...(status === 201 && { location }),
		...(isReplayed && { 'idempotency-replayed': 'true' })
	};
	return { status, tag: reportTag(report), body: bodyOf(page, report), headers };
}

function bodyOf({ subject, indicators }: ReportPage, report: ReportPage['reports'][number]) {
	const { milestones, indicators: values, ...own } = report.values;
	const { fiscal_year, quarter, revision, revision_reason, state, is_sample } = report;
	const codes = new Map(indicators.map(({ id, code }) => [id, code]));
	return {
		initiative_code: subject.code,
		fiscal_year,
		quarter,
		revision,
		revision_reason,
		state,
		...own,
		milestones,
		indicators: values.map(({ indicator_id, value, numerator, denominator, note, parts }) => ({
			indicator_code: codes.get(indicator_id)!,
			value,
			numerator,
			denominator,
			note,
			parts: parts.map(({ breakdown, category, value, numerator, denominator }) => ({
				breakdown,
				category,
				value,
				numerator,
				denominator
			}))
		})),
		return_comment: state === 'returned' ? report.return_comment : null,
		submitted_at: report.submitted_at,
		reviewed_at: report.reviewed_at,
		is_sample
	};
}
