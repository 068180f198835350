import type { RequestEvent } from '@sveltejs/kit';
import { periodKey, type Quarter } from '#lib/domain/calendar.ts';
import { loadReport } from '../initiatives/[code]/reports/[period]/load-report.ts';
import { previewReport } from '../initiatives/[code]/reports/[period]/preview.ts';

type Waiting = { code: string; fiscal_year: number; quarter: Quarter };

/** What looks wrong in a report that waits, with what its words need; null where it no longer waits. */
export async function warningsOf(
	event: Pick<RequestEvent, 'locals' | 'url'>,
	{ code, fiscal_year, quarter }: Waiting
) {
	const params = { code, period: periodKey({ fiscalYear: fiscal_year, quarter }) };
	const page = await loadReport({ locals: event.locals, url: event.url, params });
	const report = page.inWork?.state === 'submitted' ? page.inWork : null;
	const preview = report && (await previewReport(page, report.values, event.locals.today));
	const { milestones, indicators } = page;
	return {
		warnings: preview?.warnings ?? null,
		health: preview?.figure.health ?? null,
		self_rating: report?.values.self_rating ?? null,
		milestones,
		indicators
	};
}
