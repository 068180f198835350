import { expenseClasses, statedClasses, entryKinds, visibilities } from '#lib/domain/initiative-values.ts';
import { problemKinds, selfRatings } from '#lib/domain/report-values.ts';
import type { SpanEdge } from '#lib/domain/parse-imprecise.ts';

export const subjects = ['initiatives', 'milestones', 'budgets', 'transactions', 'reports'] as const;
/** What one file brings. */
export type ImportSubject = (typeof subjects)[number];
export type FieldType =
	| 'text'
	| 'code'
	| 'date'
	| 'precision'
	| 'money'
	| 'percent'
	| 'number'
	| 'choice'
	| 'fiscal_year'
	| 'quarter'
	| 'currency'
	| 'organisation'
	| 'place'
	| 'plan'
	| 'dimension'
	| 'person';
export type Field = {
	id: string;
	type: FieldType;
	/** A new row needs it; a key field is needed by every row. */
	isRequired: boolean;
	th: string;
	en: string;
	/** Other headings seen in offices. */
	aliases: readonly string[];
	/** The codes that are stored, of a choice. */
	choices?: readonly string[];
	/** Codes that stand in older rows: read, and never offered. */
	older?: readonly string[];
	/** Several in one cell, as readMany (domain/import/many.ts) parts them. */
	isMany?: true;
	/** Where an imprecise date's precision stands; a date without it is a day. */
	precision?: string;
	edge?: SpanEdge;
	/** Most decimals of a number, money (in baht) or percent, and its bounds. */
	scale?: number;
	min?: string | number;
	max?: string | number;
	/** Most characters of a text. */
	longest?: number;
	/** What a key field is where no cell says it. */
	blank?: string;
	/** Lines of a text stay lines. */
	isLong?: true;
};

export type Unit = 'baht' | 'thousand' | 'million';
/** What the reader confirmed: where rows and columns are, and how figures are meant. */
export type Mapping = {
	/** Index in the file's list of sheets. */
	sheet: number;
	/** Rows of heads, from 0, both included; headTo −1 = no heads. */
	headFrom: number;
	headTo: number;
	/** Column from 0 by field id; ID_COLUMN and STAMP_COLUMN too in a workbook that this product wrote. */
	columns: Record<string, number>;
	/** What typed money is counted in. */
	unit: Unit;
	/** By field id, where heads of one file say different units. */
	units?: Record<string, Unit>;
	dateOrder: 'dmy' | 'mdy';
	/** 'of_1': 0.45 in a percent column means 45 %. A cell shown as a percentage needs no such word. */
	percents?: 'of_100' | 'of_1';
};
/** The hidden columns of a round-trip workbook, in Mapping.columns. */
export const ID_COLUMN = '_id';
export const STAMP_COLUMN = '_stamp';

/** A cell as the file has it. */
export type Cell = {
	/** As a reader of the sheet sees it, near enough; '' = empty. */
	text: string;
	/** Exact decimal, as stored (float dust removed). */
	number?: string;
	/** ISO day of a number that its format shows as a date. */
	date?: string;
	/** Its format shows the month or the year alone. */
	dateUnit?: 'month' | 'year';
	/** A number that its format shows as a percentage: `number` is of 1. */
	isPercent?: true;
	/** Its value is the one that the spreadsheet last computed. */
	isFormula?: true;
	/** '#REF!' and the like, or 'no_value' of a formula that was never computed. */
	error?: string;
	/** Serials of this workbook count from 1904. */
	is1904?: true;
};

/**
 * Canonical, by field id; null = nothing. Dates ISO, as stored (start = first, end = last day of the unit, its precision in the
 * field's `precision`); decimals plain with no needless zeros, money in baht, percents of 100; fiscal years in พ.ศ.; choices as stored. Organisation,
 * place, plan, dimension and person as typed, cleaned: matchName makes codes of them. A field that no column holds has no key.
 */
export type Values = Record<string, string | null>;
/** `key` is one of `cell` in i18n's `import`. */
export type CellError = {
	field: string;
	column: number | null;
	key: string;
	params?: Record<string, string>;
};
export type ReadRow = {
	/** From 1, as spreadsheets count; in a CSV, of records. */
	line: number;
	values: Values;
	errors: CellError[];
	/** Notes for the reader that block nothing: a formula's last value was taken. */
	notes: CellError[];
	skipped?: 'empty' | 'subtotal' | 'head';
	id?: string;
	stamp?: string;
};

type Lean = Omit<Field, 'isRequired'> & { isRequired?: true };
const of = (...fields: Lean[]): readonly Field[] =>
	fields.map((field) => ({ ...field, isRequired: field.isRequired === true }));
const CODE: Lean = {
	id: 'initiative_code',
	type: 'code',
	isRequired: true,
	th: 'รหัสโครงการ',
	en: 'Initiative code',
	aliases: ['รหัส', 'เลขที่โครงการ', 'project code', 'project id', 'code']
};
const CURRENCY: Lean = {
	id: 'currency',
	type: 'currency',
	blank: 'THB',
	th: 'สกุลเงิน',
	en: 'Currency',
	aliases: ['เงินสกุล', 'ccy']
};
const YEAR: Lean = {
	id: 'fiscal_year',
	type: 'fiscal_year',
	isRequired: true,
	th: 'ปีงบประมาณ',
	en: 'Fiscal year',
	aliases: ['ปี', 'ปีงบ', 'ปีงบฯ', 'ปี งปม.', 'พ.ศ.', 'fy', 'year', 'budget year']
};
const MOST = '9999999999999999.99';
const MONEY = { type: 'money', scale: 2, min: 0, max: MOST } as const;
const MOST_MILESTONES = 10;

/** The fields of each kind of file in the order of its template; `key` names a row: one that exists is updated. */
export const SUBJECTS: Record<ImportSubject, { key: readonly string[]; fields: readonly Field[] }> = {
	initiatives: {
		key: ['code'],
		fields: of(
			{ ...CODE, id: 'code' },
			{
				id: 'title_th',
				type: 'text',
				isRequired: true,
				th: 'ชื่อโครงการ (ไทย)',
				en: 'Title (Thai)',
				aliases: [
					'ชื่อโครงการ',
					'โครงการ',
					'ชื่อโครงการ/กิจกรรม',
					'โครงการ/กิจกรรม',
					'รายการ',
					'ชื่อ',
					'title',
					'project',
					'project name',
					'project title',
					'initiative',
					'name'
				]
			},
			{
				id: 'title_en',
				type: 'text',
				th: 'ชื่อโครงการ (อังกฤษ)',
				en: 'Title (English)',
				aliases: ['ชื่อภาษาอังกฤษ', 'ชื่อโครงการภาษาอังกฤษ', 'english title', 'title in english']
			},
			{
				id: 'plan_code',
				type: 'plan',
				isRequired: true,
				th: 'แผนงาน',
				en: 'Plan',
				aliases: [
					'แผน',
					'แผนปฏิบัติการ',
					'แผนงาน/ผลผลิต',
					'ภายใต้แผนงาน',
					'รหัสแผนงาน',
					'programme',
					'program',
					'plan code'
				]
			},
			{
				id: 'organisation_code',
				type: 'organisation',
				th: 'หน่วยงานรับผิดชอบ',
				en: 'Responsible organisation',
				aliases: [
					'หน่วยงาน',
					'หน่วยงานที่รับผิดชอบ',
					'หน่วยงานผู้รับผิดชอบ',
					'หน่วยงานหลัก',
					'หน่วยงานดำเนินการ',
					'หน่วยรับงบประมาณ',
					'ส่วนราชการ',
					'สำนัก/กอง',
					'เจ้าภาพ',
					'organisation',
					'organization',
					'agency',
					'lead agency'
				]
			},
			{
				id: 'responsible_user_id',
				type: 'person',
				th: 'ผู้รับผิดชอบ',
				en: 'Responsible person',
				aliases: ['ผู้รับผิดชอบโครงการ', 'เจ้าหน้าที่ผู้รับผิดชอบ', 'ผู้ประสานงาน', 'person', 'owner', 'focal point']
			},
			{
				id: 'dimensions',
				type: 'dimension',
				isMany: true,
				th: 'ด้าน',
				en: 'Dimensions',
				aliases: ['ด้านการพัฒนา', 'มิติ', 'ยุทธศาสตร์ด้าน', 'dimension']
			},
			{
				id: 'place_codes',
				type: 'place',
				isMany: true,
				th: 'พื้นที่',
				en: 'Places',
				aliases: [
					'พื้นที่ดำเนินการ',
					'พื้นที่เป้าหมาย',
					'จังหวัด',
					'อำเภอ',
					'สถานที่',
					'สถานที่ดำเนินการ',
					'place',
					'area',
					'province',
					'location'
				]
			},
			{
				id: 'start_date',
				type: 'date',
				precision: 'start_precision',
				edge: 'start',
				th: 'วันเริ่ม',
				en: 'Start',
				aliases: [
					'เริ่ม',
					'วันเริ่มต้น',
					'วันที่เริ่ม',
					'วันที่เริ่มต้น',
					'เริ่มต้น',
					'ระยะเวลาเริ่มต้น',
					'start date',
					'from',
					'begin'
				]
			},
			{
				id: 'start_precision',
				type: 'precision',
				th: 'ความละเอียดของวันเริ่ม',
				en: 'Precision of the start',
				aliases: []
			},
			{
				id: 'end_date',
				type: 'date',
				precision: 'end_precision',
				edge: 'end',
				th: 'วันสิ้นสุด',
				en: 'End',
				aliases: ['สิ้นสุด', 'วันที่สิ้นสุด', 'วันแล้วเสร็จ', 'ระยะเวลาสิ้นสุด', 'end date', 'to', 'finish']
			},
			{
				id: 'end_precision',
				type: 'precision',
				th: 'ความละเอียดของวันสิ้นสุด',
				en: 'Precision of the end',
				aliases: []
			},
			{
				id: 'status',
				type: 'choice',
				choices: ['planned', 'active', 'completed', 'suspended', 'cancelled'],
				th: 'สถานะ',
				en: 'Status',
				aliases: ['สถานะโครงการ', 'สถานภาพ', 'project status']
			},
			{
				id: 'status_from',
				type: 'date',
				th: 'สถานะใหม่มีผลตั้งแต่วันที่',
				en: 'Status holds from',
				aliases: ['วันที่เปลี่ยนสถานะ', 'status date']
			},
			{
				id: 'status_reason',
				type: 'text',
				th: 'เหตุผลของสถานะ',
				en: 'Reason for the status',
				aliases: ['เหตุผล', 'เหตุผลที่เปลี่ยนสถานะ', 'reason']
			},
			{
				id: 'visibility',
				type: 'choice',
				choices: visibilities,
				th: 'การเปิดเผย',
				en: 'Visibility',
				aliases: ['เปิดเผย', 'ชั้นความลับ']
			},
			{
				id: 'emenscr_code',
				type: 'code',
				th: 'รหัส eMENSCR',
				en: 'eMENSCR code',
				aliases: ['emenscr', 'รหัสโครงการ emenscr', 'เลขที่ emenscr']
			},
			{
				id: 'objective_th',
				type: 'text',
				isLong: true,
				th: 'วัตถุประสงค์ (ไทย)',
				en: 'Objective (Thai)',
				aliases: ['วัตถุประสงค์', 'objective', 'objectives']
			},
			{
				id: 'objective_en',
				type: 'text',
				isLong: true,
				th: 'วัตถุประสงค์ (อังกฤษ)',
				en: 'Objective (English)',
				aliases: []
			},
			{
				id: 'beneficiaries_th',
				type: 'text',
				isLong: true,
				th: 'ผู้ได้รับประโยชน์ (ไทย)',
				en: 'Beneficiaries (Thai)',
				aliases: ['ผู้ได้รับประโยชน์', 'กลุ่มเป้าหมาย', 'beneficiaries', 'target group']
			},
			{
				id: 'beneficiaries_en',
				type: 'text',
				isLong: true,
				th: 'ผู้ได้รับประโยชน์ (อังกฤษ)',
				en: 'Beneficiaries (English)',
				aliases: []
			}
		)
	},
	milestones: {
		key: ['initiative_code', 'position'],
		fields: of(
			CODE,
			{
				id: 'position',
				type: 'number',
				scale: 0,
				min: 1,
				max: 500,
				isRequired: true,
				th: 'ลำดับกิจกรรม',
				en: 'Position',
				aliases: ['ลำดับ', 'ลำดับที่', 'ที่', 'กิจกรรมที่', 'no', 'no.', 'order']
			},
			{
				id: 'title_th',
				type: 'text',
				isRequired: true,
				th: 'ชื่อกิจกรรม (ไทย)',
				en: 'Milestone (Thai)',
				aliases: ['ชื่อกิจกรรม', 'กิจกรรม', 'กิจกรรมหลัก', 'รายการ', 'milestone', 'activity', 'title']
			},
			{
				id: 'title_en',
				type: 'text',
				th: 'ชื่อกิจกรรม (อังกฤษ)',
				en: 'Milestone (English)',
				aliases: ['ชื่อกิจกรรมภาษาอังกฤษ', 'english title']
			},
			{
				id: 'weight',
				type: 'number',
				scale: 4,
				min: '0.0001',
				max: 99_999,
				th: 'น้ำหนัก',
				en: 'Weight',
				aliases: ['ค่าน้ำหนัก', 'น้ำหนัก (ร้อยละ)', 'weight %']
			},
			{
				id: 'budget_amount',
				...MONEY,
				th: 'งบประมาณของกิจกรรม',
				en: 'Budget of the milestone',
				aliases: ['งบประมาณ', 'วงเงิน', 'จำนวนเงิน', 'budget', 'amount']
			},
			{
				id: 'planned_start',
				type: 'date',
				precision: 'start_precision',
				edge: 'start',
				th: 'เริ่มตามแผน',
				en: 'Planned start',
				aliases: ['เริ่ม', 'วันเริ่ม', 'วันเริ่มต้น', 'วันที่เริ่ม', 'แผนเริ่ม', 'start', 'start date', 'from']
			},
			{
				id: 'start_precision',
				type: 'precision',
				th: 'ความละเอียดของวันเริ่ม',
				en: 'Precision of the start',
				aliases: []
			},
			{
				id: 'planned_end',
				type: 'date',
				precision: 'end_precision',
				edge: 'end',
				th: 'สิ้นสุดตามแผน',
				en: 'Planned end',
				aliases: ['สิ้นสุด', 'วันสิ้นสุด', 'วันที่สิ้นสุด', 'แผนสิ้นสุด', 'กำหนดแล้วเสร็จ', 'end', 'end date', 'to', 'finish']
			},
			{
				id: 'end_precision',
				type: 'precision',
				th: 'ความละเอียดของวันสิ้นสุด',
				en: 'Precision of the end',
				aliases: []
			}
		)
	},
	budgets: {
		key: ['initiative_code', 'fiscal_year', 'expense_class', 'currency'],
		fields: of(
			CODE,
			YEAR,
			{
				id: 'expense_class',
				type: 'choice',
				choices: expenseClasses,
				blank: 'unspecified',
				th: 'หมวดรายจ่าย',
				en: 'Expense class',
				aliases: ['งบรายจ่าย', 'หมวด', 'ประเภทงบ', 'ประเภทงบประมาณ', 'ประเภทรายจ่าย', 'class']
			},
			CURRENCY,
			{
				id: 'by_act',
				...MONEY,
				th: 'งบตาม พ.ร.บ.',
				en: 'By Act',
				aliases: [
					'พ.ร.บ.',
					'งบตามพรบ',
					'งบประมาณตาม พ.ร.บ.',
					'งบประมาณ',
					'งบประมาณที่ได้รับจัดสรร',
					'งบที่ได้รับ',
					'วงเงิน',
					'วงเงินงบประมาณ',
					'budget',
					'budget by act',
					'allocated'
				]
			},
			{
				id: 'after_transfers',
				...MONEY,
				th: 'งบหลังโอนเปลี่ยนแปลง',
				en: 'After transfers',
				aliases: [
					'งบหลังโอน',
					'งบหลังโอนฯ',
					'หลังโอน',
					'หลังโอนเปลี่ยนแปลง',
					'budget after transfers',
					'revised budget'
				]
			}
		)
	},
	transactions: {
		// Money is only ever added: a row that is there already, to the last field, is the same row.
		key: [
			'initiative_code',
			'kind',
			'transaction_date',
			'amount',
			'currency',
			'source_reference',
			'budget_year',
			'expense_class'
		],
		fields: of(
			CODE,
			{
				id: 'kind',
				type: 'choice',
				choices: entryKinds,
				older: ['obligation_before_rule'],
				isRequired: true,
				th: 'ประเภทรายการ',
				en: 'Kind',
				aliases: ['ประเภท', 'ประเภทเงิน', 'รายการ', 'type', 'transaction type']
			},
			{
				id: 'transaction_date',
				type: 'date',
				isRequired: true,
				th: 'วันที่',
				en: 'Transaction date',
				aliases: ['date', 'วันที่รายการ', 'วันที่เบิกจ่าย', 'วันที่เบิก', 'วันที่จ่าย', 'ว/ด/ป', 'วัน เดือน ปี']
			},
			{
				id: 'amount',
				type: 'money',
				scale: 2,
				min: `-${MOST}`,
				max: MOST,
				isRequired: true,
				th: 'จำนวนเงิน',
				en: 'Amount',
				aliases: [
					'จำนวน',
					'เบิกจ่าย',
					'ผลการเบิกจ่าย',
					'ยอดเบิกจ่าย',
					'ยอดเงิน',
					'value',
					'disbursement',
					'disbursed'
				]
			},
			CURRENCY,
			{
				id: 'source_reference',
				type: 'text',
				th: 'เลขที่เอกสารอ้างอิง',
				en: 'Reference',
				aliases: ['เลขที่เอกสาร', 'เลขที่ฎีกา', 'เลขที่ ขบ.', 'อ้างอิง', 'ref', 'document no']
			},
			{
				id: 'budget_year',
				type: 'fiscal_year',
				th: 'เป็นเงินของปีงบประมาณ',
				en: 'Money of fiscal year',
				aliases: ['ปีงบประมาณ', 'เงินของปี', 'ปีของเงิน', 'budget year', 'fiscal year']
			},
			{
				id: 'expense_class',
				type: 'choice',
				choices: statedClasses,
				th: 'หมวดรายจ่าย',
				en: 'Expense class',
				aliases: ['งบรายจ่าย', 'หมวด', 'ประเภทงบ', 'ประเภทรายจ่าย', 'class']
			}
		)
	},
	reports: {
		key: ['initiative_code', 'fiscal_year', 'quarter'],
		fields: of(
			CODE,
			YEAR,
			{
				id: 'quarter',
				type: 'quarter',
				isRequired: true,
				th: 'ไตรมาส',
				en: 'Quarter',
				aliases: ['ไตรมาสที่', 'งวด', 'q']
			},
			{
				id: 'physical_percent',
				type: 'percent',
				scale: 2,
				min: 0,
				max: 100,
				th: 'ความก้าวหน้าของโครงการ (ร้อยละสะสม)',
				en: 'Progress (cumulative %)',
				aliases: [
					'ความก้าวหน้า',
					'ร้อยละความก้าวหน้า',
					'ผลงานสะสม',
					'ผลการดำเนินงาน (ร้อยละ)',
					'ร้อยละ',
					'ผลสะสม',
					'progress',
					'physical progress',
					'percent',
					'%'
				]
			},
			...Array.from({ length: MOST_MILESTONES }, (_, i): Lean => ({
				id: `milestone_${i + 1}`,
				type: 'percent',
				scale: 2,
				min: 0,
				max: 100,
				th: `กิจกรรมหลักที่ ${i + 1} (ร้อยละสะสม)`,
				en: `Milestone ${i + 1} (cumulative %)`,
				aliases: [`กิจกรรมที่ ${i + 1}`, `กิจกรรมหลักที่ ${i + 1}`, `milestone ${i + 1}`]
			})),
			{
				// A column headed “obligated” may be what was bound in the quarter: it is never taken for the balance unasked.
				id: 'outstanding',
				...MONEY,
				th: 'ผูกพันคงเหลือ ณ สิ้นไตรมาส',
				en: 'Outstanding obligation (balance at the quarter’s end)',
				aliases: ['ผูกพันคงเหลือ', 'หนี้ผูกพันคงเหลือ', 'ก่อหนี้ผูกพันคงเหลือ', 'outstanding', 'outstanding obligation']
			},
			{
				id: 'disbursed',
				...MONEY,
				th: 'เบิกจ่าย (เฉพาะไตรมาสนี้)',
				en: 'Disbursed (this quarter alone)',
				aliases: ['เบิกจ่าย', 'ผลการเบิกจ่าย', 'ผลเบิกจ่าย', 'disbursed', 'disbursement']
			},
			{
				id: 'results',
				type: 'text',
				isLong: true,
				th: 'ผลที่เกิดขึ้น',
				en: 'Results',
				aliases: ['ผลการดำเนินงาน', 'ผลผลิต', 'ผลลัพธ์', 'ผลงาน', 'result']
			},
			{
				id: 'problem_kind',
				type: 'choice',
				choices: problemKinds,
				th: 'ประเภทปัญหา',
				en: 'Kind of problem',
				aliases: ['ประเภทปัญหา/อุปสรรค', 'problem kind']
			},
			{
				id: 'problems',
				type: 'text',
				isLong: true,
				th: 'ปัญหาและอุปสรรค',
				en: 'Problems',
				aliases: ['ปัญหา', 'ปัญหา/อุปสรรค', 'ปัญหาอุปสรรค', 'problem', 'issues']
			},
			{
				id: 'solutions',
				type: 'text',
				isLong: true,
				th: 'การแก้ไขที่ทำแล้ว',
				en: 'What was done about it',
				aliases: ['แนวทางแก้ไข', 'การแก้ไข', 'แนวทางการแก้ไขปัญหา', 'ข้อเสนอแนะ', 'solution', 'solutions']
			},
			{
				id: 'help_needed',
				type: 'text',
				isLong: true,
				th: 'ความช่วยเหลือที่ต้องการ',
				en: 'Help needed',
				aliases: ['ต้องการความช่วยเหลือ', 'ขอรับการสนับสนุน', 'support needed']
			},
			{
				id: 'help_from',
				type: 'text',
				th: 'ต้องการจากหน่วยงานใด',
				en: 'Help from',
				aliases: ['หน่วยงานที่ขอรับการสนับสนุน', 'จากหน่วยงาน']
			},
			{
				id: 'next_steps',
				type: 'text',
				isLong: true,
				th: 'งานที่จะทำไตรมาสหน้า',
				en: 'Next quarter',
				aliases: ['แผนไตรมาสหน้า', 'แผนการดำเนินงานต่อไป', 'งานที่จะดำเนินการต่อไป', 'next steps']
			},
			{
				id: 'self_rating',
				type: 'choice',
				choices: selfRatings,
				th: 'ผู้รายงานประเมินเอง',
				en: 'Own rating',
				aliases: ['ประเมินตนเอง', 'self rating']
			}
		)
	}
};

/** A subject's field by its id; undefined where it has none such. */
export function fieldOf(subject: ImportSubject, id: string): Field | undefined {
	return SUBJECTS[subject].fields.find((field) => field.id === id);
}
