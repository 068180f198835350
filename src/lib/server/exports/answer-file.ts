import type { RequestEvent } from '@sveltejs/kit';
import { canExport } from '#lib/domain/permission.ts';
import type { Asking } from '#lib/server/exports/edition.ts';
import { describeError } from '#lib/server/failure.ts';
import { allow } from '#lib/server/guard.ts';
import { plainAnswer } from '#lib/server/plain-page.ts';

/** Runs a file's route: whoever follows a link to a file that is not to be had gets a page that says why. */
export async function answerFile(event: RequestEvent, make: (asking: Asking) => Promise<Response>): Promise<Response> {
	const { locals, request, url } = event;
	try {
		allow(event, canExport(locals.user));
		return await make({ lang: locals.lang, scope: locals.scope, today: locals.today, user: locals.user, digits: url.searchParams.get('digits') === 'thai' ? 'thai' : undefined, progress: locals.progress });
	} catch (error) {
		const failure = describeError(error);
		if (!failure) throw error;
		return plainAnswer(failure, request, false, locals.lang);
	}
}
