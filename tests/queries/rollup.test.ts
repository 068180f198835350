import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rollUp } from '#lib/domain/rollup.ts';
import type { RollupBy } from '#lib/domain/rollup-line.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { listDimensionRollups, listRollups } from '#lib/server/queries/rollup.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences, DIMENSIONS } from '../support/portfolio.ts';
import { randomFigure, storeFigures, type RandomFigure } from '../support/random-figures.ts';

const bounds = { ahead: '5', on_schedule: '-5', early_warning: '-10', behind: '-15' };
const MOST = 60;
const all: FigureFilter = { period: { fiscalYear: 2563, quarter: 4 }, scope: 'all', sample: true };
let database: TestDatabase;
const ids: number[] = [];
beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
	for (let i = 0; i < MOST; i++) ids.push((await addInitiative(database.db, { code: `I${i}` })).id);
});
afterAll(() => database.drop());

type Share = { line: string; parts: number; partsTotal: number };
const total = (figure: RandomFigure) => Object.values(figure.parts).reduce((sum, parts) => sum + parts, 0);
const whole = (line: string): Share => ({ line, parts: 1, partsTotal: 1 });
const LINES: Record<RollupBy, (figure: RandomFigure) => Share[]> = {
	total: () => [whole('total')],
	plan: (figure) => [whole(figure.plan_code)],
	organisation: (figure) => [whole(figure.organisation_code ?? 'none')],
	place: (figure) =>
		figure.places.length
			? [...new Set(figure.places.map((place) => place.slice(0, 2)))].map(whole)
			: [whole('none')],
	dimension: (figure) => {
		const shares = Object.entries(figure.parts).map(([line, parts]) => ({
			line,
			parts,
			partsTotal: total(figure)
		}));
		return shares.length ? shares : [whole('none')];
	}
};

/** The reference: every line's means in exact fractions, and its counts by hand. */
function expected(figures: RandomFigure[], linesOf: (figure: RandomFigure) => Share[]) {
	const placed = figures.flatMap((figure) => linesOf(figure).map((share) => ({ figure, ...share })));
	return Object.fromEntries(
		[...new Set(placed.map(({ line }) => line))].map((line) => {
			const own = placed.filter((row) => row.line === line);
			const present = own.filter(({ figure }) => figure.left_out !== 'cancelled');
			return [
				line,
				{
					...rollUp(
						own.map(({ figure, parts, partsTotal }) => ({
							parts,
							partsTotal,
							actual: figure.actual,
							planned: figure.planned,
							budgetWeight: figure.budget_weight,
							leftOut: figure.left_out
						})),
						bounds
					),
					initiatives: present.length,
					reported: present.filter(({ figure }) => figure.is_reported).length
				}
			];
		})
	);
}
const lines = async (filter: FigureFilter, by: RollupBy) =>
	Object.fromEntries(
		(await listRollups(database.db, filter, by))
			.filter(({ health_counts }) => Object.keys(health_counts).length)
			.map((line) => [line.code, line])
	);

describe('SQL and the TypeScript reference agree, to the last digit', () => {
	test.each(Object.keys(LINES) as RollupBy[])('by %s, on random portfolios', async (by) => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(randomFigure, { maxLength: MOST }),
				fc.constantFrom('public' as const, 'all' as const),
				fc.option(fc.constantFrom(...DIMENSIONS), { nil: undefined, freq: 1 }),
				async (figures, scope, dimension) => {
					await storeFigures(database.pool, ids, figures);
					const seen = figures.filter(
						({ visibility, parts }) =>
							(scope === 'all' || visibility === 'public') && (!dimension || dimension in parts)
					);
					const narrowed = (figure: RandomFigure) =>
						dimension && by !== 'dimension'
							? LINES[by](figure).map(({ line }) => ({
									line,
									parts: figure.parts[dimension]!,
									partsTotal: total(figure)
								}))
							: LINES[by](figure).filter(({ line }) => !dimension || line === dimension);
					const found = await lines({ ...all, scope, dimension }, by);
					const wanted = expected(seen, narrowed);
					expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
					for (const [line, means] of Object.entries(wanted)) expect(found[line]).toMatchObject(means);
				}
			),
			{ numRuns: 25 }
		);
	});
});

const figure = (more: Partial<RandomFigure>): RandomFigure => ({
	actual: '50.00',
	planned: '60.00',
	left_out: null,
	is_reported: true,
	budget_weight: null,
	disbursed: null,
	plan_code: 'plan-a',
	organisation_code: null,
	visibility: 'public',
	is_sample: false,
	parts: {},
	places: [],
	...more
});
const line = async (code: string, figures: RandomFigure[], filter: Partial<FigureFilter> = {}) => {
	await storeFigures(database.pool, ids, figures);
	return (await listDimensionRollups(database.db, { ...all, ...filter })).find((row) => row.code === code);
};

describe('a line', () => {
	test('of what nobody reported is unknown, not 0, and drags nothing down', async () => {
		const unknown = figure({
			actual: null,
			left_out: 'no_report',
			is_reported: false,
			parts: { security: 1 }
		});
		expect(await line('security', [unknown])).toMatchObject({
			initiatives: 1,
			reported: 0,
			counted: 0,
			equal_actual: null,
			equal_planned: null,
			equal_health: null,
			budget: null,
			disbursed_percent: null
		});
		expect(await line('security', [unknown, figure({ parts: { security: 1 } })])).toMatchObject({
			initiatives: 2,
			reported: 1,
			counted: 1,
			equal_actual: '50.00'
		});
	});
	test('rounds a tie away from zero, though its shares are thirds', async () => {
		const thirds = (actual: string, parts: number) =>
			figure({ actual, planned: '0.00', parts: { security: parts, economy: 3 - parts } });
		expect(await line('security', [thirds('0.01', 1), thirds('0.00', 1)])).toMatchObject({
			equal_actual: '0.01',
			equal_slippage: '0.01'
		});
		expect(
			await line('security', [thirds('0.03', 1), thirds('0.00', 2), thirds('0.00', 2), thirds('0.00', 1)])
		).toMatchObject({ equal_actual: '0.01' });
	});
	test('has no budget mean where no budget weighs, and says of how many', async () => {
		expect(await line('total', [figure({ budget_weight: '0.00' }), figure({})])).toMatchObject({
			counted: 2,
			budget_counted: 1,
			budget_actual: null,
			equal_actual: '50.00',
			budget: '0.00'
		});
	});
	test('over 100 counts as 100', async () =>
		expect(await line('total', [figure({ actual: '150.00' })])).toMatchObject({ equal_actual: '100.00' }));
	test('shares money, and counts used only where something is known', async () => {
		const shared = figure({
			budget_weight: '300.00',
			disbursed: '30.00',
			parts: { security: 1, economy: 2 }
		});
		const silent = figure({ budget_weight: '100.00', parts: { security: 1 } });
		expect(await line('security', [shared, silent])).toMatchObject({
			budget: '200.00',
			disbursed: '10.00',
			outstanding: null,
			disbursed_percent: '10.00',
			disbursed_counted: 1,
			budget_known: 2,
			used: '10.00',
			used_partly: 1,
			used_percent: '10.00'
		});
	});
	test('counts distinct initiatives in the total, though lines may add to more', async () => {
		const both = figure({ parts: { security: 1, economy: 1 } });
		expect(await line('total', [both, figure({})])).toMatchObject({ initiatives: 2, reported: 2 });
		expect(await line('none', [both, figure({})])).toMatchObject({ initiatives: 1 });
		expect(await line('none', [both])).toBeUndefined();
	});
	test('cancelled ones have left, and are told of', async () => {
		expect(await line('total', [figure({ left_out: 'cancelled', actual: null })])).toMatchObject({
			initiatives: 0,
			health_counts: { cancelled: 1 },
			left_out_counts: { cancelled: 1 }
		});
	});
	test('every dimension has one, in their order', async () => {
		await storeFigures(database.pool, ids, []);
		expect((await listDimensionRollups(database.db, all)).map(({ code }) => code)).toEqual([
			...DIMENSIONS,
			'total'
		]);
	});
	test('a province takes in its districts', async () => {
		expect(
			await line('total', [figure({ places: ['9401', '9402'] }), figure({ places: ['95'] }), figure({})], {
				place: '94'
			})
		).toMatchObject({ initiatives: 1 });
	});
});
