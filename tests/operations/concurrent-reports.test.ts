import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseAway } from '#lib/server/db/failures.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected } from '#lib/server/errors.ts';
import { once } from '#lib/server/idempotency.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import type { TestDatabase } from '../support/database.ts';
import { openOffice, type office } from './closing.ts';
import { as, before, insertInitiative, period, values } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let does: ReturnType<typeof office>;
beforeAll(async () => void ({ database, db, does } = await openOffice()));
afterAll(() => database.drop());

const INITIATIVES = 50;
type Tried = { id: number; of: typeof period | typeof before; step: 'submit' | 'approve'; who: string };

/** Each of 50 initiatives: quarter 3 waits, quarter 4 is a draft. */
async function prepare() {
	const made: number[] = [];
	for (let i = 0; i < INITIATIVES; i++) {
		const { id, milestones } = await insertInitiative(db);
		const money = { disbursed: `${1000 + i}.00`, outstanding: `${i}.00` };
		await does.write(id, before, values(milestones, String(i), money), 'submitted');
		await does.write(id, period, values(milestones, String(i + 50), money), 'draft');
		made.push(id);
	}
	await does.refresh();
	return made;
}

/** On a busy machine the product answers 503 to who gets no connection in time; the same form is sent again. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
	for (;;) {
		try {
			return await send();
		} catch (error) {
			if (!isDatabaseAway(error)) throw error;
		}
	}
}

/** As a form does it: one transaction, tried again when PostgreSQL lets it give way; of what was sent, the key. */
async function tell({ id, of, step, who }: Tried, n: number): Promise<string> {
	const address = await patiently(() => does.at(id, of));
	return patiently(() =>
		once(
			db,
			{
				user: { id: who },
				route: `/${step}`,
				body: { idempotency_key: `concurrent-${step}-${id}-${of.quarter}-${n}` }
			},
			async (trx) => {
				if (step === 'submit') await submitReport(trx, address, as(who));
				else await approveReport(trx, address, as(who));
				return 'done';
			}
		)
	);
}

const shuffled = <T>(list: T[], seed: number) =>
	list
		.map((one, i) => ({ one, at: (i * 7919 + seed) % 997 }))
		.sort((a, b) => a.at - b.at)
		.map(({ one }) => one);
const rowsOf = async (ids: number[], text: string) =>
	(await database.pool.query(text, [ids])).rows.map(({ initiative_id, ...row }) => ({
		n: ids.indexOf(Number(initiative_id)),
		...row
	}));
const stateOf = async (ids: number[]) => ({
	figures: await rowsOf(
		ids,
		`select initiative_id, quarter, planned, actual, slippage, health, disbursed, outstanding, used, is_reported, report_revision from initiative_period_figure where initiative_id = any($1) and fiscal_year = 2563 order by initiative_id, quarter`
	),
	money: await rowsOf(
		ids,
		`select initiative_id, kind, amount, transaction_date from transaction where initiative_id = any($1) order by initiative_id, transaction_date, kind`
	),
	reports: await rowsOf(
		ids,
		`select initiative_id, quarter, state from progress_report where initiative_id = any($1) order by initiative_id, quarter`
	)
});

test('200 submissions and approvals at once, each tried by two people: none lost, none twice, and the figures of one by one', async () => {
	const ids = await prepare();
	const tries: Tried[] = ids.flatMap((id) => [
		...['reviewer', 'second'].map((who) => ({ id, of: before, step: 'approve', who }) as const),
		...['officer', 'other'].map((who) => ({ id, of: period, step: 'submit', who }) as const)
	]);
	expect(tries).toHaveLength(200);
	const answers = await Promise.allSettled(shuffled(tries, 31).map(tell));
	const refused = answers.filter((one) => one.status === 'rejected');
	// Of each pair one came through and one was told; nothing else went wrong.
	expect(
		refused
			.filter(({ reason }) => !(reason instanceof Expected && reason.status === 409))
			.map(({ reason }) => String(reason))
	).toEqual([]);
	expect(refused).toHaveLength(100);
	expect(
		(await stateOf(ids)).reports
			.map(({ quarter, state }) => `${quarter} ${state}`)
			.filter((one) => one !== '3 approved' && one !== '4 submitted')
	).toEqual([]);

	// The rest, again all at once, each form sent twice.
	const rest = shuffled(ids, 7).map((id) => ({ id, of: period, step: 'approve', who: 'reviewer' }) as const);
	const twice = await Promise.all(
		rest.map(async (one) => {
			const address = await patiently(() => does.at(one.id, one.of));
			const send = () =>
				patiently(() =>
					once(
						db,
						{
							user: { id: 'reviewer' },
							route: '/approve',
							body: { idempotency_key: `concurrent-last-${one.id}` }
						},
						async (trx) => {
							await approveReport(trx, address, as('reviewer'));
							return 'done';
						}
					)
				);
			return Promise.all([send(), send()]);
		})
	);
	expect(twice.flat()).toEqual(Array<string>(100).fill('done'));
	const events = await database.pool.query(
		`select action, count(*)::int as n from audit_event where record_type = 'progress_report' and action in ('report.submit', 'report.approve') group by 1 order by 1`
	);
	expect(events.rows).toEqual([
		{ action: 'report.approve', n: 100 },
		{ action: 'report.submit', n: 100 }
	]);

	const together = await stateOf(ids);
	expect(together.reports.every(({ state }) => state === 'approved')).toBe(true);
	expect(together.money).toHaveLength(200);
	const others = await prepare();
	for (const id of others) {
		await does.approve(id, before);
		await does.within(async (trx) => submitReport(trx, await does.at(id, period), as('officer')));
		await does.approve(id, period);
	}
	expect(together).toEqual(await stateOf(others));
}, 120_000);
