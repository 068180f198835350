import { readFilter } from '#lib/domain/filter.ts';
import { canCreateAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { download } from '#lib/server/exports/download.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { allow } from '#lib/server/guard.ts';
import { offeredLists } from '#lib/server/imports/offered-lists.ts';
import { writeRoundTrip } from '#lib/server/imports/sheet/write-template.ts';
import { listCurrentRows } from '#lib/server/queries/import-rows.ts';
import { subjectOf } from '../subject-of.ts';
import type { RequestHandler } from './$types';

/** What the list of the same query shows, to be edited and sent back; without a query all that its reader sees. */
export const GET: RequestHandler = (event) =>
	answerFile(event, async (asking) => {
		allow(event, canCreateAny(asking.user));
		const subject = subjectOf(event.params.subject);
		const { searchParams } = event.url;
		const filter = [...searchParams.keys()].some((name) => name !== 'lang')
			? (await findEdition(db, readFilter(searchParams), asking)).filter
			: null;
		const rows = listCurrentRows(db, subject, { actor: asking.user, today: asking.today }, filter);
		return download(
			await writeRoundTrip(subject, rows, await offeredLists(db, asking.user!, asking.today), asking.lang),
			`tidtam-${subject}.xlsx`,
			'xlsx'
		);
	});
