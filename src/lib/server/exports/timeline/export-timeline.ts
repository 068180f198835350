import type { Kysely } from 'kysely';
import { layoutTimeline } from '#lib/charts/timeline/layout.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/timeline.ts';
import en from '#lib/i18n/en/timeline.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { download, type FileFormat } from '#lib/server/exports/download.ts';
import type { Asking } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { writeCalendar } from '#lib/server/exports/timeline/ics.ts';
import { writeMspdi } from '#lib/server/exports/timeline/mspdi.ts';
import { timelinePdfData } from '#lib/server/exports/timeline/pdf-data.ts';
import { findMilestoneSubject, findTimelineSubject, type TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { writeSvg } from '#lib/server/exports/timeline/svg.ts';

/** Most rows in a picture, and most initiatives whose milestones a file lists. */
const MOST_DRAWN = 500;
const MOST_LISTED = 10_000;

export async function exportTimeline(db: Kysely<DB>, url: URL, format: 'svg' | 'pdf' | 'xml' | 'ics', asking: Asking): Promise<Response> {
	if (format === 'xml' || format === 'ics') {
		const subject = named(await findMilestoneSubject(db, url, asking, MOST_LISTED), asking.lang);
		return textFile(format === 'ics' ? writeCalendar(subject) : writeMspdi(subject), subject, format);
	}
	const subject = named(await findTimelineSubject(db, url, asking, MOST_DRAWN), asking.lang);
	const layout = layoutTimeline(subject.groups, subject.range, asking.today, asking.lang, subject.links, subject.grid);
	if (format === 'svg') return textFile(writeSvg(subject, layout), subject, format);
	const paper = url.searchParams.get('paper') === 'a3' ? 'a3' : 'a4';
	return download(await renderPdf('/timeline.typ', timelinePdfData(subject, layout, paper)), nameOf(subject, format), format);
}

/** A picture that is cut off says so. */
function named<T extends TimelineSubject>(subject: T, lang: Lang): T {
	const { rows, shown, lines } = subject;
	return shown < rows ? { ...subject, lines: [...lines, pick(lang, th, en).cut(shown.toLocaleString('en'), rows.toLocaleString('en'))] } : subject;
}

function nameOf({ edition: { filter, period, lang } }: TimelineSubject, format: FileFormat): string {
	return exportFileName(period, [filter.dimension, filter.plan, filter.organisation, 'timeline'], lang, format);
}

function textFile(text: string, subject: TimelineSubject, format: FileFormat): Response {
	return download(new TextEncoder().encode(text), nameOf(subject, format), format);
}
