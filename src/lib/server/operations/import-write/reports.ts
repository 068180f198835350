import { sql, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { ReportPayload } from '#lib/server/imports/rows/reports.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import { cellsOf, type RowToWrite, type Writer } from '#lib/server/operations/import-write/writer.ts';
import type { StoredReport } from '#lib/server/queries/import-records/reports.ts';

const COLUMNS = [
	'physical_percent',
	'self_rating',
	'outstanding',
	'disbursed',
	'results',
	'problem_kind',
	'problems',
	'solutions',
	'help_needed',
	'help_from',
	'next_steps'
] as const;
const columns = sql.raw(COLUMNS.join(', '));
const given = sql.raw(COLUMNS.map((column) => `g.${column}`).join(', '));
type MilestoneProgress = {
	report_id: number;
	initiative_id: number;
	milestone_id: number;
	percent: string | null;
};

/** Drafts of the one who imports, for them to read and hand in; no figure depends on them yet. */
export const reportWriter: Writer<ReportPayload, StoredReport> = {
	async write(trx, rows, { acting, import_id }) {
		const added = rows.filter(({ was }) => was === null);
		const changed = rows.filter(({ was }) => was !== null);
		const ids =
			added.length === 0
				? []
				: await trx
						.insertInto('progress_report')
						.values(
							added.map(({ payload: { fiscal_year, quarter, own }, target }) => ({
								...own,
								fiscal_year,
								quarter,
								initiative_id: target!.id,
								is_sample: target!.is_sample
							}))
						)
						.returning('id')
						.execute();
		const idOf = new Map<RowToWrite<ReportPayload, StoredReport>, number>([
			...added.map((row, i) => [row, ids[i]!.id] as const),
			...changed.map((row) => [row, row.was!.id] as const)
		]);
		const { rows: before } = await sql<{
			id: number;
		}>`select r.id, ${columns}, r.lock_version + 1 as lock_version,
			coalesce((select jsonb_agg(to_jsonb(t)) from report_milestone t where t.report_id = r.id), '[]') as told
			from progress_report r where r.id = any(${changed.map(({ was }) => was!.id)}::bigint[])`.execute(trx);
		await sql`update progress_report r set (${columns}) = row(${given}), lock_version = r.lock_version + 1, updated_at = clock_timestamp()
			from ${rowsOf(
				'progress_report',
				changed.map(({ was, payload }) => ({ ...payload.own, id: was!.id }))
			)} where r.id = g.id`.execute(trx);
		await insertMilestoneProgress(
			trx,
			rows.flatMap((row) =>
				row.payload.percents.map((one) => ({
					...one,
					report_id: idOf.get(row)!,
					initiative_id: row.target!.id
				}))
			)
		);
		const was = new Map(before.map((one) => [one.id, one]));
		return {
			written: rows.map((row) => ({
				line: row.line,
				record_id: idOf.get(row)!,
				initiative_id: row.target!.id,
				before: row.was === null ? null : was.get(row.was.id)
			})),
			events: rows.map((row) => {
				const { before, after } = cellsOf(row);
				return {
					actor_id: acting.actor_id,
					action: 'report.save',
					record_type: 'progress_report',
					record_id: idOf.get(row)!,
					before,
					after: { ...after, initiative: row.target!.code, import_id },
					request_id: acting.request_id
				};
			})
		};
	},
	async undo(trx, rows) {
		const made = rows.filter(({ before }) => before === null).map(({ record_id }) => record_id!);
		const changed = rows
			.filter(({ before }) => before !== null)
			.map(({ before }) => before as { id: number; lock_version: number; told: object[] });
		const { rows: gone } = await sql<{
			id: number;
		}>`delete from progress_report r where r.id = any(${made}::bigint[]) and r.state = 'draft' and r.revision = 1
			and not exists (select from attachment a where a.report_id = r.id) and not exists (select from report_indicator i where i.report_id = r.id)
			and not exists (select from report_explanation e where e.report_id = r.id) and r.lock_version = 1 returning r.id`.execute(
			trx
		);
		const { rows: back } = await sql<{
			id: number;
		}>`update progress_report r set (${columns}) = row(${given}), lock_version = r.lock_version + 1, updated_at = clock_timestamp()
			from ${rowsOf('progress_report', changed)} where r.id = g.id and r.lock_version = g.lock_version and r.state in ('draft', 'returned') returning r.id`.execute(
			trx
		);
		const ids = back.map(({ id }) => id);
		await sql`delete from report_milestone where report_id = any(${ids}::bigint[])`.execute(trx);
		await sql`insert into report_milestone select g.* from ${rowsOf(
			'report_milestone',
			changed.filter(({ id }) => ids.includes(id)).flatMap(({ told }) => told)
		)}`.execute(trx);
		const done = new Set([...gone, ...back].map(({ id }) => id));
		return rows
			.filter(({ record_id }) => !done.has(record_id!))
			.map(({ line }) => ({ line, key: 'built_on' }));
	}
};

/** Percents alone are the file's; what else the draft says of a milestone stays. Milestones of which nothing is said have no row. */
async function insertMilestoneProgress(trx: Transaction<DB>, progress: MilestoneProgress[]) {
	await sql`insert into report_milestone (report_id, initiative_id, milestone_id, percent) select g.report_id, g.initiative_id, g.milestone_id, g.percent from ${rowsOf('report_milestone', progress)}
		on conflict (report_id, milestone_id) do update set percent = excluded.percent`.execute(trx);
	await sql`delete from report_milestone where report_id = any(${[...new Set(progress.map(({ report_id }) => report_id))]}::bigint[])
		and percent is null and actual_start is null and actual_end is null and note is null`.execute(trx);
}
