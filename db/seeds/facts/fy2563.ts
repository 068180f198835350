import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { citing, type Citation } from './cite.ts';
import { dimensions } from './dimensions.ts';
import { MEETING } from './sources.ts';
import { statements } from './statements.ts';

export const fy2563: Insertable<DB['plan']> = {
	code: 'fy2563',
	title_th: 'การขับเคลื่อนการพัฒนา จชต. ปีงบประมาณ 2563',
	title_en: 'Driving the development of the southern border provinces, fiscal year 2563',
	kind: 'annual',
	owner_code: 'sbpac',
	start_date: '2019-10-01',
	start_precision: 'day',
	end_date: '2020-09-30',
	end_precision: 'day'
};

type Guideline = [code: string, paragraphs: number[], title_th: string, title_en: string];
const guidelines: Guideline[] = [
	[
		'63-1',
		[3],
		'การขับเคลื่อน ประสาน เร่งรัดด้วยกลไกบัณฑิตอาสาพัฒนามาตุภูมิ',
		'Driving, coordinating and accelerating through the graduate volunteers'
	],
	[
		'63-2',
		[3, 4],
		'การกำกับ ติดตาม และประเมินผลแผนบูรณาการแก้ไขปัญหา จชต.',
		'Direction, monitoring and evaluation of the integrated plan for the southern border provinces'
	],
	[
		'63-3',
		[4],
		'แผนการลงพื้นที่ติดตามร่วมกับกระทรวง ทบวง กรม',
		'Joint field follow-up visits with ministries, bureaus and departments'
	],
	['63-4', [4], 'การกำหนดประเด็นการพัฒนาตามกรอบ 6 ด้าน', 'Setting development issues under the six dimensions'],
	['63-5', [4], 'การสร้างเครือข่ายภาคประชาชนร่วมติดตามกับภาครัฐ', 'A people’s network that monitors with the state'],
	['63-6', [4], 'การส่งเสริมภารกิจด้านความมั่นคง', 'Support for the security mission']
];

/** Dates inside the year are not stated. */
export const fy2563Initiatives = guidelines.map(([code, , title_th, title_en]) => ({
	code,
	title_th,
	title_en,
	plan_code: 'fy2563',
	start_date: '2019-10-01',
	start_precision: 'fiscal_year' as const,
	end_date: '2020-09-30',
	end_precision: 'fiscal_year' as const
}));

/** The standing missions that the text names. */
export const fy2563Statements = statements('fy2563', 'mission', [
	['ตำบลมั่นคง มั่งคั่ง ยั่งยืน', 'Tambons that are secure, prosperous and sustainable'],
	[
		'ศอ.บต. เป็นศูนย์พัฒนาแบบเบ็ดเสร็จที่มีข้อมูลทุกพื้นที่และเชื่อมกระทรวง ทบวง กรม',
		'SBPAC as a one-stop development centre that holds data on every area and links ministries, bureaus and departments'
	],
	['บูรณาการงานพัฒนาของรัฐและเอกชน', 'State and private development work integrated']
]);

/** By initiative code; that 63-4 serves all six is stated, that it does so in equal parts is our reading. The text gives 1, 2, 3 and 5 no dimension. */
export const fy2563Dimensions = [
	...dimensions.map(({ code }) => ({
		code: '63-4',
		dimension_code: code,
		parts: 1,
		basis: 'editorial' as const
	})),
	{ code: '63-6', dimension_code: 'security', parts: 1, basis: 'editorial' as const }
];

const plan = citing('plan', 'fy2563');
const planCitations: Citation[] = [
	plan.stated(MEETING, 1, null),
	plan.stated(MEETING, 1, 'title_th'),
	plan.stated(MEETING, 1, 'start_date', ['ปีงบประมาณ 2563', 'Fiscal year 2563']),
	plan.stated(MEETING, 1, 'end_date', ['ปีงบประมาณ 2563', 'Fiscal year 2563']),
	plan.editorial(MEETING, 1, 'owner_code', ['เป็นการประชุมของ ศอ.บต.', 'The meeting is SBPAC’s']),
	...fy2563Statements.map(({ kind, position }) => plan.stated(MEETING, 2, `${kind}:${position}`)),
	plan.stated(MEETING, 4, 'dimension', ['หกด้าน ตามลำดับนี้', 'Six dimensions, in this order']),
	plan.editorial(MEETING, 4, null, [
		'ขั้นต่อไป: วางแผนอย่างเป็นระบบให้พร้อมสำหรับปี 2564 (อ่านเป็นปีงบประมาณ)',
		'Next: plan systematically so as to be ready for 2564 (read as the fiscal year)'
	])
];

const initiativeCitations = guidelines.flatMap(([code, paragraphs]): Citation[] => {
	const initiative = citing('initiative', code);
	return paragraphs
		.flatMap((paragraph) => [
			initiative.stated(MEETING, paragraph, null),
			initiative.stated(MEETING, paragraph, 'title_th')
		])
		.concat([
			initiative.editorial(MEETING, paragraphs[0]!, 'plan_code', [
				'เอกสารเรียกเป็นประเด็นและแนวทาง การเก็บเป็นโครงการของแผนปีงบประมาณ 2563 เป็นการอ่านของเรา',
				'Named as topics and guidelines; keeping each as an initiative of the FY2563 plan is our reading'
			]),
			initiative.editorial(MEETING, 1, 'start_date', ['อ่านจากปีของแผน', "Read from the plan's year"]),
			initiative.editorial(MEETING, 1, 'end_date', ['อ่านจากปีของแผน', "Read from the plan's year"]),
			initiative.editorial(MEETING, paragraphs[0]!, 'status', [
				'เอกสารไม่ระบุสถานะ จึงไม่ถือว่าแล้วเสร็จ ระงับ หรือยกเลิก',
				'No status is stated; not taken as completed, suspended or cancelled'
			])
		]);
});

export const fy2563Citations: Citation[] = [
	...planCitations,
	...initiativeCitations,
	...dimensions.map(({ code }) => citing('dimension', code).stated(MEETING, 4, null)),
	citing('initiative', '63-4').stated(MEETING, 4, 'dimension', ['รองรับทั้งหกด้าน', 'Serves all six dimensions']),
	citing('initiative', '63-4').editorial(MEETING, 4, 'parts', [
		'แบ่งส่วนเท่ากันเป็นการอ่านของเรา',
		'Equal parts are our reading'
	]),
	citing('initiative', '63-6').editorial(MEETING, 4, 'dimension', [
		'จัดเข้าด้านความมั่นคงตามชื่อเรื่อง',
		'Put under security by its name'
	])
];
