import type { Kysely } from 'kysely';
import type { Actor } from '#lib/domain/permission.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';

export const period = { fiscalYear: 2563, quarter: 4 } as const;
export const before = { fiscalYear: 2563, quarter: 3 } as const;
export const today = '2020-10-12';
export const administrator: Actor = {
	id: 'admin',
	is_sample: false,
	grants: [{ role: 'administrator', organisation_code: null, dimension_code: null, place_code: null }]
};
export const as = (actor_id: string): Acting => ({ actor_id, today, request_id: 'test' });

/** Two organisations, a plan, an officer, two reviewers, and open quarters 3 and 4 of FY2563. */
export async function insertBasics(db: Kysely<DB>) {
	await db
		.insertInto('organisation')
		.values([
			{ code: 'alpha', name_th: 'หน่วยงานแอลฟา', kind: 'agency' },
			{ code: 'beta', name_th: 'หน่วยงานเบตา', kind: 'agency' },
			{ code: 'play', name_th: 'หน่วยงานตัวอย่าง', kind: 'agency', is_sample: true }
		])
		.execute();
	await db
		.insertInto('plan')
		.values([
			{ code: 'fy2563', title_th: 'แผน 2563', kind: 'annual' },
			{ code: 'play', title_th: 'แผนตัวอย่าง', kind: 'annual', is_sample: true }
		])
		.execute();
	await db
		.insertInto('dimension')
		.values([
			{ code: 'security', position: 1, name_th: 'ความมั่นคง', name_en: 'Security', colour: 'd1', glyph: 'a' },
			{ code: 'economy', position: 2, name_th: 'เศรษฐกิจ', name_en: 'Economy', colour: 'd2', glyph: 'b' }
		])
		.execute();
	const user = (id: string) => ({ id, name: id, email: `${id}@example.go.th` });
	await db.insertInto('app_user').values(['officer', 'other', 'reviewer', 'second'].map(user)).execute();
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3, due_date: '2020-07-15' },
			{ fiscal_year: 2563, quarter: 4, due_date: '2020-10-15' }
		])
		.execute();
}

let made = 0;

/** An active initiative of fiscal year 2563 with two milestones, a baseline, one million baht and one dimension. */
export async function insertInitiative(db: Kysely<DB>) {
	const { id } = await db
		.insertInto('initiative')
		.values({
			code: `T-${++made}`,
			title_th: 'โครงการทดสอบ',
			plan_code: 'fy2563',
			start_date: '2019-10-01',
			end_date: '2020-09-30'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db.insertInto('initiative_status').values({ initiative_id: id, status: 'active' }).execute();
	await db
		.insertInto('initiative_organisation')
		.values({ initiative_id: id, organisation_code: 'alpha', role: 'accountable' })
		.execute();
	await db
		.insertInto('initiative_dimension')
		.values({ initiative_id: id, dimension_code: 'security', parts: 1 })
		.execute();
	const milestones = await db
		.insertInto('milestone')
		.values([
			{
				initiative_id: id,
				position: 1,
				title_th: 'กิจกรรมหนึ่ง',
				planned_start: '2019-10-01',
				planned_end: '2020-03-31'
			},
			{
				initiative_id: id,
				position: 2,
				title_th: 'กิจกรรมสอง',
				planned_start: '2020-04-01',
				planned_end: '2020-09-30'
			}
		])
		.returning(['id', 'planned_start', 'planned_end'])
		.execute();
	const baseline = await db
		.insertInto('schedule_baseline')
		.values({
			initiative_id: id,
			number: 1,
			start_date: '2019-10-01',
			end_date: '2020-09-30',
			approved_on: '2019-10-01',
			reason: 'แผนแรก'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('baseline_milestone')
		.values(
			milestones.map((one) => ({
				baseline_id: baseline.id,
				initiative_id: id,
				milestone_id: one.id,
				planned_start: one.planned_start,
				planned_end: one.planned_end
			}))
		)
		.execute();
	await db.insertInto('budget').values({ initiative_id: id, fiscal_year: 2563, by_act: '1000000' }).execute();
	return { id, code: `T-${made}`, milestones: milestones.map((one) => one.id) };
}

export function values(
	milestones: number[],
	percent: string | null,
	money: Partial<ReportValues> = {}
): ReportValues {
	return {
		physical_percent: null,
		self_rating: null,
		outstanding: '100000.00',
		disbursed: '250000.50',
		results: 'จัดอบรมแล้ว 3 รุ่น',
		problem_kind: 'none',
		problems: null,
		solutions: null,
		help_needed: null,
		help_from: null,
		next_steps: null,
		explanations: [],
		...money,
		indicators: [],
		milestones: milestones.map((milestone_id) => ({
			milestone_id,
			percent,
			actual_start: '2019-10-05',
			actual_end: null,
			note: null
		}))
	};
}
