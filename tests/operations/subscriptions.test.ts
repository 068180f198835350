import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import gallery from '#lib/i18n/gallery.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { deliverSubscription } from '#lib/server/jobs/deliver-subscription.ts';
import { makeFile } from '#lib/server/jobs/make-file.ts';
import { subscribedName } from '#lib/server/jobs/subscription-text.ts';
import { makeOutlets, type PostMail } from '#lib/server/jobs/outlets.ts';
import { openSubscriptions } from '#lib/server/operations/open-subscriptions.ts';
import { changeView, dropView, saveView, type NewView } from '#lib/server/operations/save-view.ts';
import { subscribe, unsubscribe } from '#lib/server/operations/subscribe.ts';
import { findActingPerson } from '#lib/server/queries/person.ts';
import { findView, listViewsOf } from '#lib/server/queries/saved-view.ts';
import { listDeliveryLog } from '#lib/server/queries/subscription-log.ts';
import {
	findDeliveryByToken,
	giveUpOldDeliveries,
	listUndelivered
} from '#lib/server/queries/subscription-outbox.ts';
import { hashToken } from '#lib/server/api/token-text.ts';
import { refreshDaily } from '../../src/launch/daily.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { startSmtp, type SmtpServer } from '../support/smtp-server.ts';
import { insertBasics } from './fixture.ts';

/** A Monday. */
const today = '2020-10-12';
const origin = 'https://tidtam.example.go.th';
const log = { info() {}, error() {} };
let database: TestDatabase;
let db: Kysely<DB>;
let smtp: SmtpServer;
let post: PostMail;

beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	await db
		.insertInto('app_user')
		.values([
			{ id: 'admin', name: 'ผู้ดูแล', email: 'admin@example.go.th' },
			{ id: 'play', name: 'ตัวอย่าง', email: 'play@example.go.th', is_sample: true, organisation_code: 'alpha' }
		])
		.execute();
	await db
		.updateTable('app_user')
		.set({ organisation_code: 'alpha' })
		.where('id', 'in', ['officer', 'second'])
		.execute();
	await db
		.insertInto('role_grant')
		.values([
			{ user_id: 'officer', role: 'viewer' },
			{ user_id: 'officer', role: 'officer', organisation_code: 'alpha' },
			{ user_id: 'admin', role: 'administrator' }
		])
		.execute();
	smtp = await startSmtp();
	post = makeOutlets({ smtpUrl: smtp.url, mailFrom: 'ระบบติดตาม <tidtam@example.go.th>', origin }).mail!;
});
afterAll(async () => {
	await smtp.close();
	await database.drop();
});

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const by = (actor_id: string) => ({ actor_id, request_id: 'test' });
const person = async (id: string) => (await findActingPerson(db, id, today))!;
const list: NewView = {
	page: '/initiatives',
	query: 'year=2563&quarter=2&dimension=economy&page=3',
	name: 'เศรษฐกิจ',
	hasPeriod: false,
	isShared: true
};
const save = async (id: string, view: Partial<NewView> = {}) => {
	const author = await person(id);
	return within((trx) => saveView(trx, author, { ...list, ...view }, by(id)));
};
const seenBy = async (id: string) => (await listViewsOf(db, await person(id))).map(({ name }) => name);
/** Whose rights and which query a file was made with, told in the file itself. */
const make = (id: number) =>
	makeFile(db, id, today, {
		release: 'v1',
		log,
		make: async ({ query }, { grants }) => ({
			bytes: Buffer.from(JSON.stringify([query, grants.map(({ role }) => role).sort()])),
			file_name: 'list.csv',
			media_type: 'text/csv'
		})
	});
const add = (
	user_id: string,
	of: { kind?: 'weekly' | 'close'; weekday?: number | null; view_id?: number | null; path?: string } = {}
) =>
	within((trx) => {
		const { kind = 'weekly', weekday = 1, view_id = null, path = '/exports/initiatives.csv' } = of;
		return subscribe(
			trx,
			{
				user_id,
				view_id,
				report: view_id === null ? 'initiatives' : null,
				path,
				query: 'plan=fy2563',
				lang: 'th',
				kind,
				weekday: kind === 'weekly' ? weekday : null,
				created_on: today
			},
			by(user_id)
		);
	});
const at = (today: string, hour = 7) => ({ today, hour });
const deliveriesOf = (subscription: number) =>
	db
		.selectFrom('subscription_delivery')
		.selectAll()
		.where('subscription_id', '=', subscription)
		.orderBy('id')
		.execute();
const fileOf = (id: number) =>
	db.selectFrom('made_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const deliver = (id: number, day = today) => deliverSubscription(db, id, { post, origin }, day);
const decoded = (data: string) =>
	data.replace(/^(?:[A-Za-z0-9+/]{4,}={0,2}\n)+/gm, (block) => Buffer.from(block, 'base64').toString());

test('a view is its author’s, read by colleagues where it is shared, changed by the author and administrators', async () => {
	const id = await save('officer');
	await save('officer', { name: 'ส่วนตัว', isShared: false, hasPeriod: true });
	expect((await findView(db, id))!.query).toBe('dimension=economy');
	expect(await seenBy('officer')).toEqual(['เศรษฐกิจ', 'ส่วนตัว'].toSorted(new Intl.Collator('th').compare));
	for (const [who, seen] of [
		['second', ['เศรษฐกิจ']],
		['other', []],
		['admin', ['เศรษฐกิจ']]
	] as const)
		expect(await seenBy(who), who).toEqual(seen);
	await save('play', { name: 'ของตัวอย่าง' });
	expect(await seenBy('second')).toEqual(['เศรษฐกิจ']);
	await expect(save('officer')).rejects.toMatchObject({ errors: { name: 'taken' } });
	await expect(save('other')).rejects.toMatchObject({ errors: { is_shared: 'no_organisation' } });
	const [colleague, stranger, admin] = [await person('second'), await person('other'), await person('admin')];
	const held = { id, lock_version: 1 };
	await expect(
		within((trx) => changeView(trx, colleague, held, { name: 'x', isShared: true }, by('second')))
	).rejects.toMatchObject({ status: 403 });
	await expect(within((trx) => dropView(trx, stranger, held, by('other')))).rejects.toMatchObject({
		status: 404
	});
	await within((trx) => changeView(trx, admin, held, { name: 'เศรษฐกิจ ทั้งหมด', isShared: true }, by('admin')));
	await expect(
		within((trx) => changeView(trx, admin, held, { name: 'y', isShared: true }, by('admin')))
	).rejects.toMatchObject({ status: 409 });
	expect(await findView(db, id)).toMatchObject({
		name: 'เศรษฐกิจ ทั้งหมด',
		organisation_code: 'alpha',
		user_id: 'officer'
	});
});

test('each week once, from the next such day on, whoever looks, and a missed day is made good', async () => {
	const id = await add('officer');
	expect(await openSubscriptions(db, at(today), true)).toBe(0);
	expect(await openSubscriptions(db, at('2020-10-18'), true)).toBe(0);
	expect(await openSubscriptions(db, at('2020-10-19', 6), true), 'people sleep').toBe(0);
	const two = await Promise.all([
		openSubscriptions(db, at('2020-10-19'), true),
		openSubscriptions(db, at('2020-10-19'), true)
	]);
	expect(two.toSorted()).toEqual([0, 1]);
	expect(await openSubscriptions(db, at('2020-10-25'), true)).toBe(0);
	expect(await openSubscriptions(db, at('2020-10-28', 3), true)).toBe(0);
	expect(await openSubscriptions(db, at('2020-10-28', 23), true), 'nobody looked on Monday').toBe(1);
	expect((await deliveriesOf(id)).map(({ occasion, by_email }) => [occasion, by_email])).toEqual([
		['2020-10-19', true],
		['2020-10-26', true]
	]);
	await within((trx) => unsubscribe(trx, 'officer', id, by('officer'), 'page'));
	expect(await openSubscriptions(db, at('2020-11-02'), true)).toBe(0);
});

test('when a period closes, once, of the figures as they were closed; not of what closed before', async () => {
	await db
		.updateTable('reporting_period')
		.set({ state: 'closed', closed_at: new Date(Date.now() - 60_000), closed_by: 'admin' })
		.where('quarter', '=', 3)
		.execute();
	const view = await save('officer', { page: '/money', query: 'by=plan&year=2563', name: 'เงิน' });
	const id = await add('officer', { kind: 'close', view_id: view });
	const brief = await add('officer', { kind: 'close', path: '/initiatives/A/brief.pdf' });
	expect(await openSubscriptions(db, at(today), false)).toBe(0);
	await db
		.updateTable('reporting_period')
		.set({ state: 'closed', closed_at: new Date(Date.now() + 60_000), closed_by: 'admin' })
		.where('quarter', '=', 4)
		.execute();
	expect(await openSubscriptions(db, at(today, 0), false)).toBe(2);
	expect(await openSubscriptions(db, at(today), false)).toBe(0);
	const [delivery] = await deliveriesOf(id);
	expect(delivery).toMatchObject({ occasion: '2563-q4', by_email: false });
	expect(await fileOf(delivery!.file_id!)).toMatchObject({
		title: 'เงิน',
		query: 'by=plan&year=2563&quarter=4&as=close',
		state: 'waiting'
	});
	expect((await fileOf((await deliveriesOf(brief))[0]!.file_id!)).query).toBe(
		'plan=fy2563&year=2563&quarter=4&as=close'
	);
	await within((trx) => unsubscribe(trx, 'officer', brief, by('officer'), 'page'));
	await within((trx) => unsubscribe(trx, 'officer', id, by('officer'), 'page'));
});

test('nothing for the disabled, nothing by mail for samples, nothing of a view that is no longer shared', async () => {
	const shared = await save('officer', { name: 'แบ่งปัน' });
	const ids = [await add('other'), await add('play'), await add('second', { view_id: shared })];
	await db.updateTable('app_user').set({ disabled_at: new Date() }).where('id', '=', 'other').execute();
	const author = await person('officer');
	await within((trx) =>
		changeView(
			trx,
			author,
			{ id: shared, lock_version: 1 },
			{ name: 'แบ่งปัน', isShared: false },
			by('officer')
		)
	);
	expect(await openSubscriptions(db, at('2020-10-19'), true)).toBe(1);
	expect((await deliveriesOf(ids[1]!)).map(({ by_email }) => by_email)).toEqual([false]);
	await db.updateTable('app_user').set({ disabled_at: null }).where('id', '=', 'other').execute();
	await db.updateTable('subscription').set({ ended_at: new Date() }).execute();
});

test('the mail has a Thai subject, the file, and one click that ends it; it leaves once', async () => {
	const id = await add('officer');
	await openSubscriptions(db, at('2020-10-19'), true);
	const { id: delivery, file_id } = (await deliveriesOf(id))[0] as { id: number; file_id: number };
	expect(await listUndelivered(db)).not.toContain(delivery);
	await make(file_id);
	expect(await listUndelivered(db)).toContain(delivery);
	expect((await Promise.all([deliver(delivery), deliver(delivery)])).toSorted()).toEqual([
		'not_mine',
		'sent'
	]);
	expect(await deliver(delivery)).toBe('not_mine');
	expect(smtp.mails).toHaveLength(1);
	const { data, to } = smtp.mails[0]!;
	expect(to.join()).toContain('officer@example.go.th');
	expect(data).toMatch(/^Subject: =\?UTF-8\?/m);
	expect(data).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
	expect(data).toContain('filename=list.csv');
	expect(decoded(data)).toContain(`${origin}/account/files?file=${file_id}`);
	const token = new RegExp(`List-Unsubscribe:\\s+<${origin}/unsubscribe/([\\w-]+)>`).exec(data)![1]!;
	expect(decoded(data)).toContain(token);
	const found = (await findDeliveryByToken(db, hashToken(token)))!;
	expect(found).toMatchObject({ id, user_id: 'officer' });
	await within((trx) => unsubscribe(trx, found.user_id, found.id, by('officer'), 'link'));
	await within((trx) => unsubscribe(trx, found.user_id, found.id, by('officer'), 'link'));
	expect(
		await db
			.selectFrom('audit_event')
			.select('id')
			.where('action', '=', 'subscription.end')
			.where('record_id', '=', String(id))
			.execute()
	).toHaveLength(1);
});

test('what was made with rights that are lost since is made anew before it leaves', async () => {
	await db.deleteFrom('made_file').execute();
	const id = await add('officer');
	await openSubscriptions(db, at('2020-10-19'), true);
	const { id: delivery, file_id } = (await deliveriesOf(id))[0] as { id: number; file_id: number };
	await make(file_id);
	const { hash } = await fileOf(file_id);
	await db.deleteFrom('role_grant').where('user_id', '=', 'officer').where('role', '=', 'viewer').execute();
	smtp.mails.length = 0;
	expect(await deliver(delivery)).toBe('made_anew');
	expect(smtp.mails).toHaveLength(0);
	expect((await fileOf(file_id)).state).toBe('waiting');
	expect(
		await db.selectFrom('stored_file').select('hash').where('hash', '=', hash!).execute(),
		'its contents are gone'
	).toEqual([]);
	await make(file_id);
	expect(await deliver(delivery)).toBe('sent');
	expect(decoded(smtp.mails[0]!.data)).toContain('["officer"]');
	expect(decoded(smtp.mails[0]!.data)).not.toContain('"viewer"');
	await db.updateTable('subscription').set({ ended_at: new Date() }).execute();
});

test('refused by the server it is tried again; where the server hung up it may have arrived, and never is', async () => {
	const id = await add('second');
	await openSubscriptions(db, at('2020-10-19'), true);
	const { id: delivery, file_id } = (await deliveriesOf(id))[0] as { id: number; file_id: number };
	await make(file_id);
	smtp.mails.length = 0;
	smtp.answers.push('451 later', 'hang up');
	await expect(deliver(delivery)).rejects.toThrow();
	expect(await deliver(delivery)).toBe('given_up');
	expect(await deliver(delivery)).toBe('not_mine');
	expect(smtp.mails).toHaveLength(0);
	expect((await deliveriesOf(id))[0]).toMatchObject({ sent_at: null, last_error: 'unknown', attempts: 2 });
	const old = await openSubscriptions(db, at('2020-10-26'), true);
	await giveUpOldDeliveries(db, '2020-10-30');
	expect([old, (await deliveriesOf(id))[1]!.last_error]).toEqual([1, 'too_old']);
	await db.updateTable('subscription').set({ ended_at: new Date() }).execute();
});

test("an initiative's report is named with its code", () => {
	const of = { view_name: null, report: 'brief', path: '/initiatives/A-1.2/brief.pdf', query: '' };
	expect([
		subscribedName(of, 'en'),
		subscribedName({ ...of, report: 'donor', path: '/reports/donor.pdf', query: 'initiative=TG-1' }, 'th'),
		subscribedName({ ...of, report: 'summary', path: '/reports/summary.pdf' }, 'en')
	]).toEqual([
		`${gallery.en.reports.brief.title}: A-1.2`,
		`${gallery.th.reports.donor.title}: TG-1`,
		gallery.en.reports.summary.title
	]);
});

test('the server opens occasions and sends by itself', async () => {
	const id = await add('second', { weekday: 2 });
	smtp.mails.length = 0;
	const daily = refreshDaily(
		database.url,
		log,
		() => '2020-10-13',
		100,
		makeOutlets({ smtpUrl: smtp.url, mailFrom: 'tidtam@example.go.th', origin }),
		{ pollSeconds: 0.5, retrySeconds: 1 },
		origin,
		() => 7
	);
	await vi.waitFor(async () => expect(await deliveriesOf(id)).toHaveLength(1), {
		timeout: 20_000,
		interval: 50
	});
	await make((await deliveriesOf(id))[0]!.file_id!);
	await vi.waitFor(() => expect(smtp.mails).toHaveLength(1), { timeout: 20_000, interval: 50 });
	await daily.stop();
	expect((await deliveriesOf(id))[0]!.sent_at).not.toBeNull();
	// An administrator reads what became of each of them.
	const told = await listDeliveryLog(db, null, 100, 0);
	expect(told).toHaveLength(
		Number(
			(
				await db
					.selectFrom('subscription_delivery')
					.select((eb) => eb.fn.countAll().as('n'))
					.executeTakeFirstOrThrow()
			).n
		)
	);
	expect(told[0]).toMatchObject({
		who: 'second',
		occasion: '2020-10-13',
		state: 'sent',
		report: 'initiatives',
		by_email: true
	});
	const failed = await listDeliveryLog(db, 'failed', 100, 0);
	expect(failed.map(({ last_error }) => last_error)).toEqual(['too_old', 'unknown', 'done', 'too_old']);
	await db
		.updateTable('made_file')
		.set({ state: 'failed', failure: 'broken', hash: null })
		.where('id', '=', (await deliveriesOf(id))[0]!.file_id!)
		.execute();
	await db
		.updateTable('subscription_delivery')
		.set({ sent_at: null, by_email: false })
		.where('subscription_id', '=', id)
		.execute();
	expect((await listDeliveryLog(db, 'failed', 1, 0))[0]).toMatchObject({
		occasion: '2020-10-13',
		failure: 'broken'
	});
});
