import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccessRecords, DRAFT, SECRET } from '../support/access-records.ts';
import { ACCESS, LEVELS, ROLES, type Level, type WalkRole } from '../support/access-table.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { Client, grant, signedIn, type Answer } from '../support/client.ts';
import { builtRoutes } from '../support/routes.ts';

const routes = builtRoutes();
let app: TestApp;
let person: string;
const clients = {} as Record<WalkRole, Client>;

beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	clients.anonymous = new Client(app.origin);
	clients.viewer = (await signedIn(app, 'viewer', [grant('viewer', { organisation_code: 'other' })])).client;
	clients.officer = (await signedIn(app, 'officer', [grant('officer', { organisation_code: 'own' })])).client;
	clients.stranger = (
		await signedIn(app, 'stranger', [grant('officer', { organisation_code: 'other' })])
	).client;
	clients.reviewer = (
		await signedIn(app, 'reviewer', [grant('reviewer', { organisation_code: 'own' })])
	).client;
	clients.administrator = (await signedIn(app, 'administrator', [grant('administrator')])).client;
	person = (await signedIn(app, 'person', [])).id;
});
afterAll(() => app?.stop());

const pathOf = (id: string) => (ACCESS[id]?.path ?? id).replace('PERSON', person);
const mayAt = (level: Level, role: WalkRole) => (LEVELS[level] as WalkRole[]).includes(role);

/** Refused: sent to sign in, or told that one must or may not, or that there is no such thing. */
function isRefused({ status, location, text }: Answer): boolean {
	if (status === 401 || status === 403 || status === 404) return true;
	if (status >= 500) throw new Error(`a failure of the server: ${status} ${/<h1>.*?<\/h1>/.exec(text)?.[0]}`);
	return location?.startsWith('/sign-in?next=') ?? false;
}

/** What a client's navigation is told about the page itself, the last of the nodes. */
function isDataRefused(answer: Answer): boolean {
	if (answer.status !== 200) return isRefused(answer);
	const data = JSON.parse(answer.text.split('\n')[0]!);
	if (data.type === 'redirect') return String(data.location).startsWith('/sign-in');
	const node = data.nodes.at(-1);
	if (node?.type === 'skip') throw new Error('the page itself was not asked for');
	if (node?.type === 'error' && node.error.status >= 500)
		throw new Error(`a failure of the server: ${JSON.stringify(node)}`);
	return node?.type === 'error';
}

test('every route is in the table of access', () => {
	expect(routes.map((route) => route.id).filter((id) => !(id in ACCESS))).toEqual([]);
});

describe.each(ROLES)('%s', (role) => {
	test('opens what the role may open, and nothing else, as a page and as data', async () => {
		const wrong: string[] = [];
		for (const { id, isPage, methods } of routes) {
			const level = ACCESS[id]?.get;
			if (!level || !(isPage || methods.includes('GET'))) continue;
			const expected = !mayAt(level, role);
			if (isRefused(await clients[role].get(pathOf(id))) !== expected) wrong.push(`${id} as a page`);
			if (isPage && id !== '/sign-in') {
				if (isDataRefused(await clients[role].data(pathOf(id))) !== expected) wrong.push(`${id} as data`);
				if (isDataRefused(await clients[role].data(pathOf(id), '11')) !== expected)
					wrong.push(`${id} as all data`);
			}
		}
		expect(wrong).toEqual([]);
	}, 120_000);

	test('posts where the role may write, and nowhere else', async () => {
		const wrong: string[] = [];
		for (const { id, actions, methods } of routes) {
			if (id === '/sign-out') continue;
			const names = [
				...actions.map((name) => (name === 'default' ? '' : `?/${name}`)),
				...(methods.includes('POST') ? [''] : [])
			];
			for (const name of names) {
				const level = ACCESS[id]?.post;
				if (!level) throw new Error(`${id} takes posts, and the table does not say whose`);
				const may = mayAt(level, role);
				// Without a form key nothing that is allowed is done; who may not is stopped before it is asked for.
				const fields: Record<string, string> = may
					? {}
					: { idempotency_key: `walk:${role}:${id}:${name}:0123456789`.replace(/[^\w:-]/g, '') };
				const answer = await clients[role].post(pathOf(id).replace(/\?.*/, '') + name, fields);
				if (isRefused(answer) === may) wrong.push(`${id}${name}: ${answer.status}`);
			}
		}
		expect(wrong).toEqual([]);
	}, 120_000);
});

describe('what is internal', () => {
	const outsiders = ['anonymous', 'viewer', 'stranger'] as const;
	const insiders = ['officer', 'reviewer', 'administrator'] as const;
	const ofInitiative = () => routes.filter(({ id }) => id.startsWith('/initiatives/[code]'));
	const internal = (id: string) => pathOf(id).replace('PUBLIC', 'INTERNAL');

	test.each(outsiders)('does not exist for %s: pages, data and posts say 404', async (role) => {
		const wrong: string[] = [];
		for (const { id, isPage, actions } of ofInitiative()) {
			const answer = await clients[role].get(internal(id));
			const toSignIn = role === 'anonymous' && answer.location?.startsWith('/sign-in');
			if (answer.status !== 404 && !toSignIn) wrong.push(`${id}: ${answer.status}`);
			if (isPage && !isDataRefused(await clients[role].data(internal(id)))) wrong.push(`${id} as data`);
			for (const name of actions) {
				const sent = await clients[role].post(
					internal(id).replace(/\?.*/, '') + (name === 'default' ? '' : `?/${name}`),
					{}
				);
				if (!isRefused(sent)) wrong.push(`${id}?/${name}: ${sent.status}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	test.each(outsiders)('is named to %s nowhere, and drafts neither', async (role) => {
		const leaks: string[] = [];
		for (const { id, isPage } of routes) {
			const get = ACCESS[id]?.get;
			if (!get || pathOf(id).includes('.pdf')) continue;
			const answers = [
				await clients[role].get(pathOf(id)),
				...(isPage ? [await clients[role].data(pathOf(id), '11')] : [])
			];
			for (const { text } of answers) if (text.includes(SECRET) || text.includes(DRAFT)) leaks.push(id);
		}
		for (const path of [
			`/initiatives?text=${encodeURIComponent(SECRET)}`,
			'/initiatives/PUBLIC/reports/2563-q4',
			'/initiatives/PUBLIC/reports/2563-q3'
		]) {
			const { text } = await clients[role].get(path);
			if (
				text.replaceAll(new RegExp(`value="${SECRET}"|text=[^"&]*`, 'g'), '').includes(`>${SECRET}<`) ||
				text.includes(DRAFT)
			)
				leaks.push(path);
		}
		expect(leaks).toEqual([]);
	});

	test.each(insiders)('is listed to %s', async (role) => {
		expect((await clients[role].get(pathOf('/initiatives'))).text).toContain(SECRET);
	});
});
