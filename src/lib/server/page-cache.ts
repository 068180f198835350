import type { RequestEvent } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import { readVersions, shownByRequest, versionKey, type Shows } from '#lib/server/cache/versions.ts';
import { db } from '#lib/server/db/database.ts';

/** Pages that say the same to everyone who is not signed in, until what they show or the day changes. */
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

type Page = { body: Buffer; headers: [string, string][]; shows: Shows; version: string };
const pages = new LRUCache<string, Page>({
	maxSize: MOST_BYTES,
	maxEntrySize: MOST_OF_ONE,
	sizeCalculation: ({ body }, key) => body.length + key.length
});
/** Renderings under way, by address and version: whoever asks for the same meanwhile waits for it. Undefined: it may not be shared. */
const making = new Map<string, Promise<Page | undefined>>();

/** What `render` gives for this page, or gave for the same address, language, day and version of what it shows. Nobody's who is signed in. */
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
	const versions = await readVersions(db);
	const key = JSON.stringify([locals.today, locals.lang, locals.scope, url.pathname, url.search]);
	const known = pages.get(key);
	if (known && known.version === versionKey(versions, known.shows)) return answer(known, 'kept');
	const name = `${versions.shown} ${key}`;
	const started = making.get(name);
	if (started) {
		const page = await started;
		return page ? answer(page, 'joined') : render();
	}
	let own: Response | undefined;
	const made = (async () => {
		own = await render();
		if (!isPage(own)) return undefined;
		const shows = shownByRequest();
		const body = Buffer.from(await own.arrayBuffer());
		return { body, headers: [...own.headers], shows, version: versionKey(versions, shows) } satisfies Page;
	})();
	making.set(name, made);
	try {
		const page = await made;
		if (!page) return own!;
		pages.set(key, page);
		return answer(page, 'made');
	} finally {
		making.delete(name);
	}
}

function isPage({ status, headers }: Response): boolean {
	return (
		status === 200 &&
		headers.get('content-type')?.startsWith('text/html') === true &&
		!headers.has('set-cookie')
	);
}

/** How the reader came by it stands in Server-Timing, for those who look for what is slow. */
function answer({ body, headers }: Page, how: 'kept' | 'joined' | 'made'): Response {
	return new Response(new Uint8Array(body), { headers: [...headers, ['server-timing', `page;desc=${how}`]] });
}
