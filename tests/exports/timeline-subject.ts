import { recordOf } from '#lib/charts/timeline/layout-fixture.ts';
import type { OwnMilestone, TimelineRecord } from '#lib/charts/timeline/record.ts';
import { readFilter } from '#lib/domain/filter.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';

const period = { fiscalYear: 2563, quarter: 4 } as const;
const edition: Edition = {
	lang: 'th',
	scope: 'public',
	today: '2020-10-12',
	period,
	filter: { ...readFilter(new URLSearchParams()), period },
	corrected: 0,
	dataTime: Date.UTC(2020, 9, 12, 2, 30),
	periodLine: 'งวด',
	asOfLine: 'ข้อมูล ณ 12 ต.ค. 2563',
	scopeLine: 'ขอบเขต',
	filterLine: 'ตัวกรอง',
	ruleLine: 'กฎ',
	targetLine: null,
	sampleLine: 'มีข้อมูลตัวอย่าง',
	rule: {} as Edition['rule']
};

export const milestone = (id: number, given: Partial<OwnMilestone> = {}): OwnMilestone => ({
	id,
	initiative_code: 'A',
	title_th: `กิจกรรม ${id}`,
	title_en: null,
	is_sample: false,
	actual: null,
	actual_start: null,
	actual_end: null,
	baseline: null,
	start_date: '2019-10-01',
	start_precision: 'day',
	end_date: '2019-12-31',
	end_precision: 'day',
	...given
});

/** A plan with initiatives A (four milestones, in two of which something is hostile) and B (cancelled), and as many more as asked for. */
export function timelineSubject(more = 0): MilestoneSubject {
	const initiative = (code: string, given: Partial<TimelineRecord> = {}) =>
		recordOf({
			code,
			title_th: `โครงการ ${code} <&> "x"`,
			start_date: '2019-10-01',
			end_date: '2020-09-30',
			...given
		});
	return {
		edition,
		page: '/timeline',
		title: 'เส้นเวลา',
		lines: ['ผล ณ งวด', edition.asOfLine],
		range: { start: '2019-10-01', end: '2020-09-30' },
		asOf: edition.today,
		grid: 'fiscal',
		rows: 2 + more,
		shown: 2 + more,
		links: [],
		groups: [
			{
				key: 'plan',
				colour: null,
				record: recordOf({
					kind: 'plan',
					code: 'p',
					title_th: 'แผน ปี 2563',
					start_date: '2018-01-01',
					start_precision: 'year',
					end_date: '2022-12-31',
					end_precision: 'year'
				}),
				records: [
					initiative('A', {
						actual: '58.00',
						planned: '66.00',
						health: 'early_warning',
						suspended: [{ start: '2020-02-01', end: '2020-02-29' }]
					}),
					initiative('B', {
						status: 'cancelled',
						health: 'cancelled',
						baseline: {
							number: 1,
							start_date: '2019-10-01',
							start_precision: 'month',
							end_date: '2020-06-30',
							end_precision: 'day'
						}
					}),
					...Array.from({ length: more }, (_, i) => initiative(`C-${i}`))
				]
			}
		],
		milestones: [
			milestone(1, {
				actual: '100.00',
				actual_start: '2019-10-05',
				actual_end: '2020-01-12',
				title_th: `ชื่อยาวมาก; มี, เครื่องหมาย \\ และ\nบรรทัดใหม่ ${'ยาว'.repeat(40)} 😀`
			}),
			milestone(2, { start_date: '2020-01-01', end_date: '2020-03-31', end_precision: 'quarter' }),
			milestone(3, { end_date: '2020-12-31', end_precision: 'year' }),
			milestone(4, { initiative_code: 'B', start_date: null, end_date: '2020-02-29', is_sample: true })
		],
		dependencies: [{ milestone_id: 2, depends_on_id: 1, lag_days: 14 }]
	};
}
