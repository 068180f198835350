import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';

/** Stand in what only those may see whom the initiative is open to; and in a draft. */
export const SECRET = 'เรื่องลับภายใน';
export const DRAFT = 'ร่างที่ยังไม่ส่ง';

/** A public and an internal initiative of 'own', each with an approved report; the public one with a draft and a submitted one too. */
export async function addAccessRecords(db: Kysely<DB>): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const run = (text: string) => sql.raw(text).execute(trx);
		await run(
			`insert into dimension (code, position, name_th, name_en, colour, glyph) values ('access', 90, 'x', 'x', 'red', 'x') on conflict do nothing`
		);
		await run(
			`insert into organisation (code, name_th, kind) values ('own', 'หน่วยเจ้าของ', 'agency'), ('other', 'หน่วยอื่น', 'agency')`
		);
		await run(`insert into plan (code, title_th, kind) values ('access-plan', 'แผนทดสอบ', 'annual')`);
		await run(
			`insert into reporting_period (fiscal_year, quarter, due_date) values (2563, 2, '2020-04-15'), (2563, 3, '2020-07-15'), (2563, 4, '2020-10-15') on conflict do nothing`
		);
		await run(
			`insert into reporting_period (fiscal_year, quarter, state, closed_at) values (2563, 1, 'closed', now()) on conflict do nothing`
		);
		await run(
			`insert into stored_file select encode(sha256('kept'), 'hex'), 'text/csv; charset=utf-8', 'kept'`
		);
		await run(
			`insert into period_file select 2563, 1, 'initiatives', 'csv', 'th', 'public', 'initiatives-th.csv', hash, 1, 'test' from stored_file`
		);
		await run(`insert into initiative (code, title_th, plan_code, visibility, start_date, end_date) values
			('PUBLIC', 'โครงการเปิดเผย', 'access-plan', 'public', '2019-10-01', '2020-09-30'),
			('INTERNAL', '${SECRET}', 'access-plan', 'internal', '2019-10-01', '2020-09-30')`);
		const both = `from initiative where code in ('PUBLIC', 'INTERNAL')`;
		await run(`insert into initiative_status (initiative_id, status) select id, 'active' ${both}`);
		await run(
			`insert into initiative_organisation (initiative_id, organisation_code, role) select id, 'own', 'accountable' ${both}`
		);
		await run(
			`insert into initiative_dimension (initiative_id, dimension_code, parts) select id, 'access', 1 ${both}`
		);
		await run(
			`insert into initiative_place (initiative_id, place_code) select id, '94' from initiative where code = 'PUBLIC' and exists (select from place where code = '94')`
		);
		await run(`insert into progress_report (initiative_id, fiscal_year, quarter, state, physical_percent, results, submitted_by, submitted_at, reviewed_by, reviewed_at)
			select id, 2563, 2, 'approved', 40, title_th, 'a', now(), 'b', now() ${both}`);
		await run(`insert into progress_report (initiative_id, fiscal_year, quarter, state, physical_percent, results, submitted_by, submitted_at)
			select id, 2563, 3, 'submitted', 50, '${DRAFT}', 'a', now() ${both}`);
		await run(`insert into progress_report (initiative_id, fiscal_year, quarter, state, physical_percent, results)
			select id, 2563, 4, 'draft', 60, '${DRAFT}' ${both}`);
		await run(
			`insert into stored_file select encode(sha256('%PDF-1.7'), 'hex'), 'application/pdf', '%PDF-1.7'`
		);
		await run(`insert into attachment (report_id, initiative_id, hash, file_name, caption, size)
			select r.id, r.initiative_id, encode(sha256('%PDF-1.7'), 'hex'), 'kept.pdf', i.title_th, 8 from progress_report r join initiative i on i.id = r.initiative_id where r.state = 'approved' order by i.code desc`);
		await run(
			`insert into indicator (initiative_id, code, position, name_th, unit_th, kind, direction, baseline_value) select id, '1', 1, title_th, 'คน', 'cumulative', 'up', 0 ${both}`
		);
		await run(
			`insert into indicator_target (indicator_id, fiscal_year, quarter, value) select n.id, 2563, quarter, 10 * quarter from indicator n join initiative i on i.id = n.initiative_id, generate_series(2, 4) quarter where i.code in ('PUBLIC', 'INTERNAL')`
		);
		await run(`insert into report_indicator (report_id, initiative_id, indicator_id, kind, value, note)
			select r.id, r.initiative_id, i.id, i.kind, 15, case when r.state = 'approved' then i.name_th else '${DRAFT}' end from progress_report r join indicator i using (initiative_id) where initiative_id in (select id ${both})`);
		await run(
			`insert into iati_import (file_name, sha256, bytes, version) values ('x.xml', repeat('0', 64), 1, '2.03')`
		);
		await run(`insert into app_user (id, name, email) values ('sender', 'ผู้ส่งไฟล์', 'sender@example.go.th')`);
		const mapping = JSON.stringify({
			sheet: 0,
			headFrom: 0,
			headTo: 0,
			columns: { initiative_code: 0, fiscal_year: 1, by_act: 2 },
			unit: 'baht',
			dateOrder: 'dmy'
		});
		await run(`insert into data_import (subject, file_name, sha256, size, state, mapping, counts, author_id) values
			('budgets', 'x.csv', repeat('0', 64), 1, 'applied', '${mapping}', '{"total": 1, "error": 1}', 'sender'), ('budgets', 'x.csv', repeat('0', 64), 1, 'mapping', null, '{}', 'sender')`);
		await run(
			`insert into data_import_file select id, convert_to(E'รหัสโครงการ,ปีงบประมาณ,งบประมาณ\nPUBLIC,2563,x\n', 'UTF8') from data_import`
		);
		await run(
			`insert into data_import_row (import_id, line, label, verdict, errors) values (1, 2, 'PUBLIC', 'error', '[{"field": "by_act", "column": 2, "key": "not_a_number"}]')`
		);
		await run(`insert into year_draft (fiscal_year) values (2564)`);
		await run(
			`insert into year_draft_item (fiscal_year, initiative_id, suggestion, why) select 2564, id, 'create', 'unfinished' ${both}`
		);
		await run(`insert into action (initiative_id, fiscal_year, quarter, kind, task, owner_organisation_code, opened_on, due_date)
			select id, 2563, 2, 'meeting', title_th, 'own', '2020-05-01', '2020-06-01' ${both} order by code desc`);
		await refreshFigures(trx, 'all', '2026-11-23');
		await raiseDataVersion(trx);
	});
}
