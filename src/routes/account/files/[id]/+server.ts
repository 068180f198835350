import { canTakeMadeFile } from '#lib/domain/made-file.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { allow, requireUser } from '#lib/server/guard.ts';
import { findFileOf } from '#lib/server/queries/made-file.ts';
import { sendStored } from '#lib/server/send-stored.ts';
import type { RequestHandler } from './$types';

/** A file that was made for the one who asks, byte for byte, while they may still see what it holds; to all others it does not exist. */
export const GET: RequestHandler = (event) =>
	answerFile(event, async () => {
		const user = requireUser(event);
		const file = /^\d{1,15}$/.test(event.params.id)
			? await findFileOf(db, user.id, Number(event.params.id), event.locals.today)
			: undefined;
		if (!file || !file.hash || !file.media_type || !file.grants) throw new NotFound('file');
		allow(event, canTakeMadeFile(user, { user_id: file.user_id, grants: file.grants }));
		const answer = sendStored(db, {
			hash: file.hash,
			media_type: file.media_type,
			file_name: file.file_name!,
			size: file.size!
		});
		answer.headers.set('etag', `"${file.hash}"`);
		return answer;
	});
