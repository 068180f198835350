import { canSeeEvidence } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { allow } from '#lib/server/guard.ts';
import { findAttachment } from '#lib/server/queries/attachment.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { sendStored } from '#lib/server/send-stored.ts';
import type { RequestHandler } from './$types';

/** A file of a report, for those who may see the report's evidence; to all others it does not exist. */
export const GET: RequestHandler = (event) =>
	answerFile(event, async () => {
		const { locals, params } = event;
		const subject = await findInitiativeSubject(db, params.code, locals.today);
		const file =
			subject && /^\d{1,15}$/.test(params.file)
				? await findAttachment(db, subject.id, Number(params.file))
				: undefined;
		if (!subject || !file) throw new NotFound('attachment');
		allow(event, canSeeEvidence(locals.user, subject, file.state));
		return sendStored(db, file);
	});
