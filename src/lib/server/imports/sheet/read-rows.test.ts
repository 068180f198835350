import { describe, expect, test } from 'vitest';
import type { Cell, Mapping, ReadRow, ImportSubject } from '#lib/domain/import/subject.ts';
import { readRows } from '#lib/server/imports/sheet/read-rows.ts';

type Short = string | number | null | Cell;
async function read(
	subject: ImportSubject,
	columns: string[],
	rows: Short[][],
	more: Partial<Mapping> = {}
): Promise<ReadRow[]> {
	const mapping: Mapping = {
		sheet: 0,
		headFrom: 0,
		headTo: 0,
		columns: Object.fromEntries(columns.map((id, i) => [id, i])),
		unit: 'baht',
		dateOrder: 'dmy',
		...more
	};
	const cells = [
		columns.map((text) => ({ text })),
		...rows.map((row) =>
			row.map((cell): Cell =>
				cell === null
					? { text: '' }
					: typeof cell === 'object'
						? cell
						: typeof cell === 'number'
							? { text: String(cell), number: String(cell) }
							: { text: cell }
			)
		)
	];
	const all: ReadRow[] = [];
	for await (const row of readRows(
		subject,
		mapping,
		(async function* () {
			yield* cells;
		})()
	))
		all.push(row);
	return all;
}
const keys = (row: ReadRow) => row.errors.map(({ field, key }) => `${field} ${key}`);

describe('records', () => {
	test('an initiative, canonical in every field', async () => {
		const [row] = await read(
			'initiatives',
			[
				'code',
				'title_th',
				'plan_code',
				'dimensions',
				'place_codes',
				'start_date',
				'end_date',
				'status',
				'visibility',
				'objective_th',
				'title_en'
			],
			[
				['ศอ', '', '', '', '', '', '', '', '', '', ''],
				[
					'SBPAC-๒๕๖๔-1',
					' โครงการ\u200Bก ',
					'แผน ๑',
					'ความมั่นคง 2 ส่วน, สังคม (50%)',
					'ยะลา; ปัตตานี',
					'ต.ค. 2563',
					'ปีงบฯ 2564',
					'อยู่ระหว่างดำเนินการ',
					'เปิดเผย',
					'ก\r\n\r\n\r\nข',
					'-'
				]
			]
		).then((all) => all.slice(1));
		expect(row).toEqual({
			line: 3,
			errors: [],
			notes: [],
			values: {
				code: 'SBPAC-2564-1',
				title_th: 'โครงการก',
				plan_code: 'แผน ๑',
				dimensions: 'ความมั่นคง * 2; สังคม * 50',
				place_codes: 'ยะลา; ปัตตานี',
				start_date: '2020-10-01',
				start_precision: 'month',
				end_date: '2021-09-30',
				end_precision: 'fiscal_year',
				status: 'active',
				visibility: 'public',
				objective_th: 'ก\n\nข',
				title_en: null
			}
		});
	});
	test('a column that the file lacks says nothing; a blank cell says nothing is there; keys have what is meant by none', async () => {
		const [row] = await read(
			'budgets',
			['initiative_code', 'fiscal_year', 'by_act'],
			[['A-1', 'ปีงบประมาณ พ.ศ. ๒๕๖๓', '-']]
		);
		expect(row!.values).toEqual({
			initiative_code: 'A-1',
			fiscal_year: '2563',
			expense_class: 'unspecified',
			currency: 'THB',
			by_act: null
		});
		const [other] = await read(
			'budgets',
			['initiative_code', 'fiscal_year', 'expense_class', 'currency'],
			[['A-1', 2563, 'งบลงทุน', 'บาท']]
		);
		expect(other!.values).toMatchObject({ fiscal_year: '2563', expense_class: 'capital', currency: 'THB' });
	});
	test('a precision of its own column reads the date, and is what the date is', async () => {
		const [row, blank] = await read(
			'milestones',
			['initiative_code', 'position', 'planned_end', 'end_precision'],
			[
				['A', 1, '2564', 'ปีงบประมาณ'],
				['A', 2, '', 'เดือน']
			]
		);
		expect(row!.values).toMatchObject({ planned_end: '2021-09-30', end_precision: 'fiscal_year' });
		expect(blank!.values).toMatchObject({ planned_end: null, end_precision: null });
	});
	test('units, shares of one, quarters, kinds', async () => {
		const [row] = await read(
			'reports',
			[
				'initiative_code',
				'fiscal_year',
				'quarter',
				'physical_percent',
				'disbursed',
				'problem_kind',
				'milestone_2'
			],
			[['A', 2563, 'ไตรมาสที่ ๑', 0.455, 1.25, 'จัดซื้อจัดจ้าง', { text: '20%', number: '0.2', isPercent: true }]],
			{ unit: 'million', percents: 'of_1' }
		);
		expect(row!.values).toMatchObject({
			quarter: '1',
			physical_percent: '45.5',
			disbursed: '1250000',
			problem_kind: 'procurement',
			milestone_2: '20'
		});
	});
	test('none is nothing for a sum, a day or a place, and a word where it is one of the choices or a text', async () => {
		const [row] = await read(
			'reports',
			['initiative_code', 'fiscal_year', 'quarter', 'disbursed', 'problem_kind', 'problems'],
			[['A', 2563, 1, 'ไม่มี', 'ไม่มี', 'ไม่มี']]
		);
		expect(row).toMatchObject({
			errors: [],
			values: { disbursed: null, problem_kind: 'none', problems: 'ไม่มี' }
		});
		const [one] = await read('initiatives', ['code', 'end_date', 'dimensions'], [['A', 'ไม่มี', 'ไม่มี']]);
		expect(one).toMatchObject({ errors: [], values: { end_date: null, dimensions: null } });
	});
	test('expense classes in the budget’s own finer words', async () => {
		const rows = await read(
			'budgets',
			['initiative_code', 'fiscal_year', 'expense_class', 'by_act'],
			['ค่าครุภัณฑ์', 'ค่าตอบแทน ใช้สอยและวัสดุ', 'อื่น ๆ'].map((word) => ['A', 2563, word, 1])
		);
		expect(rows.map(({ values }) => values['expense_class'])).toEqual(['capital', 'operating', 'other']);
	});
	test('a column with a unit of its own', async () => {
		const [row] = await read(
			'budgets',
			['initiative_code', 'fiscal_year', 'by_act', 'after_transfers'],
			[['A', 2563, 1.5, 1.5]],
			{ unit: 'million', units: { after_transfers: 'baht' } }
		);
		expect(row!.values).toMatchObject({ by_act: '1500000', after_transfers: '1.5' });
	});
	test('each wrong cell says what is wrong, all of them at once', async () => {
		const [row] = await read(
			'transactions',
			['initiative_code', 'kind', 'transaction_date', 'amount', 'currency'],
			[['โครงการ ก', 'ยืม', '31/2/2563', 'ห้าพัน', 'เงินไทย']]
		);
		expect(keys(row!)).toEqual([
			'initiative_code not_a_code',
			'kind unknown_choice',
			'transaction_date no_such_day',
			'amount not_a_number',
			'currency not_a_currency'
		]);
		expect(row!.errors[2]).toEqual({ field: 'transaction_date', column: 2, key: 'no_such_day' });
		const [blank] = await read('transactions', ['initiative_code', 'transaction_date'], [['A', '-']]);
		expect(keys(blank!)).toEqual(['kind required', 'transaction_date required', 'amount required']);
		expect(blank!.errors[0]!.column).toBeNull();
	});
	test('an end before its start', async () => {
		const [row] = await read(
			'initiatives',
			['code', 'start_date', 'end_date'],
			[['A', '1/10/2563', '30/9/2563']]
		);
		expect(keys(row!)).toEqual(['end_date end_before_start']);
	});
	test('formulas are told, failed and unknown ones are errors', async () => {
		const [row] = await read(
			'budgets',
			['initiative_code', 'fiscal_year', 'by_act', 'after_transfers'],
			[['A', 2563, { text: '10.005', number: '10.005', isFormula: true }, { text: '', error: '#REF!' }]]
		);
		expect(row!.values['by_act']).toBe('10.01');
		expect(row!.notes.map(({ key }) => key)).toEqual(['formula', 'rounded']);
		expect(row!.errors).toEqual([
			{ field: 'after_transfers', column: 3, key: 'cell_error', params: { error: '#REF!' } }
		]);
		const [none] = await read(
			'budgets',
			['initiative_code', 'fiscal_year', 'by_act'],
			[['A', 2563, { text: '', error: 'no_value', isFormula: true }]]
		);
		expect(keys(none!)).toEqual(['by_act formula_no_value']);
	});
	test('hidden id and stamp of a workbook that went out', async () => {
		const [row] = await read(
			'budgets',
			['initiative_code', 'fiscal_year', '_id', '_stamp'],
			[['A', 2563, 17, 'abc']]
		);
		expect(row).toMatchObject({ id: '17', stamp: 'abc' });
	});
});

describe('rows that are no records', () => {
	const columns = ['initiative_code', 'fiscal_year', 'by_act'];
	const skipped = async (...cells: Short[]) => (await read('budgets', columns, [cells]))[0]!.skipped;
	test.each([
		'รวม',
		'รวมทั้งสิ้น',
		'รวมเป็นเงิน',
		'ยอดรวม',
		'รวม 5 โครงการ',
		'รวมด้านเศรษฐกิจ',
		'Total',
		'Grand total',
		'Sub-total',
		'รวมทั้งหมด (บาท)',
		'รวมย่อย',
		'รวมทั้งสิ้น ๑๐ รายการ',
		'ยอดยกมา'
	])('%s is a sum, in the key’s place or beside it', async (word) => {
		expect(await skipped(word, null, 500)).toBe('subtotal');
		expect(await skipped(null, word, 500)).toBe('subtotal');
	});
	test('a title that begins so is none, nor is a row with a code', async () => {
		const rows = await read(
			'initiatives',
			['code', 'title_th', 'plan_code'],
			[
				[null, 'รวมพลังชุมชน', 'แผน'],
				['A-1', 'รวม', 'แผน'],
				[null, 'รวมใจไทย', 'ก']
			]
		);
		expect(rows.map((row) => row.skipped)).toEqual([undefined, undefined, undefined]);
	});
	test('empty rows, numbered heads, heads once more, heads of groups, our own notes', async () => {
		expect(await skipped()).toBe('empty');
		expect(await skipped(null, ' ')).toBe('empty');
		expect(await skipped('# ข้อมูล ณ 1 ต.ค. 2563')).toBe('empty');
		expect(await skipped('(1)', '(2)', '(3)')).toBe('head');
		expect(await skipped('รหัสโครงการ', 'ปีงบประมาณ', 'งบตาม พ.ร.บ.')).toBe('head');
		expect(await skipped('ด้านเศรษฐกิจ')).toBe('head');
		const rows = await read('budgets', columns, [
			['A', 2563, 1],
			['1', '2', '3']
		]);
		expect(rows.map((row) => row.skipped)).toEqual([undefined, undefined]);
	});
	test('telling heads from records costs next to nothing: 50,000 rows are read in seconds', async () => {
		const row = [
			'BIG-1',
			'โครงการทดสอบขนาดใหญ่',
			'ตัวอย่าง: แผนงานต่อเนื่องหลายปี',
			'หน่วยงานตัวอย่าง ก',
			'ความมั่นคง',
			'ปัตตานี',
			'1 ต.ค. 2562',
			'30 ก.ย. 2564'
		];
		const before = process.threadCpuUsage();
		await read(
			'initiatives',
			[
				'code',
				'title_th',
				'plan_code',
				'organisation_code',
				'dimensions',
				'place_codes',
				'start_date',
				'end_date'
			],
			Array.from({ length: 2_000 }, () => row)
		);
		expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(1_000);
	});
	test('rows above and in the heads are not told of, lines count from the first', async () => {
		const rows = await read('budgets', columns, [['x'], ['A', 2563, 5]], { headFrom: 1, headTo: 1 });
		expect(rows.map(({ line }) => line)).toEqual([3]);
	});
});
