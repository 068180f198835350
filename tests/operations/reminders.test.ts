import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { deliver } from '#lib/server/jobs/deliver.ts';
import { makeOutlets, type Outlets } from '#lib/server/jobs/outlets.ts';
import { extendReport } from '#lib/server/operations/extend-report.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { remindOfDuties } from '#lib/server/operations/remind-of-duties.ts';
import { refreshDaily } from '../../src/launch/daily.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { startSmtp, type SmtpServer } from '../support/smtp-server.ts';
import { administrator, insertBasics, insertInitiative, period } from './fixture.ts';

const channels = { email: true, webhook: true };
const secret = 'a secret of this test';
const soon = { timeout: 30_000, interval: 50 };
let database: TestDatabase;
let db: Kysely<DB>;
let smtp: SmtpServer;
let hook: Server;
let outlets: Outlets;
const posts: { status: number; body: string; signature: string }[] = [];
const refusals = [503, 500];
const log = { info: () => {}, error: () => {} };
let late: { id: number; code: string };
let own: { id: number; code: string };

beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	await db.updateTable('app_user').set({ name: 'สมชาย ใจดี' }).where('id', '=', 'officer').execute();
	await db
		.insertInto('app_user')
		.values({ id: 'play', name: 'ตัวอย่าง', email: 'play@example.go.th', is_sample: true })
		.execute();
	await db
		.insertInto('role_grant')
		.values([
			{ user_id: 'officer', role: 'officer', organisation_code: 'alpha' },
			{ user_id: 'other', role: 'officer', organisation_code: 'beta' },
			{ user_id: 'play', role: 'officer', organisation_code: 'play' }
		])
		.execute();
	await db.deleteFrom('reporting_period').where('quarter', '=', 3).execute();
	[own, late] = [await insertInitiative(db), await insertInitiative(db)];
	await db
		.insertInto('initiative')
		.values({
			code: 'PLAY',
			title_th: 'โครงการตัวอย่าง',
			plan_code: 'play',
			start_date: '2019-10-01',
			end_date: '2020-09-30',
			is_sample: true
		})
		.execute();
	await db
		.insertInto('initiative_status')
		.columns(['initiative_id', 'status', 'is_sample'])
		.expression((eb) =>
			eb
				.selectFrom('initiative')
				.select(({ val }) => ['id', val('active' as const).as('status'), 'is_sample'])
				.where('code', '=', 'PLAY')
		)
		.execute();
	await db
		.insertInto('initiative_organisation')
		.columns(['initiative_id', 'organisation_code', 'role', 'is_sample'])
		.expression((eb) =>
			eb
				.selectFrom('initiative')
				.select(({ val }) => [
					'id',
					val('play').as('organisation_code'),
					val('accountable').as('role'),
					'is_sample'
				])
				.where('code', '=', 'PLAY')
		)
		.execute();
	await within((trx) => refreshFigures(trx, 'all', '2020-10-01'));
	await within((trx) =>
		extendReport(
			trx,
			administrator,
			{ ...late, is_sample: false },
			period,
			{ due_date: '2020-10-26', reason: 'อุทกภัย', lock_version: 0 },
			{ actor_id: 'officer' }
		)
	);
	smtp = await startSmtp();
	hook = createServer(async (request, response) => {
		const body = (await Array.fromAsync(request)).join('');
		const status = refusals.shift() ?? 200;
		posts.push({ status, body, signature: String(request.headers['x-tidtam-signature']) });
		response.writeHead(status).end();
	}).listen(0, '127.0.0.1');
	await once(hook, 'listening');
	outlets = makeOutlets({
		smtpUrl: smtp.url,
		mailFrom: 'ระบบติดตาม <tidtam@example.go.th>',
		origin: 'https://tidtam.example.go.th',
		webhookUrl: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/in`,
		webhookSecret: secret
	});
});
afterAll(async () => {
	hook.closeAllConnections();
	hook.close();
	await smtp.close();
	await database.drop();
});

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
async function told(day: string) {
	const rows = await db
		.selectFrom('reminder')
		.select(['kind', 'channel', 'user_id', 'owed'])
		.where('day', '=', day)
		.orderBy('user_id')
		.orderBy('channel')
		.execute();
	return rows.map((row) => `${row.user_id ?? '-'} ${row.channel} ${row.kind} ${row.owed}`);
}
const allWays = (kind: string, owed: number) => [
	`officer email ${kind} ${owed}`,
	`officer product ${kind} ${owed}`
];

test('a week before, on the day and weekly after; nobody is told of a day twice', async () => {
	expect(await remindOfDuties(db, '2020-10-07', channels)).toBe(0);
	const two = await Promise.all([
		remindOfDuties(db, '2020-10-08', channels),
		remindOfDuties(db, '2020-10-08', channels)
	]);
	expect(two.toSorted()).toEqual([0, 2]);
	// The sample account learns of the sample duty, in the product alone; the extended report is not due yet.
	expect(await told('2020-10-08')).toEqual([
		...allWays('before', 1),
		'play product before 1',
		'- webhook before 1'
	]);
	for (const day of ['2020-10-09', '2020-10-14']) expect(await remindOfDuties(db, day, channels)).toBe(0);
	await remindOfDuties(db, '2020-10-15', channels);
	expect(await told('2020-10-15')).toEqual([...allWays('due', 1), 'play product due 1', '- webhook due 1']);
	expect(await remindOfDuties(db, '2020-10-18', channels)).toBe(0);
});

test('an extended one follows its own day, and a day that was missed is made good once', async () => {
	await remindOfDuties(db, '2020-10-19', channels);
	expect(await told('2020-10-19')).toEqual([...allWays('before', 1), '- webhook before 1']);
	// Asleep on the 22nd.
	await remindOfDuties(db, '2020-10-24', channels);
	expect(await told('2020-10-24')).toEqual([
		...allWays('overdue', 1),
		'play product overdue 1',
		'- webhook overdue 1'
	]);
	expect(await remindOfDuties(db, '2020-10-25', channels)).toBe(0);
	await remindOfDuties(db, '2020-10-29', channels);
	expect((await told('2020-10-29'))[1]).toBe('officer product overdue 2');
});

test('messages leave through the queue; a mail once, the webhook as often as it takes', async () => {
	await db.deleteFrom('reminder').where('day', '<', '2020-10-29').execute();
	smtp.answers.push('451 try later');
	const server = refreshDaily(database.url, log, () => '2020-10-29', 100, outlets, {
		pollSeconds: 0.5,
		retrySeconds: 1
	});
	await vi.waitFor(
		async () =>
			expect(
				await db.selectFrom('reminder').select('channel').where('sent_at', 'is', null).execute()
			).toEqual([]),
		soon
	);
	await server.stop();
	const again = refreshDaily(database.url, log, () => '2020-10-29', 100, outlets, {
		pollSeconds: 0.5,
		retrySeconds: 1
	});
	await vi.waitFor(
		async () =>
			expect(
				(
					await db
						.selectFrom('pgboss.job' as never)
						.select('state' as never)
						.where('name' as never, '=', 'day' as never)
						.execute()
				).length
			).toBe(2),
		soon
	);
	await again.stop();
	expect(smtp.mails).toHaveLength(1);
	expect(posts.map((post) => post.status)).toEqual([503, 500, 200]);
	const rows = await db
		.selectFrom('reminder')
		.select(['channel', 'attempts', 'last_error'])
		.where('channel', '<>', 'product')
		.orderBy('channel')
		.execute();
	expect(rows).toEqual([
		{ channel: 'email', attempts: 2, last_error: null },
		{ channel: 'webhook', attempts: 3, last_error: null }
	]);
});

test('the mail says in Thai what is owed, with links to our own address', () => {
	const [mail] = smtp.mails;
	const text = Buffer.from(
		mail!.data.split('\n\n').slice(1).join('').replaceAll('\n', ''),
		'base64'
	).toString('utf8');
	expect(mail!.to).toEqual(['RCPT TO:<officer@example.go.th>']);
	expect(mail!.data).toMatch(/^Subject: =\?UTF-8\?/m);
	expect(text).toContain('เรียน คุณสมชาย ใจดี');
	expect(text).toContain('เกินกำหนดส่งรายงานความก้าวหน้า');
	expect(text).toContain(`https://tidtam.example.go.th/initiatives/${own.code}/reports/2563-q4`);
	expect(text).toContain('The progress reports of 2 initiatives of yours are overdue');
});

test('what the webhook gets is signed, and names nobody and no initiative', () => {
	const { body, signature } = posts.at(-1)!;
	const time = /t=(\d+),/.exec(signature)![1];
	expect(signature).toBe(
		`t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
	);
	expect(JSON.parse(body)).toMatchObject({
		kind: 'overdue',
		period: '2563-q4',
		owed: 2,
		due_date: '2020-10-15',
		url: 'https://tidtam.example.go.th/tasks'
	});
	expect(body).not.toMatch(/สมชาย|โครงการทดสอบ/);
});

test('where it may have arrived it is given up, not sent again; where it is owed no more it does not leave', async () => {
	const add = async (day: string, ids: number[]) =>
		(
			await db
				.insertInto('reminder')
				.values({
					kind: 'overdue',
					channel: 'email',
					user_id: 'officer',
					fiscal_year: 2563,
					quarter: 4,
					day,
					owed: 1,
					initiative_ids: ids
				})
				.returning('id')
				.executeTakeFirstOrThrow()
		).id;
	smtp.answers.push('hang up');
	const broken = await add('2020-11-05', [own.id]);
	expect(await deliver(db, broken, outlets, '2020-11-05')).toBe('given_up');
	expect(await deliver(db, broken, outlets, '2020-11-05')).toBe('not_mine');
	expect(
		await db.selectFrom('reminder').select('last_error').where('id', '=', broken).executeTakeFirst()
	).toEqual({ last_error: 'unknown' });
	await db
		.updateTable('initiative_period_figure')
		.set({ is_reported: true })
		.where('initiative_id', '=', late.id)
		.execute();
	expect(await deliver(db, await add('2020-11-06', [late.id]), outlets, '2020-11-06')).toBe('given_up');
	expect(smtp.mails).toHaveLength(1);
	const twice = await add('2020-11-07', [own.id]);
	expect(
		(await Promise.all([1, 2, 3].map(() => deliver(db, twice, outlets, '2020-11-07')))).toSorted()
	).toEqual(['not_mine', 'not_mine', 'sent']);
	expect(smtp.mails).toHaveLength(2);
});

test('where the role may make no schema, all of it works without a queue, and the log says so', async () => {
	const name = /\/(test_\w+)/.exec(database.url)![1]!;
	await database.pool.query(`drop schema pgboss cascade`);
	await database.pool.query(`revoke create on database "${name}" from current_user`);
	await db
		.insertInto('reminder')
		.values({
			kind: 'asked',
			channel: 'email',
			user_id: 'officer',
			fiscal_year: 2563,
			quarter: 4,
			day: '2020-11-10',
			owed: 1,
			initiative_ids: [own.id]
		})
		.execute();
	const said: string[] = [];
	const server = refreshDaily(
		database.url,
		{ ...log, error: (entry: { message?: string }) => said.push(entry.message ?? '') } as never,
		() => '2020-11-10',
		100,
		outlets
	);
	await vi.waitFor(() => expect(smtp.mails).toHaveLength(3), soon);
	await server.stop();
	expect(said.join()).toContain('pgboss');
});
