import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building, version } from '$app/environment';
import { bangkokDate } from '#lib/domain/format-date.ts';
import { shiftTo } from '#lib/domain/instant.ts';
import { scopeOf } from '#lib/domain/permission.ts';
import { answerApi, isApi } from '#lib/server/api/answer.ts';
import { followChanges } from '#lib/server/cache/follow-changes.ts';
import { withinRequest } from '#lib/server/cache/versions.ts';
import { db } from '#lib/server/db/database.ts';
import { refuseByRoute, isPageView } from '#lib/server/refuse-by-route.ts';
import { describeError, isOutOfTime } from '#lib/server/failure.ts';
import { setCaching } from '#lib/server/headers.ts';
import { keepMakingFiles } from '#lib/server/jobs/made-files.ts';
import { keepPeriodFiles } from '#lib/server/jobs/period-files.ts';
import { chooseLanguage } from '#lib/server/language.ts';
import { log } from '#lib/server/log.ts';
import { keptPage } from '#lib/server/page-cache.ts';
import { plainAnswer } from '#lib/server/plain-page.ts';
import { isProbe } from '#lib/server/route-guard.ts';
import { readSession } from '#lib/server/session.ts';
import { makeByRoute } from './routes/account/files/file-routes.ts';

/** Of a demonstration that was started with --today. */
const SHIFT = shiftTo(process.env['TIDTAM_TODAY'], Date.now());

export const init: ServerInit = () => {
	if (building) return;
	const url = process.env['DATABASE_URL']!;
	// A pooler between us and the database may lose what is listened for: then the database's own address is needed.
	const following = followChanges(db, process.env['DATABASE_LISTEN_URL'] || url, log);
	process.once('sveltekit:shutdown' as 'exit', () => void following.stop());
	keepPeriodFiles(db, version, log);
	keepMakingFiles(url, () => bangkokDate(Date.now() + SHIFT), {
		make: makeByRoute,
		release: version,
		log
	});
};

export const handle: Handle = (input) => withinRequest(() => handleRequest(input));

const handleRequest: Handle = async ({ event, resolve }) => {
	const { locals, request, url } = event;
	locals.now = Date.now() + SHIFT;
	locals.today = bangkokDate(locals.now);
	// The server in front gives each request its id, and logs it.
	locals.requestId = request.headers.get('x-request-id') ?? randomUUID();
	Object.assign(locals, {
		lang: 'th',
		user: null,
		sessionId: null,
		unreadCount: 0,
		token: null,
		onBehalfOf: null,
		scope: 'public'
	} satisfies Partial<App.Locals>);
	if (isProbe(event.route.id)) return resolve(event);
	if (isApi(url)) return answerApi(event, resolve);

	locals.lang = chooseLanguage(url, event.cookies);
	let response: Response;
	try {
		Object.assign(locals, await readSession(event));
		locals.scope = scopeOf(locals.user);
		const denied = await refuseByRoute(event);
		const refuse = () => plainAnswer(denied!, request, event.isDataRequest, locals.lang);
		if (denied && !(denied.status === 403 && isPageView(event))) response = refuse();
		else {
			response = await keptPage(event, async () =>
				resolve(event, { transformPageChunk: ({ html }) => html.replace('%tidtam.lang%', locals.lang) })
			);
			// The page's own guard draws the better error page; one that forgot to ask shows nothing.
			if (denied && response.status < 400) response = refuse();
		}
	} catch (error) {
		const failure = describeError(error);
		if (!failure) throw error;
		response = plainAnswer(failure, request, event.isDataRequest, locals.lang);
	}
	return finish(event, response);
};

/** Kit answers 500 to what our own classes say; here the status becomes the one meant. */
function finish({ locals }: Parameters<Handle>[0]['event'], response: Response): Response {
	const failure = response.status === 500 ? locals.failure : undefined;
	const answer = new Response(response.body, {
		status: failure?.status ?? response.status,
		headers: response.headers
	});
	if (failure?.retryAfter) answer.headers.set('retry-after', String(failure.retryAfter));
	setCaching(answer.headers, locals.user !== null);
	return answer;
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const failure = describeError(error);
	const id = event.locals.requestId;
	if (failure) {
		if (isOutOfTime(error))
			log.error(
				{ id, route: event.route.id, method: event.request.method, err: error },
				'statement out of time'
			);
		event.locals.failure = failure;
		return {
			message: failure.code,
			id,
			status: failure.status,
			code: failure.code,
			...(failure.conflict && { conflict: failure.conflict })
		};
	}
	if (status < 500) return { message, status, code: codeOfStatus(status) };
	log.error({ id, route: event.route.id, method: event.request.method, err: error }, 'unexpected error');
	return { message: 'bug', id, status, code: 'bug' };
};

const CODES: Record<number, string> = {
	400: 'malformed',
	403: 'forbidden',
	404: 'not_found',
	405: 'method',
	413: 'too_big',
	415: 'wrong_type',
	429: 'too_many'
};

function codeOfStatus(status: number): string {
	return CODES[status] ?? 'malformed';
}
