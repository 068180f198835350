import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishChange } from '#lib/server/cache/versions.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { office } from '../operations/closing.ts';
import {
	before as closed,
	insertBasics,
	insertInitiative,
	period as next,
	values
} from '../operations/fixture.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { Client, grant, signedIn } from '../support/client.ts';

const TODAY = '2020-10-20';
const INITIATIVE = [
	'/initiatives/T-1',
	'/initiatives/T-1/brief.pdf',
	'/initiatives/T-1/brief.xlsx',
	'/initiatives/T-1/quarters.csv'
];
const PATHS = [
	'/',
	'/dimensions/security',
	'/plans/fy2563',
	'/initiatives',
	'/initiatives?text=ทดสอบ',
	'/left-out',
	'/explanations',
	'/money',
	'/actions',
	'/reporting',
	'/reporting/list',
	'/reports/plan-actual',
	...INITIATIVE,
	...[
		'actions',
		'dimensions',
		'explanations',
		'indicators',
		'initiatives',
		'money',
		'reporting-list',
		'reporting',
		'slippage'
	].map((name) => `/exports/${name}.csv`),
	'/reports/plan-actual.csv',
	'/exports/initiatives.xlsx',
	'/exports/initiatives.pdf',
	'/exports/money.pdf',
	'/exports/indicators.xlsx',
	...['quarterly', 'summary'].flatMap((name) => [`/reports/${name}.pdf`, `/reports/${name}.docx`])
];
let app: TestApp;
let made: { id: number; milestones: number[] }[];
let clients: [string, Client][];

beforeAll(async () => {
	app = await startApp({ today: TODAY });
	const { db } = app;
	await insertBasics(db);
	await db.insertInto('place').values({ code: '94', kind: 'province', name_th: 'ปัตตานี' }).execute();
	const o = office(db);
	made = [await insertInitiative(db), await insertInitiative(db)];
	const [one, two] = made as [(typeof made)[0], (typeof made)[0]];
	const { id } = await db
		.insertInto('indicator')
		.values({
			initiative_id: one.id,
			code: 'A',
			position: 1,
			name_th: 'ผู้เข้าอบรม',
			unit_th: 'คน',
			kind: 'cumulative',
			direction: 'up',
			baseline_value: '0'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('indicator_target')
		.values({ indicator_id: id, fiscal_year: 2563, quarter: 3, value: '100' })
		.execute();
	await o.write(one.id, closed, {
		...values(one.milestones, '50'),
		explanations: [{ kind: 'procurement', words: 'ประกวดราคาช้า' }]
	});
	await o.write(two.id, closed, values(two.milestones, '80'));
	await o.close(closed, TODAY);
	clients = [
		['anyone', new Client(app.origin)],
		['administrator', (await signedIn(app, 'boss', [grant('administrator')])).client]
	];
});
afterAll(() => app.stop());

/** Words of a page without its menus of choices, or a file's bytes. */
function contentOf(type: string, text: string): string {
	if (!type.includes('html'))
		return type.includes('csv') ? text : createHash('sha256').update(text).digest('hex');
	const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
	return main
		.replace(/<(script|select)[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, '\n')
		.replace(/\s*\n\s*/g, '\n');
}

async function seen(): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const [who, client] of clients) {
		for (const path of PATHS) {
			const { status, headers, text } = await client.get(
				`${path}${path.includes('?') ? '&' : '?'}year=2563&quarter=3&as=close`
			);
			expect(`${status} ${path}`).toBe(`200 ${path}`);
			found[`${who} ${path}`] = contentOf(headers.get('content-type')!, text).split('\n');
		}
	}
	return found;
}

test('whatever is changed, approved or added after a close, every page and file as at the close stays as it was', async () => {
	const { db, pool } = app;
	const first = await seen();
	expect(first['anyone /initiatives/T-1']).toContain('โครงการทดสอบ');
	const o = office(db);
	const [one, two] = made as [(typeof made)[0], (typeof made)[0]];
	await o.correct(one.id, closed, values(one.milestones, '66', { disbursed: '300000' }));
	await o.write(two.id, next, values(two.milestones, '99'));
	for (const statement of [
		`insert into plan (code, title_th, kind) values ('later', 'แผนที่ย้ายไป', 'annual')`,
		`update initiative set plan_code = 'later'`,
		`update initiative set title_th = 'ชื่อใหม่', title_en = 'New name', start_date = '2019-07-01', end_date = '2021-03-31', objective_th = 'อื่น', beneficiaries_th = 'ผู้อื่น'`,
		`update milestone set weight = 1 + position, planned_end = planned_end + 30, title_th = 'กิจกรรมใหม่', budget_amount = 5, actual_end = '2020-06-01'`,
		`update budget set by_act = 7777777, after_transfers = 6666666`,
		`insert into transaction (initiative_id, kind, transaction_date, amount) select id, kind, '2020-05-05', 123456 from initiative, unnest(array['disbursement', 'new_obligation', 'commitment', 'carry_over']) kind`,
		`update indicator set name_th = 'ชื่อใหม่', unit_th = 'ครั้ง', baseline_value = 7`,
		`update indicator_target set value = 1000`,
		`update initiative_organisation set organisation_code = 'beta'`,
		`update initiative_dimension set parts = 3`,
		`insert into initiative_dimension (initiative_id, dimension_code, parts) select id, 'economy', 1 from initiative`,
		`insert into initiative_place (initiative_id, place_code) select id, '94' from initiative`,
		`insert into initiative_status (initiative_id, status, valid_from, reason) select id, 'suspended', '2020-05-01', 'x' from initiative`,
		`update action set state = 'done', outcome = 'เสร็จ', closed_at = now(), closed_by = 'officer', due_date = due_date + 10, task = 'x'`,
		`insert into disbursement_target (fiscal_year, version, source, reason) values (2563, 1, 'x', 'x')`,
		`insert into disbursement_target_value (fiscal_year, version, quarter, percent, measure, expense) select 2563, 1, q, 20 * q, 'disbursed', 'all' from generate_series(1, 4) q`
	])
		await pool.query(statement);
	await o.refresh(TODAY);
	await db.transaction().execute((trx) => raiseDataVersion(trx));
	await publishChange(db);
	const look = () => clients[0]![1].get('/initiatives/T-1?year=2563&quarter=3');
	await expect.poll(async () => (await look()).text).toContain('ชื่อใหม่');
	const now = await look();
	for (const word of ['ชื่อใหม่', 'แผนที่ย้ายไป', 'หน่วยงานเบตา', 'ระงับชั่วคราว']) expect(now.text).toContain(word);
	expect(await seen()).toEqual(first);
});
