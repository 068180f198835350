import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOfIdentifier } from '#lib/domain/iati-changes.ts';
import { readIatiRecord } from '#lib/domain/iati-record.ts';
import type { Actor } from '#lib/domain/permission.ts';
import { readIatiFile, stopIatiReader } from '#lib/server/imports/iati/read-file.ts';
import type { IatiChoice } from '#lib/server/operations/iati-choice.ts';
import { importIati } from '#lib/server/operations/import-iati.ts';
import { insertImport } from '#lib/server/queries/iati-import.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase('facts');
});
afterAll(async () => {
	stopIatiReader();
	await database.drop();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (activities: string, root = 'version="2.03"') =>
	`<?xml version="1.0" encoding="UTF-8"?><iati-activities ${root}>${activities}</iati-activities>`;
type Parts = { id?: string; title?: string; status?: string; end?: string; money?: string; rest?: string };
const activity = ({
	id = 'XX-1-A',
	title = '<narrative>Wells</narrative><narrative xml:lang="th">บ่อน้ำ</narrative>',
	status = '2',
	end = '2021-09-30',
	money = '',
	rest = ''
}: Parts = {}) =>
	`<iati-activity xml:lang="en" default-currency="USD" xmlns:x="http://x.example"><iati-identifier> ${id} </iati-identifier><reporting-org ref="XX-1" type="10"><narrative>Donor</narrative></reporting-org>
	<title>${title}</title><x:secret><narrative>no</narrative></x:secret><description><narrative>Water for all</narrative></description><participating-org role="1" ref=""/><activity-status code="${status}"/>
	<activity-date type="1" iso-date="2019-10-01"/><activity-date type="3" iso-date="${end}"/><location ref="TIS1099-94"/><location/><sector code="15160" percentage="60"/><sector vocabulary="1" code="14030" percentage="40"/>${money}${rest}</iati-activity>`;
const paid = (ref: string, amount: string, date = '2020-03-01', type = 3) =>
	`<transaction ref="${ref}"><transaction-type code="${type}"/><transaction-date iso-date="${date}"/><value value-date="${date}">${amount}</value></transaction>`;

describe('what is refused', () => {
	const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><iati-activities version="2.03">&lol8;</iati-activities>`;
	const utf16 = (text: string) =>
		new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
	test.each<[string, Uint8Array, string]>([
		['nothing', bytes(''), 'no_file'],
		['billion laughs', bytes(laughs), 'doctype'],
		[
			'an external entity',
			bytes(
				'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities version="2.03"><iati-activity><iati-identifier>&x;</iati-identifier></iati-activity></iati-activities>'
			),
			'doctype'
		],
		[
			'a document type in UTF-16',
			utf16('<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><iati-activities version="2.03"/>'),
			'doctype'
		],
		[
			'a document type behind a long comment',
			bytes(`<!--${' '.repeat(100_000)}--><!DOCTYPE a><a/>`),
			'doctype'
		],
		['an entity that nobody declared', bytes(file('<iati-activity>&x;</iati-activity>')), 'not_xml'],
		['a file that breaks off', bytes(file(activity()).slice(0, -30)), 'not_xml'],
		['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'wrong_type'],
		['a zip that is called .xml', bytes('PK\u0003\u0004iati.xml'), 'wrong_type'],
		['JSON', bytes('{"iati-activities": []}'), 'wrong_type'],
		['HTML', bytes('<html><body>IATI</body></html>'), 'not_iati'],
		[
			'the root in another namespace',
			bytes('<iati-activities xmlns="http://evil.example" version="2.03"/>'),
			'not_iati'
		],
		['organisations', bytes('<iati-organisations version="2.03"/>'), 'organisations'],
		['an older version', bytes(file(activity(), 'version="1.05"')), 'version'],
		['no version', bytes(file(activity(), '')), 'version'],
		['activities without identifiers', bytes(file(activity({ id: '' }))), 'empty'],
		[
			'elements 5,000 deep',
			bytes(file(`<iati-activity>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</iati-activity>`)),
			'not_xml'
		],
		[
			'a text of 11 MB',
			bytes(file(activity({ title: `<narrative>${'x'.repeat(11_000_000)}</narrative>` }))),
			'not_xml'
		],
		['over 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(60), 'too_big']
	])('%s', async (_, content, refused) => {
		expect(await readIatiFile(content)).toMatchObject({ ok: false, refused });
	});
	test('it says where the XML breaks', async () => {
		expect(
			await readIatiFile(bytes('<iati-activities version="2.03">\n<a>\n</b></iati-activities>'))
		).toMatchObject({ refused: 'not_xml', line: 3 });
	});
});

describe('what is read', () => {
	test('texts by language, dates, default currency; others’ namespaces and empty references pass by; negative amounts stay', async () => {
		const read = await readIatiFile(
			bytes(
				file(
					activity({
						money:
							paid('R1', '-250.5') +
							paid('', '100') +
							paid('R1', '1') +
							paid('R9', '5', '2020-01-01', 1) +
							paid('R8', 'redacted')
					})
				)
			)
		);
		expect(read).toMatchObject({
			ok: true,
			records: [
				{
					identifier: 'XX-1-A',
					reporter: 'Donor',
					title_th: 'บ่อน้ำ',
					title_en: 'Wells',
					objective_en: 'Water for all',
					start_date: '2019-10-01',
					end_date: '2021-09-30',
					status: 'active',
					places: ['94'],
					transactions: [
						{ key: 'R1', kind: 'disbursement', amount: '-250.50', currency: 'USD' },
						{ key: '3 2020-03-01 100.00 USD', amount: '100.00' },
						{ key: 'R1 #2', amount: '1.00' }
					],
					left: { transactions: 2, budgets: 0, results: 0 }
				}
			]
		});
	});
	test('of an identifier that comes twice the last is read, what has none is not: both are counted', async () => {
		const read = await readIatiFile(
			bytes(file(activity() + activity({ title: '<narrative>Later</narrative>' }) + activity({ id: '' })))
		);
		expect(read).toMatchObject({
			ok: true,
			records: [{ identifier: 'XX-1-A', title_en: 'Later' }],
			repeated: 1,
			unnamed: 1
		});
	});
	test('UTF-16 and windows-1252 as they say they are', async () => {
		const text = file(activity({ title: '<narrative>Café</narrative>' })).replace('UTF-8', 'UTF-16');
		const wide = await readIatiFile(
			new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
		);
		expect(wide).toMatchObject({ ok: true, records: [{ title_en: 'Café' }] });
		const latin = await readIatiFile(
			new Uint8Array(
				Buffer.from(
					file(activity({ title: '<narrative>Café</narrative>' })).replace('UTF-8', 'ISO-8859-1'),
					'latin1'
				)
			)
		);
		expect(latin).toMatchObject({ ok: true, records: [{ title_en: 'Café' }] });
	});
	test('a name that is blotted out gives way to the identifier; only whole Thai fiscal years are budgets', () => {
		const raw = {
			identifier: 'XX-1-B',
			reporter: '',
			titles: [['en', '  ']],
			descriptions: [],
			dates: [['1', '0001-01-01']],
			status: '9',
			sectors: [],
			places: [],
			transactions: [],
			results: 2,
			budgets: [
				['1', '2019-10-01', '2020-09-30', '10', 'THB'],
				['2', '2019-10-01', '2020-09-30', '8.005', 'THB'],
				['1', '2020-01-01', '2020-12-31', '5', 'THB'],
				['1', '2020-10-01', '2021-09-30', '-5', 'THB']
			]
		} as Parameters<typeof readIatiRecord>[0];
		expect(readIatiRecord(raw)).toMatchObject({
			title_th: 'XX-1-B',
			title_en: null,
			start_date: null,
			status: null,
			budgets: [{ fiscal_year: 2563, currency: 'THB', by_act: '10.00', after_transfers: '8.01' }],
			left: { budgets: 2, results: 2 }
		});
		expect(['US-GOV-1-72', 'GB//CHC 1?x', '..-ไทย-..', 'a.-.b'].map(codeOfIdentifier)).toEqual([
			'US-GOV-1-72',
			'GB-CHC-1-x',
			'IATI',
			'a.b'
		]);
	});
});

describe('what is taken over', () => {
	const administrator: Actor = {
		id: 'x',
		is_sample: false,
		grants: [{ role: 'administrator', organisation_code: null, dimension_code: null, place_code: null }]
	};
	const acting = { actor_id: 'x', today: '2021-06-15', request_id: null };
	let sent = 0;
	async function send(text: string): Promise<number> {
		const read = await readIatiFile(bytes(text));
		if (!read.ok) throw new Error(read.refused);
		const sha256 = String(++sent).padStart(64, '0');
		return database.db.transaction().execute((trx) =>
			insertImport(
				trx,
				{
					file_name: `f${sent}.xml`,
					sha256,
					bytes: 1,
					version: '2.03',
					generated_on: null,
					unnamed: 0,
					repeated: 0,
					uploaded_by: 'x'
				},
				read.records
			)
		);
	}
	const take = (import_id: number, choice: Partial<IatiChoice> = {}, actor = administrator) =>
		database.db.transaction().execute((trx) =>
			importIati(
				trx,
				actor,
				{
					import_id,
					identifiers: ['XX-1-A'],
					sectors: new Map([
						['1:15160', 'society'],
						['1:14030', null]
					]),
					plan_code: 'fy2563',
					visibility: 'internal',
					source: { title_th: 'แฟ้ม', title_en: 'File' },
					...choice
				},
				acting
			)
		);
	const rows = async (text: string) => (await database.pool.query(text)).rows;
	const initiative = async () =>
		await rows(
			`select id, code, title_th, title_en, end_date, visibility, (select status from initiative_status s where s.initiative_id = i.id order by valid_from desc limit 1) as status from initiative i where code like 'XX-%'`
		);
	const money = () =>
		rows(
			`select kind, amount, source_reference from transaction t join initiative i on i.id = t.initiative_id where i.code = 'XX-1-A' order by source_reference`
		);

	test('a new initiative, with its dimension as our reading and its citation', async () => {
		await take(await send(file(activity({ money: paid('R1', '100') + paid('R2', '-40') }))));
		expect(await initiative()).toMatchObject([
			{
				code: 'XX-1-A',
				title_th: 'บ่อน้ำ',
				title_en: 'Wells',
				end_date: '2021-09-30',
				visibility: 'internal',
				status: 'active'
			}
		]);
		expect((await money()).map(({ amount }) => amount)).toEqual(['100.00', '-40.00']);
		expect(
			await rows(
				`select dimension_code, basis from initiative_dimension d join initiative i on i.id = d.initiative_id where i.code = 'XX-1-A'`
			)
		).toEqual([{ dimension_code: 'society', basis: 'editorial' }]);
		expect(
			(
				await rows(`select field, basis, source_key from citation where record_id = 'XX-1-A' order by field`)
			).map(({ field, basis }) => `${field} ${basis}`)
		).toEqual(
			expect.arrayContaining(['dimension editorial', 'title_th stated', 'transaction stated', 'null stated'])
		);
		expect(await rows(`select vocabulary, code, dimension_code from iati_sector order by code`)).toEqual([
			{ vocabulary: '1', code: '14030', dimension_code: null },
			{ vocabulary: '1', code: '15160', dimension_code: 'society' }
		]);
	});

	test('a newer file changes it and makes no second; what officials changed and the file says as before stays', async () => {
		await database.pool.query(`update initiative set title_th = 'บ่อน้ำสะอาด' where code = 'XX-1-A'`);
		await take(
			await send(
				file(activity({ end: '2022-09-30', status: '5', money: paid('R1', '120') + paid('R3', '7') }))
			),
			{ sectors: new Map(), plan_code: null }
		);
		expect(await initiative()).toMatchObject([
			{ title_th: 'บ่อน้ำสะอาด', end_date: '2022-09-30', status: 'cancelled' }
		]);
		expect((await money()).map(({ amount, source_reference }) => `${source_reference} ${amount}`)).toEqual([
			'R1 120.00',
			'R3 7.00'
		]);
		expect(await rows(`select distinct source_key from citation where record_id = 'XX-1-A'`)).toHaveLength(1);
		expect(
			await rows(
				`select dimension_code from initiative_dimension d join initiative i on i.id = d.initiative_id where i.code = 'XX-1-A' and valid_to is null`
			)
		).toEqual([{ dimension_code: 'society' }]);
	});

	test('all or nothing', async () => {
		const before = (await rows('select count(*) from initiative'))[0];
		const id = await send(file(activity({ id: 'XX-1-C' }) + activity({ id: 'XX-1-D' })));
		await expect(take(id, { identifiers: ['XX-1-C', 'XX-1-D'], plan_code: null })).rejects.toMatchObject({
			errors: { plan_code: 'required' }
		});
		await expect(take(id, { identifiers: ['XX-1-C', 'XX-1-Z'] })).rejects.toMatchObject({ status: 404 });
		await expect(
			take(id, { identifiers: ['XX-1-C'] }, { ...administrator, is_sample: true })
		).rejects.toMatchObject({ code: 'sample_only' });
		expect((await rows('select count(*) from initiative'))[0]).toEqual(before);
	});

	test('USAID’s own record, sent again: the plan’s money as published, no more rows and no other title', async () => {
		const before = await rows(
			`select kind, transaction_date, amount, currency, source_reference from transaction where plan_code = 'together' order by source_reference`
		);
		const text = before
			.map((one) =>
				paid(one.source_reference, one.amount, one.transaction_date, one.kind === 'commitment' ? 2 : 3)
			)
			.join('');
		await take(await send(file(activity({ id: 'US-GOV-1-72048618CA00008', money: text }))), {
			identifiers: ['US-GOV-1-72048618CA00008'],
			plan_code: null,
			sectors: new Map()
		});
		expect(
			await rows(
				`select kind, transaction_date, amount, currency, source_reference from transaction where plan_code = 'together' order by source_reference`
			)
		).toEqual(before);
		expect(before).toHaveLength(28);
		expect(await rows(`select title_th from plan where code = 'together'`)).toEqual([
			{ title_th: 'โครงการ Together' }
		]);
	});
});
