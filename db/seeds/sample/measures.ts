import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Kind } from './titles/title.ts';

/** An invented indicator and what it is to come to; names: Thai, English, unit in Thai, unit in English. */
export type Measure = IndicatorRule & {
	goal: number;
	names: [th: string, en: string, unit_th: string, unit_en: string];
	by_sex: boolean;
	by_age_group: boolean;
	by_place: boolean;
};
type Given = Pick<Measure, 'goal' | 'names' | 'kind' | 'baseline_value'> & Partial<Measure>;

const measures: Record<Kind, Given[]> = {
	works: [
		{
			names: ['ระยะทางที่ปรับปรุงแล้วเสร็จ', 'Length improved', 'กิโลเมตร', 'km'],
			kind: 'cumulative',
			baseline_value: '0',
			goal: 18.5,
			decimals: 1
		},
		{
			names: [
				'เหตุร้องเรียนเรื่องการก่อสร้าง',
				'Complaints about the works',
				'เรื่องต่อไตรมาส',
				'complaints a quarter'
			],
			kind: 'per_period',
			direction: 'down',
			baseline_value: '14',
			goal: 8
		}
	],
	training: [
		{
			names: ['ผู้ผ่านการอบรม', 'People trained', 'คน', 'people'],
			kind: 'cumulative',
			baseline_value: '0',
			goal: 240,
			by_sex: true,
			by_age_group: true
		},
		{
			names: ['ผู้เข้าอบรมที่ผ่านเกณฑ์', 'Trainees who passed', 'ร้อยละ', 'per cent'],
			kind: 'ratio',
			baseline_value: '60',
			goal: 80,
			decimals: 1
		}
	],
	network: [
		{
			names: ['กิจกรรมที่จัดในพื้นที่', 'Activities in the area', 'ครั้งต่อไตรมาส', 'activities a quarter'],
			kind: 'per_period',
			baseline_value: '2',
			goal: 12,
			by_place: true
		},
		{
			names: ['สมาชิกเครือข่ายที่ยังทำงานอยู่', 'Active members', 'คน', 'people'],
			kind: 'latest',
			baseline_value: '45',
			goal: 120,
			by_sex: true
		}
	],
	system: [
		{
			names: ['หน่วยงานที่ใช้ระบบ', 'Offices that use it', 'หน่วยงาน', 'offices'],
			kind: 'latest',
			baseline_value: '0',
			goal: 26
		},
		{
			names: ['เวลาให้บริการเฉลี่ยต่อราย', 'Mean time of service', 'นาที', 'minutes'],
			kind: 'latest',
			direction: 'down',
			baseline_value: '42.5',
			goal: 20,
			decimals: 1
		}
	],
	market: [
		{
			names: ['ยอดขายของกลุ่ม', 'Sales of the groups', 'พันบาทต่อไตรมาส', 'thousand baht a quarter'],
			kind: 'per_period',
			baseline_value: '150',
			goal: 420
		},
		{
			names: ['กลุ่มที่ดำเนินการต่อเนื่อง', 'Groups that carry on', 'กลุ่ม', 'groups'],
			kind: 'latest',
			direction: 'keep',
			tolerance: '1',
			baseline_value: '12',
			goal: 12,
			by_place: true
		}
	],
	media: [
		{
			names: ['ตอนที่เผยแพร่แล้ว', 'Programmes published', 'ตอน', 'programmes'],
			kind: 'cumulative',
			baseline_value: '0',
			goal: 36
		},
		{
			names: ['ผู้รับชมที่จำสาระสำคัญได้', 'Viewers who recall the message', 'ร้อยละ', 'per cent'],
			kind: 'ratio',
			baseline_value: '35',
			goal: 65,
			decimals: 1
		}
	]
};

/** Two of each kind of work: of all four kinds, upwards, downwards and to be kept. */
export function indicatorsOf(kind: Kind): Measure[] {
	return measures[kind].map((given) => ({
		direction: 'up',
		decimals: 0,
		tolerance: null,
		ratio_factor: given.kind === 'ratio' ? 100 : null,
		by_sex: false,
		by_age_group: false,
		by_place: false,
		...given
	}));
}
