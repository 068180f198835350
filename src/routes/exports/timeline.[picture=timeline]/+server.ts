import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportTimeline } from '#lib/server/exports/timeline/export-timeline.ts';

/** The timeline that the same query shows as a page. */
export const GET = (event) =>
	answerFile(event, (asking) => exportTimeline(db, event.url, event.params.picture, asking), true);
