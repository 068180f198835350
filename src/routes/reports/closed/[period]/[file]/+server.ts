import { parsePeriodKey, periodKey } from '#lib/domain/calendar.ts';
import { canSeePeriodFile } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { download } from '#lib/server/exports/download.ts';
import { allow } from '#lib/server/guard.ts';
import { findPeriodFile } from '#lib/server/queries/period-file.ts';

/** A file kept at a close, byte for byte as it was made. */
export const GET = (event) =>
	answerFile(event, async () => {
		const period = parsePeriodKey(event.params.period);
		const file = period && (await findPeriodFile(db, period, event.params.file));
		if (!file) throw new NotFound('file');
		allow(event, canSeePeriodFile(event.locals.user, file));
		const answer = download(file.bytes, `tidtam-${periodKey(period)}-close-${file.file_name}`, file.format);
		answer.headers.set('etag', `"${file.hash}"`);
		return answer;
	});
