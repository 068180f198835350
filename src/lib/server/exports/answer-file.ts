import type { RequestEvent } from '@sveltejs/kit';
import { canExport } from '#lib/domain/permission.ts';
import type { ReaderContext } from '#lib/server/exports/edition.ts';
import { Expected } from '#lib/server/errors.ts';
import { describeError } from '#lib/server/failure.ts';
import { allow } from '#lib/server/guard.ts';
import { plainAnswer } from '#lib/server/plain-page.ts';

/** Runs a file's route: whoever follows a link to a file that is not to be had gets a page that says why. `isOfNow`: it is of the present alone, and never passes for one as at a close. */
export async function answerFile(
	event: RequestEvent,
	make: (asking: ReaderContext) => Promise<Response>,
	isOfNow = false
): Promise<Response> {
	const { locals, request, url } = event;
	try {
		allow(event, canExport(locals.user));
		if (isOfNow && url.searchParams.get('as') === 'close') throw new Expected(404, 'of_now');
		const option = <T extends string>(name: string, value: T) =>
			url.searchParams.get(name) === value ? value : undefined;
		return await make({
			lang: locals.lang,
			scope: locals.scope,
			today: locals.today,
			user: locals.user,
			digits: option('digits', 'thai'),
			standard: option('standard', 'archive'),
			progress: locals.progress
		});
	} catch (error) {
		const failure = describeError(error);
		if (!failure) throw error;
		return plainAnswer(failure, request, false, locals.lang);
	}
}
