import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { exportActivities } from '#lib/server/exports/iati/export-activities.ts';
import { listMoneyByYear } from '#lib/server/queries/initiative-money.ts';
import { loadIndicators } from '#lib/server/queries/load-indicators.ts';
import { sumInitiativeTransactions } from '#lib/server/queries/quarterly-transactions.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { brokenRules, validateBySchema } from './iati-rules.ts';

const ORIGIN = 'https://tidtam.example.go.th';
let database: TestDatabase;
let today: string;
beforeAll(async () => {
	database = await freshDatabase('sample');
	today = bangkokDate((await findDataTime(database.db)).getTime());
});
afterAll(() => database.drop());

async function take(query = '', code: string | null = null): Promise<string> {
	const parameters = new URLSearchParams(query);
	const filter = { ...readFilter(parameters), sample: parameters.get('sample') === '1' };
	return (await exportActivities(database.db, { filter, code }, ORIGIN, 'x.xml')).text();
}
const read = (text: string) => XmlDocument.fromString(text);
const texts = (document: XmlDocument | XmlElement, path: string) =>
	document.find(path).map((node) => node.content);
const codes = (document: XmlDocument) => texts(document, `//other-identifier[@type='A1']/@ref`);

describe('valid IATI 2.03', () => {
	test.each([
		['facts alone', ''],
		['with the sample set', 'sample=1'],
		['a quarter of a dimension', 'sample=1&year=2564&quarter=2&dimension=society'],
		['a text', 'sample=1&text=ตลาด']
	])('%s', async (_, query) => {
		const document = read(await take(query));
		validateBySchema(document);
		expect(brokenRules(document, today)).toEqual([]);
		expect(codes(document).length).toBeGreaterThan(0);
	});

	test('the rules do find what breaks them', async () => {
		const text = await take('', '63-4');
		const broken = (from: string | RegExp, to: string) =>
			brokenRules(read(text.replace(from, to)), today).map(
				(one) => one.replace(/^[^:]*: /, '').split(' ')[0]
			);
		expect(broken(/percentage="\d+"/, 'percentage="99"')).toContain('2.1.2');
		expect(broken('<iati-identifier>sbpac-', '<iati-identifier>other-')).toContain('1.1.21');
		expect(broken('type="1" iso-date="2019', 'type="2" iso-date="2999')).toContain('11.1.4,');
		expect(broken(/<sector[\s\S]*<\/sector>/, '')).toContain('6.2.2');
		expect(() => validateBySchema(read(text.replace(/<activity-status[^>]*>/, '')))).toThrow();
	});
});

describe('what is in it', () => {
	test('public initiatives alone; sample ones when asked for, labelled', async () => {
		const { rows } = await database.pool.query(
			'select code, is_sample, visibility from initiative where start_date is not null'
		);
		const wanted = (sample: boolean) =>
			rows
				.filter((row) => row.visibility === 'public' && (sample || !row.is_sample))
				.map(({ code }) => code)
				.sort();
		const [plain, all] = [read(await take()), read(await take('sample=1'))];
		expect(codes(plain).sort()).toEqual(wanted(false));
		expect(codes(all).sort()).toEqual(wanted(true));
		expect(wanted(true).length).toBeGreaterThan(wanted(false).length);
		for (const activity of all.find(`//iati-activity[description[@type='4']]`) as XmlElement[])
			expect(texts(activity, 'title/narrative')[0]).toContain('ตัวอย่าง');
		await expect(take('', rows.find((row) => row.visibility === 'internal').code)).rejects.toMatchObject({
			status: 404
		});
		await expect(take('', rows.find((row) => row.is_sample).code)).rejects.toMatchObject({ status: 404 });
	});

	test('USAID’s record is linked from the second report of it; no DAC code is guessed', async () => {
		const document = read(await take('', 'TG-1'));
		expect(texts(document, '//related-activity/@ref')).toEqual(['US-GOV-1-72048618CA00008']);
		expect(texts(document, '//related-activity/@type')).toEqual(['1']);
		expect(texts(document, '//reporting-org/@secondary-reporter')).toEqual(['1']);
		expect(texts(document, '//participating-org/@activity-id')).toEqual(['US-GOV-1-72048618CA00008']);
		expect(texts(document, '//sector/@code')).toEqual(['none']);
		expect(texts(document, '//sector/@vocabulary-uri')).toEqual([`${ORIGIN}/dimensions.json`]);
		// "ปี 2561", calendar or fiscal: the outermost days, and the words.
		expect(texts(document, '//activity-date/@iso-date')).toEqual(['2017-10-01', '2022-12-31']);
		expect(texts(document, '//activity-date/narrative')).toEqual([
			'ทราบเพียง ปี 2561',
			'known only as 2018',
			'ทราบเพียง ปี 2565',
			'known only as 2022'
		]);
		expect(texts(document, '//location/@ref')).toEqual(
			['90', '91', '94', '95', '96'].map((code) => `TIS1099-${code}`)
		);
		expect(texts(read(await take('', '63-6')), '//sector/narrative')).toEqual([
			'ความมั่นคง (การตีความของผู้จัดทำ)',
			expect.stringContaining('(editorial)')
		]);
	});

	test('its figures are the page’s: budgets, money by kind, indicators', async () => {
		const document = read(await take('sample=1'));
		const { rows } = await database.pool.query(
			`select id, code from initiative where is_sample and visibility = 'public' order by code`
		);
		let seen = 0;
		for (const { id, code } of rows.slice(0, 12)) {
			const activity = document.get(`//iati-activity[other-identifier/@ref='${code}']`) as XmlElement;
			for (const year of await listMoneyByYear(database.db, id)) {
				const of = (type: number) =>
					texts(
						activity,
						`budget[@type='${type}'][period-end/@iso-date='${year.fiscal_year - 543}-09-30']/value`
					);
				expect(of(1)).toEqual(year.by_act === null ? [] : [year.by_act]);
				if (year.after_transfers !== null) expect(of(2)).toEqual([year.after_transfers]);
			}
			const sums = await sumInitiativeTransactions(database.db, id);
			const total = (kind: string) =>
				sums
					.filter((one) => one.kind === kind)
					.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
			const written = (word: string) =>
				texts(activity, `transaction[description/narrative='${word}']/value`).reduce(
					(sum, value) => sum + Math.round(Number(value) * 100),
					0
				);
			expect([written('New obligation'), written('Disbursement')]).toEqual([
				total('new_obligation'),
				total('disbursement')
			]);
			const { list } = await loadIndicators(database.db, id, { fiscalYear: 2564, quarter: 3 });
			for (const { indicator, rows: periods } of list) {
				const own = activity.get(
					`.//indicator[starts-with(title/narrative, '${indicator.name_th}')]`
				) as XmlElement;
				expect(texts(own, 'period/actual[not(dimension)]/@value')).toEqual(
					periods.flatMap(({ value }) => value ?? [])
				);
				expect(texts(own, 'period/target/@value')).toEqual(indicator.targets.map(({ value }) => value));
				seen += periods.length;
			}
		}
		expect(seen).toBeGreaterThan(20);
	});

	test('the same data give the same bytes; the time is the data’s', async () => {
		const [one, other] = [await take('sample=1'), await take('sample=1')];
		expect(one).toBe(other);
		const changedAt = await findDataTime(database.db);
		expect(one).toContain(`generated-datetime="${changedAt.toISOString()}"`);
	});
});

describe('hard records', () => {
	beforeAll(async () => {
		const run = (text: string) => database.pool.query(text);
		await run(`insert into plan (code, title_th, kind) values ('hard', 'แผน', 'annual')`);
		await run(`insert into initiative (code, title_th, title_en, objective_th, plan_code, start_date, end_date, emenscr_code) values
			('HARD-1', E'<&>"'' ]]> \\u0001 นํ้า \\U0001F600', '  ', E'บรรทัด\\nสอง', 'hard', '2019-10-01', '2020-09-30', 'กษ-1')`);
		await run(`insert into initiative (code, title_th, plan_code) values ('HARD-2', 'ไม่ทราบวัน', 'hard')`);
		await run(
			`insert into initiative_status (initiative_id, status) select id, 'completed' from initiative where code = 'HARD-1'`
		);
		await run(
			`insert into milestone (initiative_id, position, title_th, actual_start, actual_end) select id, 1, 'ก', '2019-11-01', '2999-01-01' from initiative where code = 'HARD-1'`
		);
		await run(`insert into transaction (initiative_id, kind, transaction_date, amount, currency, source_reference) select id, kind, day::date, amount, currency, 'R "1"'
			from initiative, (values ('disbursement', '2020-01-01', -500.25, 'THB'), ('disbursement', '2999-01-01', 7, 'THB'), ('carry_over', '2020-09-30', 9, 'THB'), ('commitment', '2020-01-02', 3, 'USD')) t (kind, day, amount, currency) where code = 'HARD-1'`);
		await run(
			`insert into initiative_dimension (initiative_id, dimension_code, parts) select i.id, d.code, 1 from initiative i, dimension d where i.code = 'HARD-1' and d.position <= 3`
		);
		await run(
			`insert into initiative_place (initiative_id, place_code) select id, '9401' from initiative where code = 'HARD-1'`
		);
	});

	test('awkward signs, negative and future money, a third each', async () => {
		const document = read(await take('', 'HARD-1'));
		validateBySchema(document);
		expect(brokenRules(document, today)).toEqual([]);
		expect(texts(document, '//iati-activity/title/narrative')).toEqual([`<&>"' ]]>  นํ้า 😀`]);
		expect(texts(document, '//transaction/value')).toEqual(['-500.25', '3.00']);
		expect(texts(document, '//transaction/value/@currency')).toEqual(['THB', 'USD']);
		expect(
			texts(document, '//sector/@percentage')
				.map(Number)
				.reduce((a, b) => a + b)
		).toBe(100);
		expect(texts(document, '//activity-date/@type')).toEqual(['1', '2', '3']);
		expect(texts(document, '//participating-org/narrative')).toEqual([
			'ไม่ระบุในเอกสาร',
			'not stated in the source'
		]);
		expect([
			texts(document, '//activity-scope/@code'),
			texts(document, '//feature-designation/@code')
		]).toEqual([['7'], ['ADM2']]);
	});

	test('an English text that stands for the Thai one too is not called Thai', async () => {
		await database.pool.query(
			`update initiative set title_th = 'Wells', title_en = 'Wells' where code = '63-4'`
		);
		expect(
			read(await take('', '63-4'))
				.find('//iati-activity/title/narrative')
				.map((node) => (node as XmlElement).toString())
		).toEqual(['<narrative xml:lang="en">Wells</narrative>']);
	});

	test('without a stated start it is left out, and counted', async () => {
		const text = await take('plan=hard');
		expect(codes(read(text))).toEqual(['HARD-1']);
		expect(text).toContain('<!-- 1 initiatives without a stated start');
		await expect(take('', 'HARD-2')).rejects.toMatchObject({ status: 404, code: 'iati_none' });
	});

	test('a registered identifier takes the place of our own code', async () => {
		await database.pool.query(
			`update app_setting set value = '"XM-EXAMPLE-1"' where key = 'iati_reporting_org'`
		);
		const document = read(await take('', '63-1'));
		expect([
			texts(document, '//reporting-org/@ref'),
			texts(document, '//iati-identifier'),
			texts(document, '//participating-org/@ref')
		]).toEqual([['XM-EXAMPLE-1'], ['XM-EXAMPLE-1-63-1'], ['XM-EXAMPLE-1']]);
		expect(brokenRules(document, today)).toEqual([]);
	});
});
