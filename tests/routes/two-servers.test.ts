import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { office } from '../operations/closing.ts';
import { insertBasics, insertInitiative, period, values } from '../operations/fixture.ts';
import { launch, startApp, type Launched, type TestApp } from '../support/app.ts';
import { formKeyOf, grant, signedIn, type Client } from '../support/client.ts';

/** One database, two servers: what is written through one shows on both. */
let app: TestApp;
let other: Launched;
let officer: Client;
let reviewer: Client;
let path: string;
let milestones: Parameters<typeof values>[0];
beforeAll(async () => {
	app = await startApp({ today: '2020-10-12' });
	await insertBasics(app.db);
	const made = await insertInitiative(app.db);
	milestones = made.milestones;
	await office(app.db).write(made.id, period, values(milestones, '77'), 'draft');
	path = `/initiatives/${made.code}/reports/2563-q4`;
	// Every figure is there, as in a database that lived through its days.
	await office(app.db).refresh('2020-10-12');
	officer = (await signedIn(app, 'writer', [grant('officer', { organisation_code: 'alpha' })])).client;
	reviewer = (await signedIn(app, 'chief', [grant('reviewer', { organisation_code: 'alpha' })])).client;
	other = await launch({ DATABASE_URL: app.url }, ['--no-records', '--today=2020-10-12']);
	await listeners(2);
});
afterAll(async () => {
	await other?.end('SIGTERM');
	await app?.stop();
});

const LIST = '/initiatives?year=2563&quarter=4';
const EARLIER = '/initiatives?year=2563&quarter=3';
const OVERVIEW = '/?year=2563&quarter=4';
const SECOND = { timeout: 1_000, interval: 20 };
async function visit(origin: string, at: string) {
	const answer = await fetch(origin + at, { headers: { accept: 'text/html' } });
	return { text: await answer.text(), how: answer.headers.get('server-timing')?.split('desc=')[1] };
}
const LISTENERS = `from pg_stat_activity where datname = current_database() and application_name = 'tidtam-listener'`;
const listeners = (n: number) =>
	vi.waitFor(
		async () => {
			const { rows } = await app.pool.query(`select count(*)::int as n ${LISTENERS}`);
			expect(rows[0].n).toBe(n);
		},
		{ timeout: 10_000 }
	);
/** Opens the page and sends its form, as one does by hand. */
async function send(client: Client, at: string, fields: Record<string, string> = {}, to = at) {
	const { text } = await client.get(at);
	const lock_version = /name="lock_version" value="(\d+)"/.exec(text)?.[1];
	const answer = await client.post(to, {
		idempotency_key: formKeyOf(text),
		...(lock_version && { lock_version }),
		...fields
	});
	expect(answer.status, answer.text.slice(0, 500)).toBe(303);
}

test('drafts that save themselves leave every kept page the rendering that it is', async () => {
	await visit(app.origin, OVERVIEW);
	expect((await visit(app.origin, OVERVIEW)).how).toBe('kept');
	const { text } = await officer.get(path);
	let lock_version = /name="lock_version" value="(\d+)"/.exec(text)![1]!;
	const percents = (n: number) => Object.fromEntries(milestones.map((id) => [`m${id}_percent`, String(n)]));
	for (let n = 0; n < 20; n++) {
		const answer = await officer.post(
			`${path}?/autosave`,
			{
				idempotency_key: `autosave-0123456789-${n}`,
				lock_version,
				results: `ร่าง ${n}`,
				problem_kind: 'none',
				...percents(n)
			},
			{ accept: 'application/json', 'x-sveltekit-action': 'true' }
		);
		expect(answer.status).toBe(200);
		const data = JSON.parse(JSON.parse(answer.text).data) as unknown[];
		lock_version = String(data[(data[0] as { lock_version: number }).lock_version]);
		expect((await visit(app.origin, OVERVIEW)).how, `draft ${n}`).toBe('kept');
	}
	expect(Number(lock_version)).toBeGreaterThan(20);
});

test('who wrote sees it at once, the other server within a second, and another period stays kept', async () => {
	for (const origin of [app.origin, other.origin])
		for (const at of [LIST, EARLIER]) {
			await visit(origin, at);
			expect(await visit(origin, at)).toMatchObject({ how: 'kept' });
		}
	await send(officer, `${path}/check`);
	expect((await reviewer.get('/tasks')).text).toContain('T-1');
	await send(reviewer, `${path}/approval`);
	const shown = (await visit(app.origin, LIST)).text;
	expect(shown).toContain('19.0');
	await expect.poll(async () => (await visit(other.origin, LIST)).text === shown, SECOND).toBe(true);
	for (const origin of [app.origin, other.origin]) expect((await visit(origin, EARLIER)).how).toBe('kept');
});

test('equal requests at once are rendered once', async () => {
	const at = '/?year=2563&quarter=4&weight=equal';
	await expect
		.poll(async () => {
			await app.pool.query(`insert into data_change (topic) values ('general')`);
			await app.pool.query(`select pg_notify('tidtam_change', '')`);
			return (await visit(app.origin, '/?year=2563&quarter=4')).how;
		})
		.toBe('made');
	const all = await Promise.all(Array.from({ length: 8 }, () => visit(app.origin, at)));
	expect(all.filter(({ how }) => how === 'made')).toHaveLength(1);
	expect(all.every(({ how }) => how === 'made' || how === 'joined' || how === 'kept')).toBe(true);
	expect(new Set(all.map(({ text }) => text)).size).toBe(1);
});

test('a connection that hears of changes and is lost is made anew, and nothing stays old meanwhile', async () => {
	const rename = (title: string) =>
		app.db.updateTable('initiative').set({ title_th: title }).where('code', '=', 'T-1').execute();
	const shows = (origin: string, title: string) =>
		expect.poll(async () => (await visit(origin, LIST)).text.includes(title), SECOND).toBe(true);
	await visit(other.origin, LIST);
	await app.pool.query(`select pg_terminate_backend(pid) ${LISTENERS}`);
	await rename('ชื่อหลังสายขาด');
	await app.pool.query(`insert into data_change (topic) values ('general')`);
	for (const origin of [app.origin, other.origin]) await shows(origin, 'ชื่อหลังสายขาด');
	await listeners(2);
	// Nobody says a word of this one: the server that wrote it ended in between.
	await rename('ชื่อที่ไม่มีใครบอก');
	await app.pool.query(`insert into data_change (topic) values ('general')`);
	for (const origin of [app.origin, other.origin])
		await expect
			.poll(async () => (await visit(origin, LIST)).text.includes('ชื่อที่ไม่มีใครบอก'), {
				timeout: 2_500,
				interval: 50
			})
			.toBe(true);
});
