import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { Client, grant, PASSWORD, signedIn } from '../support/client.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app?.stop());
const sessions = async (userId: string) =>
	(await app.db.selectFrom('app_session').select('id').where('user_id', '=', userId).execute()).length;

describe('signing in', () => {
	test('sets one strict cookie, opens private pages uncached, and goes where one wanted to go', async () => {
		await signedIn(app, 'strict', [grant('viewer')]);
		const client = new Client(app.origin);
		const asked = await client.get('/account');
		expect(asked.location).toBe('/sign-in?next=%2Faccount');
		const answer = await client.post('/sign-in', {
			email: 'Strict@Example.go.th ',
			password: PASSWORD,
			next: '/account'
		});
		expect([answer.status, answer.location]).toEqual([303, '/account']);
		const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('tidtam_session='));
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
		const account = await client.get('/account');
		expect(account.status).toBe(200);
		expect(account.headers.get('cache-control')).toBe('private, no-store');
		expect(account.text).toContain('strict@example.go.th');
	});

	test.each([
		'//evil.example',
		'https://evil.example/',
		'/\\evil.example',
		'/sign-out',
		'javascript:alert(1)'
	])('does not lead to %s', async (next) => {
		const client = new Client(app.origin);
		const answer = await client.post('/sign-in', { email: 'strict@example.go.th', password: PASSWORD, next });
		expect(answer.location).toBe('/');
	});

	test('a wrong password, an unknown address and nonsense get the same answer, and keep what was typed', async () => {
		const client = new Client(app.origin);
		for (const email of ['strict@example.go.th', 'nobody@example.go.th', 'no address']) {
			const answer = await client.post('/sign-in?lang=en', { email, password: 'wrong' });
			expect(answer.status).toBe(422);
			expect(answer.text).toContain('The e-mail address or the password is wrong');
			expect(answer.text).toContain(`value="${email}"`);
			expect(answer.text).not.toContain('value="wrong"');
		}
	});

	test('each sign-in makes a new token and ends the one before in this browser', async () => {
		const { client, id } = await signedIn(app, 'rotating', [grant('viewer')]);
		const first = client.cookies.get('tidtam_session');
		const again = await client.signIn('rotating@example.go.th', PASSWORD);
		expect(again.status).toBe(303);
		expect(client.cookies.get('tidtam_session')).not.toBe(first);
		expect(await sessions(id)).toBe(1);
		const thief = new Client(app.origin);
		thief.cookies.set('tidtam_session', first!);
		expect((await thief.get('/account')).status).toBe(303);
	});

	test('a session that is used is prolonged once a day, with its cookie', async () => {
		const { client, id } = await signedIn(app, 'prolonged', [grant('viewer')]);
		const DAY = 86_400_000;
		const ends = async () => {
			const session = app.db.selectFrom('app_session').select('expires_at').where('user_id', '=', id);
			return (await session.executeTakeFirstOrThrow()).expires_at.getTime() - Date.now();
		};
		const leave = (days: number) =>
			app.db
				.updateTable('app_session')
				.set({ expires_at: new Date(Date.now() + days * DAY) })
				.where('user_id', '=', id)
				.execute();
		await leave(6.5);
		expect((await client.get('/account')).headers.getSetCookie()).toEqual([]);
		expect(await ends()).toBeLessThan(6.6 * DAY);
		await leave(5.9);
		const answer = await client.get('/account');
		expect(answer.status).toBe(200);
		expect(answer.headers.getSetCookie().join()).toContain('tidtam_session=');
		expect(await ends()).toBeGreaterThan(6.9 * DAY);
		expect((await client.get('/account')).status).toBe(200);
	});

	test('a forged or altered cookie is nobody', async () => {
		const { client } = await signedIn(app, 'forged', [grant('administrator')]);
		const thief = new Client(app.origin);
		thief.cookies.set('tidtam_session', client.cookies.get('tidtam_session')!.replace(/\.[^.]*$/, '.AAAA'));
		expect((await thief.get('/account')).status).toBe(303);
	});

	test('an expired session is nobody', async () => {
		const { client, id } = await signedIn(app, 'expired', [grant('viewer')]);
		await app.db
			.updateTable('app_session')
			.set({ expires_at: new Date(Date.now() - 1000) })
			.where('user_id', '=', id)
			.execute();
		expect((await client.get('/account')).status).toBe(303);
	});

	test('a disabled user is out at once and cannot come in again', async () => {
		const { client, id } = await signedIn(app, 'disabled', [grant('viewer')]);
		await app.db.updateTable('app_user').set({ disabled_at: new Date() }).where('id', '=', id).execute();
		expect((await client.get('/account')).status).toBe(303);
		const answer = await new Client(app.origin).signIn('disabled@example.go.th', PASSWORD);
		expect(answer.status).toBe(422);
		expect(answer.headers.getSetCookie().join()).not.toContain('tidtam_session=');
	});

	test('signing out ends the session in the database', async () => {
		const { client, id } = await signedIn(app, 'leaving', [grant('viewer')]);
		expect((await client.post('/sign-out', {})).location).toBe('/');
		expect(await sessions(id)).toBe(0);
	});

	test('is throttled by account: the eleventh try is refused, right password or not', async () => {
		const { email } = await signedIn(app, 'throttled', [grant('viewer')]);
		const client = new Client(app.origin);
		const statuses: number[] = [];
		for (let i = 0; i < 11; i++) statuses.push((await client.signIn(email, 'wrong')).status);
		expect(statuses).toEqual([...Array(10).fill(422), 429]);
		const right = await client.signIn(email, PASSWORD);
		expect(right.status).toBe(429);
		expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(60);
	});
});

describe('passwords', () => {
	test('changing it ends all sessions but goes on in this browser with a new one', async () => {
		const { client, id, email } = await signedIn(app, 'changing', [grant('viewer')]);
		const other = new Client(app.origin);
		await other.signIn(email, PASSWORD);
		const wrong = await client.submit('/account', '?/password', {
			current_password: 'no',
			new_password: 'another long phrase',
			repeated_password: 'another long phrase'
		});
		expect(wrong.status).toBe(422);
		const fields = {
			current_password: PASSWORD,
			new_password: 'another long phrase',
			repeated_password: 'another long phrase'
		};
		const answer = await client.submit('/account', '?/password', fields);
		expect([answer.status, answer.location]).toEqual([303, '/account?done=password']);
		expect((await client.get('/account')).status).toBe(200);
		expect((await other.get('/account')).status).toBe(303);
		expect(await sessions(id)).toBe(1);
		expect((await new Client(app.origin).signIn(email, PASSWORD)).status).toBe(422);
	});

	test('a session can be ended from another, and nobody else’s', async () => {
		const { client, email, id } = await signedIn(app, 'ending', [grant('viewer')]);
		const stranger = await signedIn(app, 'stranger', [grant('viewer')]);
		await new Client(app.origin).signIn(email, PASSWORD);
		const strangers = await app.db
			.selectFrom('app_session')
			.select('id')
			.where('user_id', '=', stranger.id)
			.executeTakeFirstOrThrow();
		await client.submit('/account', '?/end', { session: strangers.id });
		expect(await sessions(stranger.id)).toBe(1);
		expect(await sessions(id)).toBe(2);
		await client.submit('/account', '?/endOthers', {});
		expect(await sessions(id)).toBe(1);
	});
});
