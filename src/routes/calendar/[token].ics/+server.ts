import { hashToken, isTokenText } from '#lib/server/api/token-text.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { download } from '#lib/server/exports/download.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { writePersonalCalendar } from '#lib/server/exports/personal-calendar.ts';
import { findFeedOwner, updateFeedUsed } from '#lib/server/queries/calendar-feed.ts';
import { findPerson } from '#lib/server/session.ts';

/** Calendar programs sign in nowhere: the address is the secret. */
export const GET = (event) =>
	answerFile(event, async ({ today, lang }) => {
		const { token } = event.params;
		const owner = isTokenText(token) ? await findFeedOwner(db, hashToken(token)) : undefined;
		const user = owner && (await findPerson(owner, today));
		if (!user) throw new NotFound('calendar');
		await updateFeedUsed(db, user.id);
		const answer = download(
			new TextEncoder().encode(await writePersonalCalendar(db, user, today, lang)),
			'tidtam.ics',
			'ics'
		);
		answer.headers.set('cache-control', 'private, no-store');
		return answer;
	});
