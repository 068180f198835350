import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { citing, type Citation } from './cite.ts';
import { statements } from './statements.ts';
import { FIVE_PROVINCES, THREE_PROVINCES } from './places.ts';
import { IATI, VISIT } from './sources.ts';

/** "ปี 2561–2565", calendar or fiscal: not stated. */
const YEARS = {
	start_date: '2018-01-01',
	start_precision: 'year',
	end_date: '2022-12-31',
	end_precision: 'year'
} as const;

export const together: Insertable<DB['plan']> = {
	code: 'together',
	title_th: 'โครงการ Together',
	title_en: 'Together',
	kind: 'programme',
	goal_th: 'ให้รัฐและประชาชนที่มีความหลากหลายมีส่วนร่วมกัน',
	goal_en: 'Participation between the state and a diverse public',
	...YEARS,
	iati_identifier: 'US-GOV-1-72048618CA00008'
};

export const togetherOrganisations = [
	{ plan_code: 'together', organisation_code: 'usaid', role: 'funder' },
	{ plan_code: 'together', organisation_code: 'sbpac', role: 'partner' },
	{ plan_code: 'together', organisation_code: 'development-alternatives', role: 'implementing' }
];

/** Named as strands of the work, not as projects. */
export const togetherStatements = statements('together', 'strand', [
	['งานร่วมกับภาคประชาสังคมและสถาบันการศึกษา', 'Joint work with civil society and educational institutions'],
	['พื้นที่และช่องทางพูดคุยสันติภาพของภาคประชาสังคม', 'Space and channels for peace dialogue under civil society'],
	['บริการสาธารณะที่ดีขึ้น', 'Better public services'],
	[
		'ส่วนร่วมของประชาชนในการตัดสินใจเชิงนโยบายของหน่วยงานรัฐในพื้นที่',
		'People’s part in policy decisions of state agencies in the area'
	]
]);

/** Two sources, two versions: both are kept, neither settles the other. */
export const togetherSpans: Insertable<DB['stated_span']>[] = [
	{ plan_code: 'together', source_key: VISIT, paragraph: '¶2', ...YEARS },
	{ plan_code: 'together', source_key: IATI, start_date: '2018-08-22', end_date: '2023-05-21' }
];

export const togetherProjects = [
	{
		code: 'TG-1',
		title_th: 'โครงการสนับสนุนเยาวชนเป็นศูนย์กลางระหว่างชุมชน',
		title_en: 'Supporting youth at the centre between communities',
		places: FIVE_PROVINCES
	},
	{
		code: 'TG-2',
		title_th: 'โครงการส่งเสริมอาชีพระดับอาชีวศึกษาสู่ภาคธุรกิจ',
		title_en: 'Promoting careers from vocational education into business',
		places: FIVE_PROVINCES
	},
	{
		code: 'TG-3',
		title_th: 'งานด้านการให้ความเป็นธรรมและงานด้านความยุติธรรม',
		title_en: 'Work on fairness and justice',
		places: THREE_PROVINCES
	}
].map((project) => ({ ...project, ...YEARS, plan_code: 'together' }));

const plan = citing('plan', 'together');
const planCitations: Citation[] = [
	plan.stated(VISIT, 1, null, [
		'ข่าวเรียกด้วยว่าโครงการส่งเสริมประชาธิปไตยในประเทศไทย',
		'The text also calls it a project promoting democracy in Thailand'
	]),
	plan.stated(VISIT, 1, 'title_th'),
	plan.editorial(VISIT, 1, 'kind', [
		'เก็บเป็นแผนงาน เพราะมีโครงการย่อย 3 โครงการ',
		'Kept as a programme, for it holds 3 projects'
	]),
	plan.stated(VISIT, 2, 'start_date', [
		'ปี 2561 ไม่ระบุว่าปีปฏิทินหรือปีงบประมาณ',
		'2561; calendar or fiscal year is not stated'
	]),
	plan.stated(VISIT, 2, 'end_date', [
		'ปี 2565 ไม่ระบุว่าปีปฏิทินหรือปีงบประมาณ',
		'2565; calendar or fiscal year is not stated'
	]),
	plan.stated(VISIT, 2, 'goal_th'),
	...togetherStatements.map(({ kind, position }) => plan.stated(VISIT, 2, `${kind}:${position}`)),
	plan.stated(VISIT, 2, 'place', [
		'ดำเนินการทั่วประเทศ ใน จชต. มี 3 โครงการ',
		'Runs countrywide; 3 projects in the southern border provinces'
	]),
	plan.stated(IATI, null, 'organisation:usaid:funder'),
	plan.editorial(VISIT, 3, 'organisation:sbpac:partner', [
		'บทบาทตามข่าว: เชื่อมโยงและประสานทุกภาคส่วน จัดเป็นบทบาทภาคีโดยการอ่านของเรา',
		'Role as stated: to link and coordinate every sector. Filed under partner by our reading'
	]),
	plan.stated(IATI, null, 'organisation:development-alternatives:implementing'),
	plan.stated(IATI, null, 'start_date', [
		'22 ส.ค. 2561 ทั้งตามแผนและตามจริง',
		'22 Aug 2018, planned and actual'
	]),
	plan.stated(IATI, null, 'end_date', ['21 พ.ค. 2566 ทั้งตามแผนและตามจริง', '21 May 2023, planned and actual']),
	plan.stated(IATI, null, 'iati_identifier'),
	plan.stated(IATI, null, 'transaction', [
		'เงินของทั้งโครงการ ทั้งประเทศ ไม่แยกพื้นที่ หน่วยดอลลาร์สหรัฐ',
		'Money of the whole programme, countrywide and not split by area, in US dollars'
	]),
	plan.stated(IATI, null, null, [
		'ชื่อในข้อมูลเปิด: USAID Together · สถานะกิจกรรม 3 (ขั้นปิดกิจกรรม) · ประเทศผู้รับ TH · สาขา DAC 15160 (สิทธิมนุษยชน) · สกุลเงินหลัก USD',
		'Title there: USAID Together · activity status 3 (finalisation) · recipient country TH · sector DAC 15160 (human rights) · default currency USD'
	])
];

const READ_AS_ONE_OF_THREE: [string, string] = [
	'การนับว่าเป็นหนึ่งใน 3 โครงการเป็นการอ่านของเรา',
	'That this is one of the 3 projects is our reading'
];
const NO_STATUS: [string, string] = [
	'เอกสารไม่ระบุสถานะ จึงไม่ถือว่าแล้วเสร็จ ระงับ หรือยกเลิก',
	'No status is stated; not taken as completed, suspended or cancelled'
];

const projectCitations = togetherProjects.flatMap(({ code }): Citation[] => {
	const project = citing('initiative', code);
	return [
		project.stated(VISIT, 2, null),
		project.editorial(VISIT, 2, 'plan_code', READ_AS_ONE_OF_THREE),
		project.stated(VISIT, 2, 'start_date', ['ปี 2561', '2561']),
		project.stated(VISIT, 2, 'end_date', ['ปี 2565', '2565']),
		project.editorial(VISIT, 2, 'status', NO_STATUS),
		code === 'TG-3'
			? project.editorial(VISIT, 2, 'place', [
					'ข่าวระบุ “3 จังหวัดภาคใต้” อ่านเป็นปัตตานี ยะลา นราธิวาส',
					'The text says the 3 southern provinces; read as Pattani, Yala and Narathiwat'
				])
			: project.editorial(VISIT, 2, 'place', [
					'ข่าวระบุ จชต. อ่านเป็น 5 จังหวัดในพื้นที่ ศอ.บต.',
					"The text says the southern border provinces; read as the five provinces of SBPAC's area"
				])
	];
});

const titleCitations: Citation[] = [
	citing('initiative', 'TG-1').stated(VISIT, 2, 'title_th'),
	citing('initiative', 'TG-2').editorial(VISIT, 2, 'title_th', ['แก้ตัวสะกดแล้ว', 'Spelling corrected']),
	citing('initiative', 'TG-3').editorial(VISIT, 2, 'title_th', [
		'ข่าวบรรยายไว้ ไม่ได้ตั้งชื่อเป็นโครงการ',
		'Described in the text, not named as a project'
	])
];

export const togetherCitations = [...planCitations, ...projectCitations, ...titleCitations];
