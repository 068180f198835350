import { canCreateAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { download } from '#lib/server/exports/download.ts';
import { allow } from '#lib/server/guard.ts';
import { offeredLists } from '#lib/server/imports/offered-lists.ts';
import { writeTemplate } from '#lib/server/imports/sheet/write-template.ts';
import { subjectOf } from '../subject-of.ts';
import type { RequestHandler } from './$types';

/** An empty workbook to fill in. */
export const GET: RequestHandler = (event) =>
	answerFile(event, async ({ lang, user, today }) => {
		allow(event, canCreateAny(user));
		const subject = subjectOf(event.params.subject);
		return download(
			await writeTemplate(subject, await offeredLists(db, user!, today), lang),
			`tidtam-${subject}-template.xlsx`,
			'xlsx'
		);
	});
