import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { MOST_BYTES, type FileFailure } from '#lib/domain/made-file.ts';
import { scopeOf } from '#lib/domain/permission.ts';
import type { Make } from '#lib/server/jobs/make-file.ts';
import { ORIGIN } from '#lib/server/origin.ts';

type Matcher = { match(value: string): boolean };
const modules = import.meta.glob<{ GET: RequestHandler }>([
	'/src/routes/exports/*/+server.ts',
	'/src/routes/reports/*/+server.ts',
	'/src/routes/initiatives/*/{brief,quarters}.*/+server.ts'
]);
const matchers = import.meta.glob<Matcher>('/src/params/*.ts', { eager: true });

/** The routes that give a file directly: a job that asks the very same route makes the very same bytes. */
const routes = Object.entries(modules).map(([file, load]) => {
	const id = file.slice('/src/routes'.length, -'/+server.ts'.length);
	const kinds = new Map([...id.matchAll(/\[(\w+)(?:=(\w+))?\]/g)].map(([, name, kind]) => [name!, kind]));
	const pattern = id.replaceAll('.', '\\.').replace(/\[(\w+)(?:=\w+)?\]/g, '(?<$1>[^/]+)');
	return { id, load, kinds, pattern: new RegExp(`^${pattern}$`) };
});

function findRoute(path: string) {
	for (const { pattern, kinds, ...route } of routes) {
		const params = pattern.exec(path)?.groups ?? (pattern.test(path) ? {} : undefined);
		if (
			params &&
			[...kinds].every(([name, kind]) => !kind || matchers[`/src/params/${kind}.ts`]!.match(params[name]!))
		)
			return { ...route, params: { ...params } };
	}
	return undefined;
}

/** A file's address as it is kept, its query apart; undefined where no such file is made. */
export function readFileAddress(address: string): { path: string; query: string } | undefined {
	const url = /^\/(?![/\\])/.test(address) && address.length <= 2_000 ? URL.parse(address, ORIGIN) : null;
	if (!url || !findRoute(url.pathname)) return undefined;
	// The language is asked for apart.
	url.searchParams.delete('lang');
	return { path: url.pathname, query: url.searchParams.toString() };
}

/** Makes a file as its route gives it to this person. */
export const makeByRoute: Make = async ({ path, query, lang }, user, today, progress) => {
	const route = findRoute(path);
	if (!route) return { failure: 'not_found' };
	const url = new URL(`${path}${query && '?'}${query}`, ORIGIN);
	const locals = {
		lang,
		user,
		today,
		scope: scopeOf(user),
		progress,
		sessionId: null,
		unreadCount: 0,
		token: null,
		onBehalfOf: null
	};
	const event = {
		url,
		params: route.params,
		route: { id: route.id },
		request: new Request(url, { headers: { accept: 'application/json' } }),
		locals
	};
	const answer = await (await route.load()).GET(event as unknown as RequestEvent);
	if (answer.status !== 200)
		return { failure: failureOf(answer.status, ((await answer.json()) as { code?: string }).code) };
	const bytes = await readBytes(answer);
	if (!bytes) return { failure: 'too_big' };
	const file_name =
		/filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ??
		path.slice(path.lastIndexOf('/') + 1);
	return { bytes, file_name, media_type: answer.headers.get('content-type') ?? 'application/octet-stream' };
};

function failureOf(status: number, code: string | undefined): FileFailure {
	if (code === 'not_closed') return code;
	return status === 503 || status === 429
		? 'busy'
		: status === 404 || status === 403
			? 'not_found'
			: 'broken';
}

async function readBytes({ body }: Response): Promise<Uint8Array | undefined> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of body ?? []) {
		size += piece.length;
		if (size > MOST_BYTES) return undefined;
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}
