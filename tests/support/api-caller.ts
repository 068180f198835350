import { expect } from 'vitest';
import type { Kysely } from 'kysely';
import { makeToken } from '#lib/server/api/token-text.ts';
import { OPERATIONS } from '#lib/server/api/openapi/operations.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { createToken } from '#lib/server/operations/change-api-token.ts';
import { resolve, violations } from './json-schema.ts';

type Json = Record<string, unknown>;
export type Called = { status: number; headers: Headers; body: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- what a program reads, of any shape
export type Call = {
	to?: Record<string, string>;
	query?: string;
	body?: unknown;
	raw?: BodyInit;
	token?: string;
	headers?: Record<string, string>;
};

/** A program that calls the API by its own description, holds every answer against it, and keeps which were met. */
export class ApiCaller {
	readonly origin: string;
	readonly document: Json;
	readonly answersSeen = new Set<string>();

	constructor(origin: string, document: Json) {
		this.origin = origin;
		this.document = document;
	}

	static async of(origin: string): Promise<ApiCaller> {
		return new ApiCaller(origin, (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Json);
	}

	async call(
		id: string,
		{ to = {}, query = '', body, raw, token, headers = {} }: Call = {}
	): Promise<Called> {
		const { method, path } = OPERATIONS.find((one) => one.id === id)!;
		const address = `${this.origin}/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(to[name] ?? ''))}${query && `?${query}`}`;
		const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
		const response = await fetch(address, {
			method: method.toUpperCase(),
			redirect: 'manual',
			// Each on a connection of its own: one kept alive may be closed by the server just when the next is sent.
			headers: {
				connection: 'close',
				...(sent !== undefined && { 'content-type': 'application/json' }),
				...(token && { authorization: `Bearer ${token}` }),
				...headers
			},
			...(sent !== undefined && { body: sent })
		}).catch((error: Error) => {
			throw new Error(`${id} ${String(sent).slice(0, 60)}: ${error.message}`, { cause: error.cause });
		});
		const text = await response.text();
		const answer: Called = {
			status: response.status,
			headers: response.headers,
			body: text === '' ? null : JSON.parse(text)
		};
		this.check(id, path === '' ? '/' : path, method, answer);
		return answer;
	}

	private check(id: string, path: string, method: string, { status, headers, body }: Called) {
		const described = (
			(this.document['paths'] as Record<string, Record<string, Json>>)[path]![method]!['responses'] as Record<
				string,
				Json
			>
		)[status];
		expect(
			described,
			`${id} answered ${status}, which is not documented: ${JSON.stringify(body)?.slice(0, 500)}`
		).toBeDefined();
		this.answersSeen.add(`${id} ${status}`);
		const response = '$ref' in described! ? resolve(this.document, described['$ref'] as string) : described!;
		const content = response['content'] as Record<string, { schema: Json }> | undefined;
		if (!content) return expect(body).toBeNull();
		const [type, { schema }] = Object.entries(content)[0]!;
		expect(headers.get('content-type'), `${id} ${status}`).toBe(type);
		expect(
			violations(schema, body, this.document),
			`${id} ${status}: ${JSON.stringify(body).slice(0, 500)}`
		).toEqual([]);
	}

	/** What is documented and was never met. */
	unmet(of: (method: string) => boolean): string[] {
		return OPERATIONS.filter(({ method }) => of(method))
			.flatMap(({ id, statuses }) => statuses.map((status) => `${id} ${status}`))
			.filter((pair) => !this.answersSeen.has(pair));
	}
}

/** A token as its page makes it. */
export async function tokenOf(
	db: Kysely<DB>,
	user: { id: string; is_sample?: boolean },
	name = 'a program',
	writes = true
): Promise<string> {
	const made = makeToken();
	const wish = { name, writes_reports: writes, writes_money: writes, days: 30 };
	await db.transaction().execute((trx) =>
		createToken(trx, { id: user.id, is_sample: user.is_sample ?? false, grants: [] }, wish, made, {
			actor_id: user.id
		})
	);
	return made.token;
}
