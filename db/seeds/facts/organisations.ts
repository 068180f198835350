import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

type Organisation = Insertable<DB['organisation']>;

/** Parents come before their parts. Parents that no source names are left out. */
export const organisations: Organisation[] = [
	{
		code: 'usaid',
		name_th: 'องค์กรเพื่อการพัฒนาระหว่างประเทศของสหรัฐอเมริกา',
		name_en: 'USAID',
		abbreviation_th: 'ยูเสด',
		abbreviation_en: 'USAID',
		kind: 'donor'
	},
	{
		code: 'sbpac',
		name_th: 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้',
		name_en: 'Southern Border Provinces Administrative Centre',
		abbreviation_th: 'ศอ.บต.',
		abbreviation_en: 'SBPAC',
		kind: 'agency'
	},
	{
		code: 'sbpac-special-area',
		name_th: 'กองประสานและเร่งรัดการพัฒนาพื้นที่พิเศษ จชต.',
		name_en:
			'Division for Coordinating and Accelerating Special-Area Development in the Southern Border Provinces',
		kind: 'division',
		parent_code: 'sbpac'
	},
	{
		code: 'development-alternatives',
		name_th: 'Development Alternatives, Inc.',
		name_en: 'Development Alternatives, Inc.',
		kind: 'company'
	},
	ministry('commerce', 'กระทรวงพาณิชย์', 'Ministry of Commerce'),
	ministry('culture', 'กระทรวงวัฒนธรรม', 'Ministry of Culture'),
	department('public-relations', 'กรมประชาสัมพันธ์', 'Public Relations Department'),
	department('local-administration', 'กรมส่งเสริมการปกครองท้องถิ่น', 'Department of Local Administration'),
	department('comptroller-general', 'กรมบัญชีกลาง', "Comptroller General's Department"),
	ministry('public-health', 'กระทรวงสาธารณสุข', 'Ministry of Public Health'),
	ministry(
		'social-development',
		'กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์',
		'Ministry of Social Development and Human Security'
	),
	department(
		'disaster-prevention',
		'กรมป้องกันและบรรเทาสาธารณภัย',
		'Department of Disaster Prevention and Mitigation'
	)
];

/** Bodies that an assistant secretary-general of ศอ.บต. at the FY2563 meeting is attached (สังกัด) to. */
export const attachedBodies = [
	'commerce',
	'culture',
	'public-relations',
	'local-administration',
	'comptroller-general',
	'public-health',
	'social-development',
	'disaster-prevention'
];

function ministry(code: string, name_th: string, name_en: string): Organisation {
	return { code, name_th, name_en, kind: 'ministry' };
}

function department(code: string, name_th: string, name_en: string): Organisation {
	return { code, name_th, name_en, kind: 'department' };
}
