import { sql, type Kysely } from 'kysely';
import type { ReportState } from '#lib/domain/report-flow.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { plainDecimal, type ImportRecord } from '#lib/server/queries/import-records/record.ts';

/** So many milestones of an initiative have a column of their own (domain/import/subject.ts). */
export const REPORT_MILESTONES = 10;
export type StoredReport = { state: ReportState; lock_version: number; revision: number };

/** Lists for each quarter the report that is in work, else the approved one. Only what its writer has in hand may be changed. */
export async function listReportImportRecords(
	db: Kysely<DB>,
	initiativeIds: readonly number[]
): Promise<ImportRecord<StoredReport>[]> {
	const { rows } = await sql<
		Record<string, string | null> & {
			id: number;
			initiative_id: number;
			lock_version: number;
			revision: number;
			state: ReportState;
			percents: (string | null)[];
		}
	>`
		select distinct on (i.code, r.fiscal_year, r.quarter) r.id, r.initiative_id, i.code, r.fiscal_year::text, r.quarter::text, r.state, r.lock_version, r.revision,
			r.physical_percent, r.outstanding, r.disbursed, r.results, r.problem_kind, r.problems, r.solutions, r.help_needed, r.help_from, r.next_steps, r.self_rating,
			array(select t.percent::text from milestone m left join report_milestone t on t.milestone_id = m.id and t.report_id = r.id
				where m.initiative_id = r.initiative_id order by m.position limit ${REPORT_MILESTONES}) as percents
		from progress_report r join initiative i on i.id = r.initiative_id
		where r.initiative_id = any(${initiativeIds}::bigint[]) and r.state <> 'superseded'
		order by i.code, r.fiscal_year, r.quarter, r.revision desc`.execute(db);
	return rows.map(
		({
			id,
			initiative_id,
			code,
			state,
			lock_version,
			revision,
			percents,
			physical_percent,
			outstanding,
			disbursed,
			...words
		}) => ({
			id,
			initiative_id,
			stored: { state, lock_version, revision },
			fixed: state === 'draft' || state === 'returned' ? null : `report_${state}`,
			values: {
				initiative_code: code!,
				...words,
				physical_percent: plainDecimal(physical_percent!),
				outstanding: plainDecimal(outstanding!),
				disbursed: plainDecimal(disbursed!),
				...Object.fromEntries(
					Array.from({ length: REPORT_MILESTONES }, (_, i) => [
						`milestone_${i + 1}`,
						plainDecimal(percents[i] ?? null)
					])
				)
			}
		})
	);
}
