import type { RequestEvent } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';

/** Pages that say the same to everyone who is not signed in, until the data or the day change. */
const KEPT = new Set([
	'/',
	'/initiatives',
	'/initiatives/[code]',
	'/timeline',
	'/reporting',
	'/reporting/list',
	'/dimensions/[code]',
	'/plans/[code]'
]);
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_OF_ONE = 1024 * 1024;

type Page = { body: Buffer; headers: [string, string][] };
const pages = new Map<string, Page>();
let bytes = 0;

/** What `render` gives for this page, or gave for the same address, language, day and version of the data. Nobody's who is signed in. */
export async function keptPage(event: RequestEvent, render: () => Promise<Response>): Promise<Response> {
	const { locals, request, route, url } = event;
	// `?lang=` sets a cookie, and a form's answer is its own.
	if (
		locals.user ||
		request.method !== 'GET' ||
		event.isDataRequest ||
		!KEPT.has(route.id ?? '') ||
		url.searchParams.has('lang')
	)
		return render();
	// Read before it is rendered: a change meanwhile raises it, and what was kept goes unused.
	const version = await findDataVersion(db);
	const key = JSON.stringify([version, locals.today, locals.lang, locals.scope, url.pathname, url.search]);
	const known = pages.get(key);
	if (known) {
		pages.delete(key);
		pages.set(key, known);
		return new Response(new Uint8Array(known.body), { headers: known.headers });
	}
	const response = await render();
	const isPage =
		response.status === 200 &&
		response.headers.get('content-type')?.startsWith('text/html') &&
		!response.headers.has('set-cookie');
	if (!isPage) return response;
	const body = Buffer.from(await response.arrayBuffer());
	keep(key, { body, headers: [...response.headers] });
	return new Response(new Uint8Array(body), { headers: response.headers });
}

function keep(key: string, page: Page) {
	if (page.body.length > MOST_OF_ONE || pages.has(key)) return;
	pages.set(key, page);
	bytes += page.body.length;
	for (const [oldest, { body }] of pages) {
		if (bytes <= MOST_BYTES) break;
		pages.delete(oldest);
		bytes -= body.length;
	}
}
