import { addDays, type IsoDate, type Period, type Quarter } from '#lib/domain/calendar.ts';
import type { Status } from '#lib/domain/health.ts';

/** What is to become of one invented initiative; its reports are computed backwards from it. */
export type Scenario = {
	plan: string;
	/** Fiscal year (พ.ศ.) of its code. */
	year: number;
	start: IsoDate;
	end: IsoDate;
	precision?: 'day' | 'fiscal_year';
	/** Approved reports from this quarter to that one; null: none. */
	reported: [from: Period, to: Period] | null;
	/** Points of slippage at the last approved report. */
	slippage: number;
	/** 'partly': the last two without dates; 'none': the initiative's own percentage. */
	milestones?: 'dated' | 'partly' | 'none';
	/** After the first, which holds from the beginning. */
	statuses?: { valid_from: IsoDate; status: Status; reason: string | null }[];
	/** A second baseline: its milestones end so many days later. */
	rebaselined?: { approved_on: IsoDate; days: number };
	/** The report still waiting in the newest quarter, or in the one after it. */
	inWork?: 'draft' | 'submitted' | 'returned';
	isInternal?: boolean;
};

const at = (fiscalYear: number, quarter: Quarter): Period => ({ fiscalYear, quarter });
/** The newest quarter with approved reports: the default of the pages. The one after it stays open, in work. */
export const SHOWN = at(2564, 3);
const FY2564 = { plan: 'sample-2564', year: 2564, start: '2020-10-01', end: '2021-09-30' };
const REPORTED_2564: [Period, Period] = [at(2564, 1), SHOWN];
const IN_WORK = ['submitted', 'draft', 'returned', undefined, 'submitted'] as const;
/** Steps that share no factor with the three bodies, so that each has all of it. */
const inWork = (d: number, n: number) => IN_WORK[(d * 2 + n) % IN_WORK.length];

/** Twelve scenarios, one a health state, then the same work in the two years before; `d` (0–5) varies them by dimension. */
export function scenariosOf(d: number): Scenario[] {
	const several = (from: number, end: IsoDate): Scenario => ({
		plan: 'sample-years',
		year: from,
		start: `${from - 544}-10-01`,
		end,
		reported: [at(from, 1), SHOWN],
		slippage: 0
	});
	const odd = d % 2 === 1;
	return [
		{ ...FY2564, reported: REPORTED_2564, slippage: 6.8 + d * 0.4, inWork: inWork(d, 0) },
		{ ...several(2562, '2022-09-30'), slippage: -1.2 - d * 0.3, inWork: inWork(d, 1) },
		{
			...FY2564,
			reported: REPORTED_2564,
			slippage: -7.4,
			inWork: inWork(d, 2),
			...(odd && { rebaselined: { approved_on: '2021-01-18', days: 35 } })
		},
		{ ...several(2563, '2021-09-30'), slippage: -12.4, inWork: inWork(d, 3) },
		{
			...several(2563, '2022-09-30'),
			slippage: -19.5 - d,
			inWork: inWork(d, 4),
			...(!odd && { rebaselined: { approved_on: '2020-11-16', days: 60 } })
		},
		{
			...several(2563, '2021-06-10'),
			slippage: d === 3 ? -8 : 0,
			statuses: [{ valid_from: '2021-06-18', status: 'completed', reason: null }]
		},
		{
			...FY2564,
			start: addDays('2021-07-05', d * 7),
			end: '2022-03-31',
			reported: [SHOWN, SHOWN],
			slippage: 0
		},
		{ ...FY2564, reported: null, slippage: -14, inWork: IN_WORK[(d + (d > 2 ? 1 : 0)) % 3] },
		{
			...FY2564,
			reported: REPORTED_2564,
			slippage: -3,
			...(odd ? { milestones: 'none', precision: 'fiscal_year' } : { milestones: 'partly' })
		},
		{
			...several(2563, '2021-12-30'),
			reported: [at(2563, 1), odd ? at(2564, 1) : at(2563, 4)],
			slippage: -4
		},
		{
			...FY2564,
			reported: [at(2564, 1), at(2564, 1)],
			slippage: -6,
			statuses: [{ valid_from: '2021-02-22', status: 'suspended', reason: suspendedFor[d % 3]! }]
		},
		{
			...FY2564,
			reported: [at(2564, 1), at(2564, 2)],
			slippage: -17,
			statuses: [{ valid_from: '2021-05-10', status: 'cancelled', reason: cancelledFor[d % 3]! }]
		},
		doneIn(2563, d),
		{ ...doneIn(2562, d), ...(odd && { milestones: 'none' }) }
	];
}

/** Initiatives that only those who may see. */
export const internalScenarios: Scenario[] = [
	{ ...FY2564, reported: REPORTED_2564, slippage: 2.5, inWork: 'draft', isInternal: true },
	{ ...FY2564, reported: REPORTED_2564, slippage: -11, inWork: 'submitted', isInternal: true },
	{ ...FY2564, reported: null, slippage: 0, inWork: 'returned', isInternal: true },
	{ ...FY2564, reported: REPORTED_2564, slippage: 8, isInternal: true }
];

function doneIn(year: number, d: number): Scenario {
	const start = `${year - 544}-10-01`;
	const end = `${year - 543}-09-30`;
	return {
		plan: `sample-${year}`,
		year,
		start,
		end,
		reported: [at(year, 1), at(year, 4)],
		slippage: [0, 0, -3, -8, 0, 0][d]!,
		statuses: [{ valid_from: addDays(end, 1), status: 'completed', reason: null }]
	};
}

const suspendedFor = [
	'ตัวอย่าง: รอผลการทบทวนแบบรูปรายการ',
	'ตัวอย่าง: งดการรวมกลุ่มในพื้นที่ตามมาตรการสาธารณสุข',
	'ตัวอย่าง: รอการอนุญาตใช้พื้นที่'
];
const cancelledFor = [
	'ตัวอย่าง: โอนงบประมาณไปดำเนินการเร่งด่วนอื่น',
	'ตัวอย่าง: ไม่มีผู้ยื่นข้อเสนอภายในกำหนด',
	'ตัวอย่าง: ซ้ำซ้อนกับงานของหน่วยงานในพื้นที่'
];
