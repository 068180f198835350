import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Period } from '#lib/domain/calendar.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';
import type { TestDatabase } from '../support/database.ts';
import { openOffice, type office } from './closing.ts';
import { before as q3, insertInitiative, period as q4, values } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let does: ReturnType<typeof office>;
beforeAll(async () => {
	({ database, db, does } = await openOffice());
	await db.insertInto('plan').values({ code: 'other', title_th: 'แผนอื่น', kind: 'annual' }).execute();
});
afterAll(() => database.drop());

type Told = { initiative: number; of: Period; percent: number; disbursed: number };
const everything = { scope: 'all', sample: true } as const;

/** Four initiatives of two plans and two dimensions; their reports are handed in, and approved in the order given. */
async function play(told: Told[], order: number[]) {
	await database.pool.query('truncate initiative, reporting_period cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
	const made = [];
	for (let i = 0; i < 4; i++) {
		const one = await insertInitiative(db);
		if (i % 2)
			await db.updateTable('initiative').set({ plan_code: 'other' }).where('id', '=', one.id).execute();
		await db
			.insertInto('initiative_dimension')
			.values({ initiative_id: one.id, dimension_code: 'economy', parts: i + 1 })
			.execute();
		made.push(one);
	}
	await does.refresh();
	for (const { initiative, of, percent, disbursed } of told) {
		const { id, milestones } = made[initiative]!;
		await does.write(
			id,
			of,
			values(milestones, String(percent), { disbursed: `${disbursed}.00`, outstanding: null }),
			'submitted'
		);
	}
	for (const i of order) await does.approve(made[told[i]!.initiative]!.id, told[i]!.of);
	const figures = await database.pool
		.query(`select row_number() over (order by initiative_id, fiscal_year, quarter) as n, planned, actual, slippage, health, disbursed, is_reported,
		reported_quarter from initiative_period_figure order by 1`);
	return {
		figures: figures.rows,
		lines: await Promise.all(
			(['total', 'plan', 'dimension', 'organisation'] as const).map((by) =>
				listRollups(db, { ...everything, period: q4 }, by)
			)
		)
	};
}

const slots = [0, 1, 2, 3].flatMap((initiative) => [q3, q4].map((of) => ({ initiative, of })));
const someReports = fc.subarray(slots, { minLength: 2 }).chain((chosen) =>
	fc.record({
		told: fc.tuple(
			...chosen.map((slot) =>
				fc
					.record({
						percent: fc.integer({ min: 0, max: 100 }),
						disbursed: fc.integer({ min: 0, max: 200_000 })
					})
					.map((more) => ({ ...slot, ...more }))
			)
		),
		order: fc.shuffledSubarray(
			chosen.map((_, i) => i),
			{ minLength: chosen.length }
		)
	})
);
const sum = (amounts: (string | null)[]) =>
	amounts.reduce((total, amount) => total + Math.round(Number(amount ?? 0) * 100), 0);

test('whatever the order of approvals, the figures are the same, and the parts sum to the whole', async () => {
	await fc.assert(
		fc.asyncProperty(someReports, async ({ told, order }) => {
			const shuffled = await play(told, order);
			expect(shuffled).toEqual(
				await play(
					told,
					order.toSorted((a, b) => a - b)
				)
			);
			const [all, plans, dimensions, organisations] = shuffled.lines as RollupLine[][];
			const total = all![0];
			for (const parts of [plans!, organisations!]) {
				expect(sum(parts.map(({ disbursed }) => disbursed))).toBe(sum([total!.disbursed]));
				expect(sum(parts.map(({ budget }) => budget))).toBe(sum([total!.budget]));
				expect(parts.reduce((n, { initiatives }) => n + initiatives, 0)).toBe(total!.initiatives);
				expect(parts.reduce((n, { reported }) => n + reported, 0)).toBe(total!.reported);
			}
			// By dimension money is shared, and each share rounded once: a satang a line at most.
			expect(
				Math.abs(sum(dimensions!.map(({ disbursed }) => disbursed)) - sum([total!.disbursed]))
			).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 8 }
	);
});
