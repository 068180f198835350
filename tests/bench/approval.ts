import { performance } from 'node:perf_hooks';
import { sql, type Kysely } from 'kysely';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';

const TIMES = 60;

/** An approval with audit event and figures kept, and a bare SQL update of one report, each in a transaction; median ms. */
export async function measureApproval(url: string): Promise<{ p50: number; bare: number }> {
	const pool = createPool(url, { applicationName: 'tidtam-bench', statementTimeoutMs: 0 });
	const db = createDatabase(pool);
	try {
		// The newest reports become submitted ones, so that there is something to approve.
		await sql`update progress_report set state = 'submitted' where fiscal_year = 2564 and quarter = 2
			and initiative_id in (select id from initiative order by id limit ${2 * TIMES + 10})`.execute(db);
		const { rows } = await sql<{ id: number; initiative_id: number; code: string; lock_version: number }>`
			select r.id, r.initiative_id, i.code, r.lock_version from progress_report r join initiative i on i.id = r.initiative_id
			where r.state = 'submitted' order by r.id`.execute(db);
		const approve = async (row: (typeof rows)[number]) => {
			await db.transaction().execute(async (trx) => {
				const address = {
					initiative_id: row.initiative_id,
					period: { fiscalYear: 2564, quarter: 2 as const },
					lock_version: row.lock_version
				};
				await approveReport(trx, address, { actor_id: 'bench', today: '2021-04-10', request_id: null });
				await raiseDataVersion(trx);
			});
		};
		for (const row of rows.slice(0, 10)) await approve(row);
		const bare: number[] = [];
		const full: number[] = [];
		// Turn and turn about, so that both meet the same noise.
		for (let n = 0; n < TIMES; n++) {
			bare.push(await timed(() => update(db, rows[10 + n]!.id)));
			full.push(await timed(() => approve(rows[10 + TIMES + n]!)));
		}
		return { p50: median(full), bare: median(bare) };
	} finally {
		await pool.end();
	}
}

async function update(db: Kysely<DB>, id: number) {
	await db
		.transaction()
		.execute((trx) =>
			sql`update progress_report set results = results || '.', updated_at = now() where id = ${id}`.execute(
				trx
			)
		);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await act();
	return performance.now() - begun;
}

function median(times: number[]): number {
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
