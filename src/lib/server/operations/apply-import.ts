import { sql, type Kysely, type Transaction } from 'kysely';
import type { ImportSubject } from '#lib/domain/import/subject.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { RowContext } from '#lib/server/imports/rows/context.ts';
import { judgeRows, type RowWithVerdict, type JudgeContext } from '#lib/server/imports/rows/judge.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { correctMoney } from '#lib/server/operations/correct-money.ts';
import { BATCH, changesSchedule, storedOf, type Progress } from '#lib/server/operations/check-import.ts';
import { citeFile } from '#lib/server/operations/import-write/cite-file.ts';
import { ALL_WRITERS } from '#lib/server/operations/import-write/all-writers.ts';
import { COUNTED, raiseLocks, type WrittenRow } from '#lib/server/operations/import-write/writer.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import {
	actInNameOf,
	insertAuditEvent,
	insertAuditEvents,
	type AuditEvent
} from '#lib/server/queries/audit.ts';
import { GENERAL } from '#lib/server/queries/data-version.ts';
import {
	listRowsAfter,
	updateMade,
	type JudgedRow,
	type StoredRow
} from '#lib/server/queries/data-import-rows.ts';
import { lockDataImport, updateDataImport } from '#lib/server/queries/data-import.ts';
import { listImportRecords } from '#lib/server/queries/import-rows.ts';
import { lockInitiatives } from '#lib/server/queries/stored-figures.ts';

/** Nothing was written: rows are not (or no longer) as they were when they were checked. */
export class RowsRefused extends Error {
	readonly rows: JudgedRow[];
	constructor(rows: JudgedRow[]) {
		super(`${rows.length} rows refused`);
		this.rows = rows;
	}
}

type Applying = {
	id: number;
	context: RowContext;
	acting: Acting;
	title: { th: string; en: string };
	progress: Progress;
};

/** Takes over all rows that are new or changed, or none: each is judged once more under the lock of its initiative. False where it is no longer waiting for it. */
export async function applyImport(
	trx: Transaction<DB>,
	{ id, context, acting, title, progress }: Applying
): Promise<boolean> {
	const file = await lockDataImport(trx, id);
	if (!file || file.state !== 'applying' || !file.mapping) return false;
	const { subject } = file;
	const made = new Set<number>();
	const judging: JudgeContext = {
		subject,
		columns: file.mapping.columns,
		context,
		seenKeys: new Map(),
		made
	};
	const writing = { import_id: id, acting, isSample: context.actor.is_sample, reason: file.reason };
	const total = (file.counts.new ?? 0) + (file.counts.changed ?? 0);
	await lockInitiatives(trx, await listTouched(trx, id));
	await sql`set constraints milestone_initiative_id_position_key deferred`.execute(trx);
	const [touched, approved] = [new Set<number>(), new Set<number>()];
	const [refused, events]: [JudgedRow[], AuditEvent[]] = [[], []];
	let names: (string | null)[] | undefined;
	for (let after = 0, done = 0; ;) {
		const rows = await listRowsAfter(trx, id, ['new', 'changed', 'same', 'error', 'conflict'], after, BATCH);
		if (rows.length === 0) break;
		after = rows.at(-1)!.line;
		const judged = await judgeRows(trx, rows.map(toJudge), judging);
		refused.push(...judged.flatMap((row, i) => whyNot(row, rows[i]!)));
		const toWrite = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');
		for (const row of toWrite)
			names = names === undefined ? row.names : names.filter((name) => row.names.includes(name));
		if (refused.length > 0 || toWrite.length === 0) continue;
		for (const row of toWrite) if (changesSchedule(subject, row)) approved.add(row.initiative_id!);
		const wrote = await ALL_WRITERS[subject].write(trx, toWrite, writing);
		for (const { initiative_id, record_id } of wrote.written) {
			touched.add(initiative_id);
			made.add(record_id);
		}
		events.push(...wrote.events);
		await stampMade(trx, id, subject, wrote.written, context.today);
		await citeFile(
			trx,
			{ import_id: id, subject, title, today: context.today, isSample: writing.isSample },
			toWrite
		);
		await progress((done += toWrite.length), total);
	}
	if (refused.length > 0 || (approved.size > 0 && file.reason === null)) throw new RowsRefused(refused);
	// All rows are written in one name: the person's own, or that of the one who lent them the right.
	const [name] = names ?? [null];
	if (name === undefined) throw new RowsRefused([]);
	if (name !== null) await actInNameOf(trx, name);
	await insertAuditEvents(trx, events);
	await ALL_WRITERS[subject].finish?.(trx, [...approved], writing);
	if (COUNTED.has(subject)) await raiseLocks(trx, [...touched]);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'import.apply',
		record_type: 'data_import',
		record_id: id,
		after: { subject, file: file.file_name, sha256: file.sha256, ...file.counts },
		reason: file.reason,
		request_id: acting.request_id
	});
	// A draft enters no figure.
	if (subject !== 'reports') await refreshInSteps(trx, [...touched], acting.today, progress);
	if (subject === 'transactions') await correctMoney(trx, [...touched]);
	await countAnew(trx, total);
	await updateDataImport(trx, id, {
		state: 'applied',
		applied_by: acting.actor_id,
		failure: null,
		failure_params: null
	});
	noteChange(trx, GENERAL);
	return true;
}

/** So many rows at a time that progress can be shown. */
const STEP = 400;

export async function refreshInSteps(
	trx: Transaction<DB>,
	ids: number[],
	today: string,
	progress: Progress
): Promise<void> {
	for (let from = 0; from < ids.length; from += STEP) {
		await refreshFigures(trx, ids.slice(from, from + STEP), today);
		await progress(Math.min(from + STEP, ids.length), ids.length);
	}
}

/** Rows from which on the planner is told: it would go on as if there were a few, and the pages' queries run out of time until autovacuum came. */
const MANY = 1_000;
// The figures first: every page waits for them.
const GROWN = [
	'initiative_period_figure',
	'figure_dimension',
	'initiative',
	'initiative_status',
	'initiative_organisation',
	'initiative_dimension',
	'initiative_place',
	'milestone',
	'budget',
	'transaction',
	'progress_report',
	'report_milestone',
	'figure_place',
	'citation'
];

export async function countAnew(trx: Transaction<DB>, rows: number): Promise<void> {
	if (rows >= MANY) await sql`analyze ${sql.join(GROWN.map((name) => sql.table(name)))}`.execute(trx);
}

/** Once that is committed: figures that were written anew are read from their index alone only when the old ones are cleared away. Where it fails, autovacuum does it later. */
export async function clearAway(db: Kysely<DB>, rows: number): Promise<void> {
	if (rows >= MANY)
		await sql`vacuum (truncate off) ${sql.join(GROWN.map((name) => sql.table(name)))}`
			.execute(db)
			.catch(() => {});
}

export async function listTouched(trx: Transaction<DB>, id: number): Promise<number[]> {
	const { rows } = await sql<{
		initiative_id: number;
	}>`select distinct initiative_id from data_import_row where import_id = ${id} and verdict in ('new', 'changed') and initiative_id is not null order by 1`.execute(
		trx
	);
	return rows.map(({ initiative_id }) => initiative_id);
}

function toJudge({ line, row_values, errors, verdict, stamp, record_id }: StoredRow) {
	return {
		line,
		values: row_values ?? {},
		errors: verdict === 'error' ? errors : [],
		...(stamp !== null && { stamp }),
		...(stamp !== null && record_id !== null && { id: String(record_id) })
	};
}

/** Says why a row cannot be written: it has another verdict than at the check, or the same one on another record. A row that was to change nothing may still change nothing. */
function whyNot(row: RowWithVerdict, before: StoredRow): JudgedRow[] {
	if (row.verdict === 'error' || row.verdict === 'conflict') return [storedOf(row)];
	if (row.verdict === before.verdict && (row.verdict === 'same' || row.seen_stamp === before.seen_stamp))
		return [];
	const [first] = Object.keys(before.row_values ?? {});
	return [
		{
			...storedOf(row),
			verdict: 'conflict',
			errors: [{ field: first ?? '', column: null, key: 'changed_meanwhile' }]
		}
	];
}

/** What each record came to: the undo looks whether it still is that. */
async function stampMade(
	trx: Transaction<DB>,
	id: number,
	subject: ImportSubject,
	written: WrittenRow[],
	today: string
) {
	const records = await listImportRecords(
		trx,
		subject,
		[...new Set(written.map(({ initiative_id }) => initiative_id))],
		today,
		{ ids: written.map(({ record_id }) => record_id), dates: [] }
	);
	const stamps = new Map(records.map((record) => [record.id, rowStamp(subject, record.values)]));
	await updateMade(
		trx,
		id,
		written.map((one) => ({ ...one, made_stamp: stamps.get(one.record_id)! }))
	);
}
