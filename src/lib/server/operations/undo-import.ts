import { sql, type Transaction } from 'kysely';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { correctMoney } from '#lib/server/operations/correct-money.ts';
import { countAnew, listTouched, refreshInSteps } from '#lib/server/operations/apply-import.ts';
import { BATCH, type Progress } from '#lib/server/operations/check-import.ts';
import { ALL_WRITERS } from '#lib/server/operations/import-write/all-writers.ts';
import { approveAnew } from '#lib/server/operations/import-write/milestones.ts';
import { uncite } from '#lib/server/operations/import-write/cite-file.ts';
import { COUNTED, raiseLocks, type UndoObstacle } from '#lib/server/operations/import-write/writer.ts';
import { insertAuditEvent, insertAuditEvents } from '#lib/server/queries/audit.ts';
import { listRowsAfter } from '#lib/server/queries/data-import-rows.ts';
import { lockDataImport, updateDataImport } from '#lib/server/queries/data-import.ts';
import { GENERAL } from '#lib/server/queries/data-version.ts';
import { listImportRecords } from '#lib/server/queries/import-rows.ts';
import { lockInitiatives } from '#lib/server/queries/stored-figures.ts';

/** Something was built on what was imported: nothing was taken back. */
export class UndoRefused extends Error {
	readonly obstacles: UndoObstacle[];
	constructor(obstacles: UndoObstacle[]) {
		super(`${obstacles.length} rows hold`);
		this.obstacles = obstacles;
	}
}

type Undoing = { id: number; acting: Acting; reason: string; progress: Progress };

/** Takes an import back, whole or not at all: while each record is as it left it and no quarter was closed on it. False where it is not waiting for it. */
export async function undoImport(
	trx: Transaction<DB>,
	{ id, acting, reason, progress }: Undoing
): Promise<boolean> {
	const file = await lockDataImport(trx, id);
	if (!file || file.state !== 'undoing') return false;
	const { subject } = file;
	const ids = await listTouched(trx, id);
	await lockInitiatives(trx, ids);
	if (subject !== 'reports' && (await isClosedOn(trx, ids, file.applied_at!)))
		throw new UndoRefused([{ line: 0, key: 'period_closed' }]);
	await sql`set constraints milestone_initiative_id_position_key deferred`.execute(trx);
	const total = (file.counts.new ?? 0) + (file.counts.changed ?? 0);
	const obstacles: UndoObstacle[] = [];
	const approved = new Set<number>();
	for (let after = 0, done = 0; ;) {
		const rows = await listRowsAfter(trx, id, ['new', 'changed'], after, BATCH);
		if (rows.length === 0) break;
		after = rows.at(-1)!.line;
		const records = await listImportRecords(
			trx,
			subject,
			[...new Set(rows.map(({ initiative_id }) => initiative_id!))],
			acting.today,
			{ ids: rows.map(({ record_id }) => record_id!), dates: [] }
		);
		const now = new Map(records.map((record) => [record.id, rowStamp(subject, record.values)]));
		obstacles.push(
			...rows
				.filter(({ record_id, made_stamp }) => now.get(record_id!) !== made_stamp)
				.map(({ line }) => ({ line, key: 'changed_since' }))
		);
		if (obstacles.length === 0) obstacles.push(...(await ALL_WRITERS[subject].undo(trx, rows, acting)));
		for (const { initiative_id, verdict, changes } of rows)
			if (verdict === 'changed' && changes.some(({ field }) => !field.startsWith('title_')))
				approved.add(initiative_id!);
		await progress((done += rows.length), total);
	}
	if (obstacles.length > 0) throw new UndoRefused(obstacles);
	if (subject === 'milestones')
		await approveAnew(trx, await listApproved(trx, [...approved]), acting, reason);
	if (COUNTED.has(subject)) await raiseLocks(trx, ids);
	await uncite(trx, id);
	const living = subject === 'reports' ? [] : await listLiving(trx, ids);
	await refreshInSteps(trx, living, acting.today, progress);
	if (subject === 'transactions') await correctMoney(trx, living);
	await insertAuditEvents(
		trx,
		living.map((record_id) => ({
			actor_id: acting.actor_id,
			action: 'import.undo',
			record_type: 'initiative',
			record_id,
			after: { import_id: id, subject },
			request_id: acting.request_id
		}))
	);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'import.undo',
		record_type: 'data_import',
		record_id: id,
		before: { subject, file: file.file_name, ...file.counts },
		request_id: acting.request_id
	});
	await countAnew(trx, total);
	await updateDataImport(trx, id, {
		state: 'undone',
		undone_by: acting.actor_id,
		failure: null,
		failure_params: null
	});
	noteChange(trx, GENERAL);
	return true;
}

/** Baselines stay: of these, the schedules that go back and are approved anew as they were. */
async function listApproved(trx: Transaction<DB>, ids: number[]): Promise<number[]> {
	const { rows } = await sql<{
		id: number;
	}>`select distinct b.initiative_id as id from schedule_baseline b where b.initiative_id = any(${ids}::bigint[])`.execute(
		trx
	);
	return rows.map(({ id }) => id);
}

async function isClosedOn(trx: Transaction<DB>, ids: number[], since: Date): Promise<boolean> {
	const { rows } =
		await sql`select 1 from initiative_period_figure f where f.initiative_id = any(${ids}::bigint[]) and f.frozen_at > ${since} limit 1`.execute(
			trx
		);
	return rows.length > 0;
}

async function listLiving(trx: Transaction<DB>, ids: number[]): Promise<number[]> {
	return (
		await sql<{ id: number }>`select id from initiative where id = any(${ids}::bigint[])`.execute(trx)
	).rows.map(({ id }) => id);
}
