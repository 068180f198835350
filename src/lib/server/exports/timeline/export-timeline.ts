import type { Kysely } from 'kysely';
import { layoutTimeline, type TimelineLayout } from '#lib/charts/timeline/layout.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { download, type FileFormat } from '#lib/server/exports/download.ts';
import type { ReaderContext } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { renderPng } from '#lib/server/exports/png/render-png.ts';
import { writeCalendar } from '#lib/server/exports/timeline/ics.ts';
import { writeMspdi } from '#lib/server/exports/timeline/mspdi.ts';
import { timelinePdfData } from '#lib/server/exports/timeline/pdf-data.ts';
import { cutToRows, withDaysInTitle, withCutNote } from '#lib/server/exports/timeline/picture.ts';
import {
	findMilestoneSubject,
	findTimelineSubject,
	type TimelineSubject
} from '#lib/server/exports/timeline/subject.ts';
import { drawTimeline } from '#lib/server/exports/timeline/svg.ts';

export type TimelineFormat = 'svg' | 'png' | 'pdf' | 'xml' | 'ics';
/** Most initiatives in a picture, most rows of one, and most initiatives whose milestones a file lists. */
const [MOST_DRAWN, MOST_ROWS, MOST_LISTED] = [500, 1500, 10_000];
/** Pixels of a picture to a unit of the drawing, and its height at most: more would take more memory than a picture is worth. */
const [SCALE, MOST_PIXELS] = [2, 12_000];

export async function exportTimeline(
	db: Kysely<DB>,
	url: URL,
	format: TimelineFormat,
	asking: ReaderContext
): Promise<Response> {
	if (format === 'xml' || format === 'ics') {
		const subject = withCutNote(await findMilestoneSubject(db, url, asking, MOST_LISTED));
		return answer(
			new TextEncoder().encode(format === 'ics' ? writeCalendar(subject) : writeMspdi(subject)),
			subject,
			format
		);
	}
	const subject = cutToRows(
		withDaysInTitle(withCutNote(await findTimelineSubject(db, url, asking, MOST_DRAWN))),
		MOST_ROWS,
		'cutRows'
	);
	if (format === 'png') return answer(await renderPng(pngDrawing(subject), SCALE), subject, format);
	const layout = layoutOf(subject);
	if (format === 'svg')
		return answer(new TextEncoder().encode(drawTimeline(subject, layout).write(true)), subject, format);
	const paper = url.searchParams.get('paper') === 'a3' ? 'a3' : 'a4';
	return answer(await renderPdf('/timeline.typ', timelinePdfData(subject, layout, paper)), subject, format);
}

/** The drawing of a picture in pixels; where it is too long, its first rows, and it says so. */
export function pngDrawing(subject: TimelineSubject): string {
	const whole = drawTimeline(subject, layoutOf(subject));
	let left = MOST_PIXELS / SCALE - whole.rest;
	const fitting = whole.heights.findIndex((height) => (left -= height) < 0);
	if (fitting < 0) return whole.write(false);
	// Two rows less: room for the line that says so, and for a row that breaks otherwise.
	const first = cutToRows(subject, Math.max(1, fitting - 2), 'cutPicture');
	return drawTimeline(first, layoutOf(first)).write(false);
}

function layoutOf({ groups, range, links, grid, edition: { today, lang } }: TimelineSubject): TimelineLayout {
	return layoutTimeline(groups, range, today, lang, links, grid);
}

function answer(
	body: Uint8Array,
	{ edition: { filter, period, lang } }: TimelineSubject,
	format: FileFormat
): Response {
	return download(
		body,
		exportFileName(period, [filter.dimension, filter.plan, filter.organisation, 'timeline'], lang, format),
		format
	);
}
