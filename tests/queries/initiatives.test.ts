import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import type { Actor } from '#lib/domain/permission.ts';
import {
	countInitiatives,
	countUndated,
	listInitiatives,
	listInitiativesAfter,
	listInitiativesOfAnyPeriod
} from '#lib/server/queries/initiatives.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { plantInitiative, plantReference } from './initiative-fixture.ts';

let database: TestDatabase;
const today = '2020-10-12';
const anyone = { actor: null, today };
const filterOf = (query: string) => ({
	...readFilter(new URLSearchParams(query)),
	period: { fiscalYear: 2563, quarter: 4 as const }
});
const codes = async (query: string, viewer: { actor: Actor | null; today: string } = anyone) => {
	const filter = filterOf(query);
	const rows = await listInitiatives(database.db, filter, viewer, { limit: 100, offset: 0 });
	expect(await countInitiatives(database.db, filter, viewer)).toBe(rows.length);
	return rows.map((row) => row.code);
};
const actor = (narrowing: Partial<Actor['grants'][number]>): { actor: Actor; today: string } => ({
	actor: {
		id: 'u',
		is_sample: false,
		grants: [
			{ role: 'viewer', organisation_code: null, dimension_code: null, place_code: null, ...narrowing }
		]
	},
	today
});

beforeAll(async () => {
	database = await freshDatabase();
	const { db } = database;
	await plantReference(db);
	await plantInitiative(db, {
		code: 'A1',
		title: 'กลไกบัณฑิตอาสาพัฒนามาตุภูมิ',
		organisation: 'sbpac',
		dimensions: ['security'],
		places: ['9401'],
		health: 'critical',
		slippage: '-19'
	});
	await plantInitiative(db, {
		code: 'A2',
		title: 'ส่งเสริมอาชีพ 50% ของครัวเรือน',
		organisation: 'usaid',
		plan: 'together',
		dimensions: ['security', 'economy'],
		places: ['95'],
		health: 'ahead',
		slippage: '6',
		start: '2018-01-01',
		end: '2022-12-31'
	});
	await plantInitiative(db, {
		code: 'A3',
		title: 'ทำน้ำดื่ม ปี 2562',
		slippage: '-19',
		health: 'critical',
		sample: true
	});
	await plantInitiative(db, {
		code: 'A4',
		title: 'งานภายใน',
		visibility: 'internal',
		organisation: 'sbpac',
		dimensions: ['economy'],
		places: ['95']
	});
	await plantInitiative(db, {
		code: 'A5',
		title: 'ยังไม่กำหนดช่วงเวลา',
		start: null,
		end: null,
		elsewhere: true
	});
	await plantInitiative(db, {
		code: 'A6',
		title: 'เยาวชนปีอื่น',
		start: '2016-10-01',
		end: '2017-09-30',
		elsewhere: true
	});
}, 60_000);
afterAll(() => database.drop());

test('the public sees public initiatives that have a figure in the period', async () => {
	expect(await codes('')).toEqual(['A1', 'A2', 'A3']);
});

test('a row carries its dimensions in order, and its organisation', async () => {
	const [, row] = await listInitiatives(database.db, filterOf(''), anyone, { limit: 2, offset: 0 });
	expect(row!.dimensions.map((one) => one.dimension_code)).toEqual(['security', 'economy']);
	expect(row).toMatchObject({ organisation_code: 'usaid', slippage: '6.00', end_date: '2022-12-31' });
});

test.each([
	['บัณฑิตอาสา', ['A1']],
	['ฑิตอา', ['A1']],
	['มาตุภูมิ กลไก', ['A1']],
	['กลไกบัณฑิต ไม่มีคำนี้', []],
	// Typed with nikhahit and sara aa, which look like sara am.
	['ทํานํ้าดื่ม', ['A3']],
	['a2', ['A2']],
	['50%', ['A2']],
	['%', ['A2']],
	['_', []],
	['together', ['A2']],
	['ศอ.บต.', ['A1']],
	['๒๕๖๒', ['A1', 'A3']],
	['2019', ['A1', 'A3']],
	['พ.ศ. 2565', ['A2']],
	['31 ธ.ค. 65', ['A2']],
	["'; drop table initiative; --", []]
])('search for %s', async (text, found) => {
	expect(await codes(new URLSearchParams({ text }).toString())).toEqual(found);
});

test.each([
	['dimension=security', ['A1', 'A2']],
	['dimension=none', ['A3']],
	['plan=together', ['A2']],
	['organisation=sbpac', ['A1']],
	['place=94', ['A1']],
	['place=9401', ['A1']],
	['place=95', ['A2']],
	['health=critical', ['A1', 'A3']],
	['health=critical&sample=0', ['A1']],
	['status=active', ['A1', 'A2', 'A3']],
	['status=cancelled', []],
	['undated=1', ['A5']]
])('filter %s', async (query, found) => {
	expect(await codes(query)).toEqual(found);
});

test('an internal initiative is listed for a grant that covers it, and for no other', async () => {
	expect(await codes('', actor({}))).toContain('A4');
	for (const covering of [
		{ organisation_code: 'sbpac' },
		{ dimension_code: 'economy' },
		{ place_code: '95' }
	]) {
		expect(await codes('', actor(covering)), JSON.stringify(covering)).toContain('A4');
	}
	for (const other of [
		{ organisation_code: 'usaid' },
		{ dimension_code: 'security' },
		{ place_code: '94' },
		{ organisation_code: 'sbpac', place_code: '94' }
	]) {
		expect(await codes('', actor(other)), JSON.stringify(other)).toEqual(['A1', 'A2', 'A3']);
	}
});

test('sorting is total, and what is not known stands last either way', async () => {
	expect(await codes('sort=slippage', actor({}))).toEqual(['A1', 'A3', 'A2', 'A4']);
	expect(await codes('sort=-slippage', actor({}))).toEqual(['A2', 'A1', 'A3', 'A4']);
	expect(await codes('sort=-code')).toEqual(['A3', 'A2', 'A1']);
	expect(await codes('sort=-end')).toEqual(['A2', 'A1', 'A3']);
});

test.each(['', 'sort=-code', 'sort=title', 'sort=slippage', 'sort=-slippage', 'sort=budget', 'sort=-end'])(
	'a walk one by one is the list (%s)',
	async (query) => {
		const filter = filterOf(query);
		const walked: string[] = [];
		let after: Awaited<ReturnType<typeof listInitiativesAfter>>[number] | null = null;
		for (;;) {
			const next: Awaited<ReturnType<typeof listInitiativesAfter>> = await listInitiativesAfter(
				database.db,
				filter,
				actor({}),
				after,
				1
			);
			if (!next[0]) break;
			after = next[0];
			walked.push(after.code);
		}
		expect(walked).toEqual(await codes(query, actor({})));
		expect(walked).toHaveLength(4);
	}
);

test('pages neither overlap nor leave out', async () => {
	const page = (offset: number) =>
		listInitiatives(database.db, filterOf('sort=slippage'), anyone, { limit: 2, offset });
	expect([...(await page(0)), ...(await page(2))].map((row) => row.code)).toEqual(['A1', 'A3', 'A2']);
});

test('what the period does not hold is still found', async () => {
	expect(
		(await listInitiativesOfAnyPeriod(database.db, filterOf('text=เยาวชน'), anyone, 5)).map((row) => row.code)
	).toEqual(['A6']);
	expect(await listInitiativesOfAnyPeriod(database.db, filterOf('text=ภายใน'), anyone, 5)).toEqual([]);
	expect(await countUndated(database.db, anyone, true)).toBe(1);
});
