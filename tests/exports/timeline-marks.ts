import { recordOf } from '#lib/charts/timeline/layout-fixture.ts';
import type { Link, TimelineRecord } from '#lib/charts/timeline/record.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { timelineSubject } from './timeline-subject.ts';

const milestone = (
	code: string,
	title: string,
	start: string | null,
	end: string,
	given: Partial<TimelineRecord>
) => recordOf({ kind: 'milestone', code, title_th: title, start_date: start, end_date: end, ...given });

/** One of every mark there is: what the screen draws, the files must carry. */
export function markedSubject(lang: 'th' | 'en' = 'th'): TimelineSubject {
	const { edition, ...rest } = timelineSubject();
	const security = recordOf({
		kind: 'group',
		code: 'security',
		title_th: 'ความมั่นคง',
		title_en: 'Security',
		health: 'behind',
		actual: '40.00',
		planned: '52.00',
		slippage: '-12.00',
		counted: { n: 3, of: 4 },
		under: 4
	});
	const records = [
		recordOf({
			code: 'S63-01',
			title_th: 'ส่งเสริมการผลิตน้ำมันปาล์มและจำหน่ายสินค้าฮาลาลของผู้ประกอบการในพื้นที่จังหวัดชายแดนภาคใต้',
			title_en: 'Palm oil and halal goods',
			start_date: '2018-05-01',
			end_date: '2020-09-30',
			actual: '45.00',
			planned: '70.00',
			slippage: '-25.00',
			slippage_days: -120,
			health: 'critical',
			actual_start: '2018-06-01',
			reported_fiscal_year: 2563,
			reported_quarter: 4,
			baseline: {
				number: 2,
				start_date: '2018-05-01',
				start_precision: 'day',
				end_date: '2020-06-30',
				end_precision: 'day'
			},
			suspended: [{ start: '2019-12-01', end: '2020-01-31' }],
			milestones: (['done', 'late', 'underway', 'waiting', 'unknown'] as const).map((state, i) => ({
				id: 90 + i,
				title_th: `ก ${i}`,
				title_en: null,
				state,
				daysLate: null,
				start_date: null,
				start_precision: 'day',
				end_date: `2020-0${i + 3}-15`,
				end_precision: 'day'
			}))
		}),
		milestone('1', 'ก่อสร้างโรงงานให้แล้วเสร็จ', '2019-10-01', '2019-12-15', {
			milestone: { state: 'done', daysLate: 44 },
			actual: '100.00',
			actual_start: '2019-10-10',
			actual_end: '2020-01-28',
			isCritical: true
		}),
		milestone('2', 'ฝึกอบรมผู้ปฏิบัติงาน', '2020-02-01', '2020-04-30', {
			milestone: { state: 'late', daysLate: 165, knockOn: { delayed: 2, earliestFinish: '2021-01-10' } },
			actual: '30.00',
			actual_start: '2020-02-05',
			reported_fiscal_year: 2563,
			reported_quarter: 3,
			isCritical: true
		}),
		milestone('3', 'ออกตลาดครั้งแรก', '2020-05-15', '2020-08-31', {
			milestone: { state: 'unknown', daysLate: null },
			is_sample: true,
			isCritical: true
		}),
		recordOf({
			code: 'S63-02',
			title_th: 'โครงการที่ยกเลิก',
			title_en: 'A cancelled one',
			start_date: '2019-11-01',
			end_date: '2020-07-31',
			status: 'cancelled',
			health: 'cancelled'
		}),
		milestone('4', 'งานที่ยังไม่เริ่ม', '2020-10-20', '2021-02-28', {
			milestone: { state: 'waiting', daysLate: null }
		}),
		milestone('5', 'งานที่กำลังทำ', '2020-08-01', '2020-11-30', {
			milestone: { state: 'underway', daysLate: null },
			actual: '20.00'
		}),
		recordOf({
			code: 'S63-03',
			title_th: 'ทราบเพียงปี',
			title_en: 'Known to the year',
			start_date: '2019-01-01',
			start_precision: 'year',
			end_date: '2020-12-31',
			end_precision: 'year',
			is_sample: true,
			stated: [
				{
					source_key: 'a',
					source_title_th: 'แผนปฏิบัติการ',
					source_title_en: 'Plan of action',
					paragraph: null,
					start_date: '2019-10-01',
					start_precision: 'day',
					end_date: '2020-03-31',
					end_precision: 'day'
				}
			]
		}),
		recordOf({ code: 'S63-04', title_th: 'ไม่ทราบวันสิ้นสุด', title_en: 'No end', start_date: '2020-01-15' }),
		recordOf({
			code: 'S63-05',
			title_th: 'อยู่หลังช่วง',
			title_en: 'Later',
			start_date: '2022-01-15',
			end_date: '2022-05-01',
			health: 'not_started'
		})
	];
	const links: Link[] = [
		{ from: 'milestone-1', to: 'milestone-2', isCritical: true, name: 'ฝึกอบรม รอ ก่อสร้าง' },
		{ from: 'milestone-2', to: 'milestone-3', isCritical: true, name: 'ออกตลาด รอ ฝึกอบรม' },
		{ from: 'milestone-1', to: 'milestone-4', isCritical: false, name: 'งาน รอ ก่อสร้าง' },
		{ from: 'milestone-5', to: 'milestone-3', isCritical: false, name: 'ออกตลาด รอ งาน' }
	];
	return {
		...rest,
		edition: { ...edition, lang },
		range: { start: '2019-10-01', end: '2021-03-31' },
		groups: [{ key: 'd', colour: 'c-d3', record: security, records }],
		links
	};
}

/** Groups of ten initiatives with three milestones each that wait for each other: as many rows as asked for, heads not counted. */
export function manyRows(count: number): TimelineSubject {
	const subject = timelineSubject();
	const links: Link[] = [];
	const initiatives = Array.from({ length: count / 4 }, (_, i) => [
		recordOf({
			code: `C-${i}`,
			title_th: `แถว ${i} พัฒนาแหล่งน้ำเพื่อการเกษตร`,
			start_date: '2019-10-01',
			end_date: '2020-09-30',
			actual: '40.00',
			planned: '50.00',
			slippage: '-10.00',
			health: 'behind'
		}),
		...[1, 2, 3].map((n) => {
			if (n > 1)
				links.push({
					from: `milestone-${i}${n - 1}`,
					to: `milestone-${i}${n}`,
					isCritical: false,
					name: `${i} ${n}`
				});
			return milestone(`${i}${n}`, `งาน ${i}.${n}`, `2020-0${2 * n}-01`, `2020-0${2 * n}-28`, {
				milestone: { state: 'waiting', daysLate: null }
			});
		})
	]);
	const groups = Array.from({ length: Math.ceil(initiatives.length / 10) }, (_, g) => ({
		key: `g-${g}`,
		colour: `c-d${(g % 6) + 1}`,
		record: recordOf({ kind: 'group', code: `g${g}`, title_th: `ด้าน ${g}` }),
		records: initiatives.slice(10 * g, 10 * g + 10).flat()
	}));
	return { ...subject, groups, links };
}
