import type { Kysely } from 'kysely';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { createUser } from '#lib/server/operations/create-user.ts';

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** Where a redirect leads, as a path of our own. */
	location: string | null;
}

/** A browser without a screen: keeps cookies, follows nothing, sends forms from our own origin. */
export class Client {
	readonly origin: string;
	readonly cookies = new Map<string, string>();

	constructor(origin: string) {
		this.origin = origin;
	}

	get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
		return this.send(path, { headers: { accept: 'text/html', ...headers } });
	}

	/** Data of a client's navigation, one digit a layout and page: '01' skips what guards in the layout alone. */
	data(path: string, invalidated = '01'): Promise<Answer> {
		const [pathname = '/', query] = path.split('?');
		const address = pathname === '/' ? '/__data.json' : `${pathname}/__data.json`;
		return this.send(`${address}?${query ? `${query}&` : ''}x-sveltekit-invalidated=${invalidated}`, {});
	}

	post(
		path: string,
		fields: Record<string, string | string[]>,
		headers: Record<string, string> = {}
	): Promise<Answer> {
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(fields))
			for (const text of [value].flat()) body.append(name, text);
		return this.send(path, {
			method: 'POST',
			body,
			headers: { accept: 'text/html', origin: this.origin, ...headers }
		});
	}

	/** Opens the page, takes its form key, and posts. */
	async submit(path: string, action: string, fields: Record<string, string | string[]>): Promise<Answer> {
		const page = await this.get(path);
		return this.post(path + action, { idempotency_key: formKeyOf(page.text), ...fields });
	}

	async signIn(email: string, password: string): Promise<Answer> {
		return this.post('/sign-in', { email, password });
	}

	async send(path: string, init: RequestInit): Promise<Answer> {
		const headers = new Headers(init.headers);
		if (this.cookies.size > 0)
			headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
		const response = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const name = pair.slice(0, pair.indexOf('='));
			if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
			else this.cookies.set(name, pair.slice(name.length + 1));
		}
		const location = response.headers.get('location');
		return {
			status: response.status,
			headers: response.headers,
			text: await response.text(),
			location: location && new URL(location, this.origin).href.replace(this.origin, '')
		};
	}
}

export function formKeyOf(html: string): string {
	const key = /name="idempotency_key" value="([^"]+)"/.exec(html)?.[1];
	if (!key) throw new Error(`no form key in: ${/<h1>.*?<\/h1>/.exec(html)?.[0]}`);
	return key;
}

export const PASSWORD = 'a long phrase to test with';

export const grant = (role: Grant['role'], narrowing: Partial<Grant> = {}): Grant => ({
	role,
	organisation_code: null,
	dimension_code: null,
	place_code: null,
	...narrowing
});

/** A user with these grants, and a browser where they are signed in. */
export async function signedIn(
	app: { origin: string; db: Kysely<DB>; output?(): string },
	name: string,
	grants: Grant[],
	more: { is_sample?: boolean; organisation_code?: string } = {}
) {
	const email = `${name}@example.go.th`;
	const id = await app.db
		.transaction()
		.execute((trx) => createUser(trx, { name, email, password: PASSWORD, grants, ...more }));
	const client = new Client(app.origin);
	const answer = await client.signIn(email, PASSWORD);
	if (answer.status !== 303)
		throw new Error(`${name} cannot sign in: ${answer.status}\n${app.output?.().slice(-2_000)}`);
	return { id, email, client };
}
