import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { exportProjects } from '#lib/server/exports/oc4ids/export-projects.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { brokenOc4ids } from './oc4ids-rules.ts';

const ORIGIN = 'https://tidtam.example.go.th';
let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase('sample');
});
afterAll(() => database.drop());

async function take({
	sample = false,
	code = null as string | null,
	plan = null as string | null,
	lang = 'th' as Lang
} = {}) {
	const answer = await exportProjects(
		database.db,
		{ filter: { ...readFilter(new URLSearchParams()), sample, plan, period: null }, code },
		{ origin: ORIGIN, path: '/exports/oc4ids.json', name: 'x.json', lang }
	);
	return JSON.parse(await answer.text());
}
type Project = Record<string, unknown> & {
	id: string;
	budget?: {
		budgetBreakdowns: {
			id: string;
			budgetBreakdown: { id: string; amount: { amount: number; currency: string } }[];
		}[];
	};
};

test.each([
	['facts alone', {}],
	['with the sample set, in English', { sample: true, lang: 'en' as Lang }],
	['a plan', { plan: 'together' }],
	['one', { code: 'TG-1' }]
])('%s: what the standard asks', async (_, of) => {
	const found = await take(of);
	expect(brokenOc4ids(found)).toEqual([]);
	expect(found.projects.length).toBeGreaterThan(0);
});

test('the rules do find what breaks them', async () => {
	const found = await take({ code: '63-4' });
	const [project] = found.projects;
	const broken = (change: object) => brokenOc4ids({ ...found, projects: [{ ...project, ...change }] }).join();
	expect(broken({ status: 'suspended' })).toContain('/projects/0/status');
	expect(broken({ updated: '29 พ.ย. 2569' })).toContain('date-time');
	expect(broken({ publicAuthority: { id: 'x', name: 'y' } })).toContain('no party');
	expect(brokenOc4ids({ ...found, projects: [project, { ...project, title: 'again' }] }).join()).toContain(
		'twice'
	);
});

test('public initiatives alone, each year’s budget as recorded, no day where only a year is known, no status where none is stated', async () => {
	const { rows } = await database.pool.query('select code, is_sample, visibility from initiative');
	const codes = (sample: boolean) =>
		rows
			.filter((row) => row.visibility === 'public' && (sample || !row.is_sample))
			.map(({ code }) => `sbpac-${code}`)
			.sort();
	const [plain, all] = [await take(), await take({ sample: true })];
	expect(plain.projects.map(({ id }: Project) => id).sort()).toEqual(codes(false));
	expect(all.projects.map(({ id }: Project) => id).sort()).toEqual(codes(true));
	const { rows: budgets } = await database.pool
		.query(`select i.code, b.fiscal_year, b.currency, sum(b.by_act)::float8 as amount from budget b join initiative i on i.id = b.initiative_id
		where i.visibility = 'public' and b.by_act is not null group by 1, 2, 3 order by 1, 2, 3`);
	const given = (all.projects as Project[]).flatMap(({ id, budget }) =>
		(budget?.budgetBreakdowns ?? [])
			.filter((group) => group.id === 'by-act')
			.flatMap((group) => group.budgetBreakdown.map((row) => [id, row.id, row.amount.amount]))
	);
	expect(given.sort()).toEqual(
		budgets
			.map((row) => [`sbpac-${row.code}`, `by-act-${row.fiscal_year}-${row.currency}`, row.amount])
			.sort()
	);
	expect(given.length).toBeGreaterThan(20);
	const together = plain.projects.find(({ id }: Project) => id === 'sbpac-TG-1');
	expect(together.period).toBeUndefined();
	expect(together.description).toContain('2561');
	expect(together.additionalClassifications).toContainEqual({
		scheme: 'IATI',
		id: 'US-GOV-1-72048618CA00008',
		description: expect.any(String)
	});
	await expect(take({ code: rows.find((row) => row.visibility === 'internal').code })).rejects.toMatchObject({
		status: 404
	});
	await expect(take({ code: rows.find((row) => row.is_sample).code })).rejects.toMatchObject({ status: 404 });
});
