import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/domain/import/subject.ts';
import { suggestMapping } from '#lib/server/imports/sheet/suggest-mapping.ts';

type Short = string | number | null | Cell;
const sheet = (...rows: Short[][]): Cell[][] =>
	rows.map((row) =>
		row.map((cell) =>
			cell === null
				? { text: '' }
				: typeof cell === 'object'
					? cell
					: typeof cell === 'number'
						? { text: String(cell), number: String(cell) }
						: { text: cell }
		)
	);

describe('heads', () => {
	test('what was obligated in a quarter is never taken for what is outstanding; a balance is', () => {
		const columnsOf = (head: string) =>
			suggestMapping(
				'reports',
				sheet(
					['รหัสโครงการ', 'ปีงบประมาณ', 'ไตรมาส', 'ความก้าวหน้า', head, 'เบิกจ่าย'],
					['A-1', '2563', '1', '50', '1000000', '20000']
				)
			).mapping.columns;
		for (const head of ['ก่อหนี้ผูกพัน', 'ผูกพัน', 'ก่อหนี้', 'obligated'])
			expect(columnsOf(head), head).not.toHaveProperty('outstanding');
		for (const head of ['ผูกพันคงเหลือ', 'ผูกพันคงเหลือ ณ สิ้นไตรมาส', 'outstanding'])
			expect(columnsOf(head), head).toMatchObject({ outstanding: 4, disbursed: 5 });
	});

	test('in the first row, in an office’s own words', () => {
		const { mapping, heads, doubts } = suggestMapping(
			'initiatives',
			sheet(
				['ที่', 'รหัส', 'ชื่อโครงการ/กิจกรรม', 'แผนงาน', 'หน่วยงานที่รับผิดชอบ', 'วันที่เริ่มต้น', 'สิ้นสุด', 'จังหวัด', 'หมายเหตุ'],
				[1, 'A-1', 'โครงการ ก', 'แผน', 'กอง', '1 ต.ค. 2563', '30 ก.ย. 2564', 'ยะลา', '']
			)
		);
		expect(mapping).toMatchObject({
			headFrom: 0,
			headTo: 0,
			unit: 'baht',
			columns: {
				code: 1,
				title_th: 2,
				plan_code: 3,
				organisation_code: 4,
				start_date: 5,
				end_date: 6,
				place_codes: 7
			}
		});
		expect(mapping.columns).not.toHaveProperty('responsible_user_id');
		expect(heads[2]).toBe('ชื่อโครงการ/กิจกรรม');
		expect(doubts).toEqual([]);
	});
	test('in English, whatever their case', () => {
		expect(
			suggestMapping(
				'transactions',
				sheet(
					['PROJECT CODE', 'Type', 'Transaction Date', 'Amount (THB)', 'Ref.'],
					['A-1', 'disbursement', '1/10/2563', 1_000_000, 'x']
				)
			).mapping
		).toMatchObject({
			columns: { initiative_code: 0, kind: 1, transaction_date: 2, amount: 3, source_reference: 4 },
			unit: 'baht'
		});
	});
	test('under title rows, over two rows with merged cells', () => {
		const rows = sheet(
			['รายงานงบประมาณโครงการ ปีงบประมาณ 2563'],
			['ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้'],
			[null, null, null, null, 'หน่วย : ล้านบาท'],
			['รหัสโครงการ', 'ปีงบประมาณ', 'หมวดรายจ่าย', 'งบประมาณ', null],
			[null, null, null, 'ตาม พ.ร.บ.', 'หลังโอนเปลี่ยนแปลง'],
			['A-1', '2563', 'งบลงทุน', 12.5, 11]
		);
		const { mapping, heads, doubts } = suggestMapping('budgets', rows);
		expect(mapping).toMatchObject({
			headFrom: 3,
			headTo: 4,
			unit: 'million',
			columns: { initiative_code: 0, fiscal_year: 1, expense_class: 2, by_act: 3, after_transfers: 4 }
		});
		expect(heads.slice(3)).toEqual(['งบประมาณ ตาม พ.ร.บ.', 'งบประมาณ หลังโอนเปลี่ยนแปลง']);
		expect(doubts).toEqual([]);
	});
	test('titles that happen to be a field’s name do not win over the heads', () => {
		expect(
			suggestMapping(
				'milestones',
				sheet(
					['กิจกรรม'],
					['รหัสโครงการ', 'ลำดับ', 'กิจกรรม', 'น้ำหนัก (%)', 'เริ่ม', 'สิ้นสุด'],
					['A-1', 1, 'ก', 50, '2563', '2564']
				)
			).mapping
		).toMatchObject({
			headFrom: 1,
			headTo: 1,
			columns: { initiative_code: 0, position: 1, title_th: 2, weight: 3, planned_start: 4, planned_end: 5 }
		});
	});
	test('percentages and words of one name are told apart by what stands beside it', () => {
		expect(
			suggestMapping(
				'reports',
				sheet(
					['รหัสโครงการ', 'ปีงบประมาณ', 'ไตรมาส', 'ผลการดำเนินงาน (ร้อยละ)', 'ผลการดำเนินงาน', 'ปัญหา/อุปสรรค'],
					[]
				)
			).mapping.columns
		).toMatchObject({ physical_percent: 3, results: 4, problems: 5 });
	});
	test('nothing known: the first row of several cells, and the reader is told', () => {
		const { mapping, doubts } = suggestMapping('budgets', sheet(['x'], ['aa', 'bb'], ['1', '2']));
		expect(mapping).toMatchObject({ headFrom: 1, headTo: 1, columns: {} });
		expect(doubts).toEqual(['no_heads', 'missing_key']);
		expect(suggestMapping('budgets', []).doubts).toContain('no_heads');
	});
	test('a beginning is a guess, and said to be one', () => {
		const { mapping, doubts } = suggestMapping(
			'initiatives',
			sheet(['รหัสโครงการ', 'ชื่อโครงการตามแผนปฏิบัติการประจำปี'], ['A-1', 'ก'])
		);
		expect(mapping.columns).toMatchObject({ title_th: 1 });
		expect(doubts).toContain('guessed');
	});
	test('columns of one name, as where classes stand side by side: just one can be read, and the reader is told', () => {
		const { mapping, doubts } = suggestMapping(
			'budgets',
			sheet(
				['รหัสโครงการ', 'ปีงบประมาณ', 'งบดำเนินงาน', null, 'งบลงทุน', null],
				[null, null, 'พ.ร.บ.', 'หลังโอน', 'พ.ร.บ.', 'หลังโอน'],
				['A-1', '2563', 1_000_000, 900_000, 5_000_000, null]
			)
		);
		expect(mapping.columns).toMatchObject({ by_act: 2, after_transfers: 3 });
		expect(doubts).toEqual(['heads_repeated']);
	});
	test('the hidden columns of our own workbook are known', () => {
		expect(
			suggestMapping(
				'budgets',
				sheet(['รหัสโครงการ', 'ปีงบประมาณ', 'tidtam:id', 'tidtam:stamp'], ['A', '2563', '5', 'x'])
			).mapping.columns
		).toEqual({ initiative_code: 0, fiscal_year: 1, _id: 2, _stamp: 3 });
	});
});

describe('how figures are meant', () => {
	const budget = (head: string, ...values: (number | string)[]) =>
		suggestMapping(
			'budgets',
			sheet(['รหัสโครงการ', 'ปีงบประมาณ', head], ...values.map((value) => ['A', '2563', value]))
		);
	test('units in heads', () => {
		expect(budget('งบประมาณ (ล้านบาท)', 1.5).mapping.unit).toBe('million');
		expect(budget('งบประมาณ (ลบ.)', 1.5)).toMatchObject({ mapping: { unit: 'million' }, doubts: [] });
		expect(budget('งบประมาณ (พันบาท)', 1.5).mapping.unit).toBe('thousand');
		expect(budget('งบประมาณ (บาท)', 1.5)).toMatchObject({ mapping: { unit: 'baht' }, doubts: [] });
	});
	test('small sums with no unit are asked about', () => {
		expect(budget('งบประมาณ', 1.5, 20).doubts).toEqual(['unit_unsaid']);
		expect(budget('งบประมาณ', 1.5, '2,000,000').doubts).toEqual([]);
	});
	test('two units in one file are told, and each column has its own', () => {
		const { mapping, doubts } = suggestMapping(
			'budgets',
			sheet(['รหัสโครงการ', 'ปีงบประมาณ', 'งบประมาณ (ล้านบาท)', 'งบหลังโอน (บาท)'], ['A', '2563', 1, 1_000_000])
		);
		expect([mapping.unit, mapping.units, doubts]).toEqual([
			'million',
			{ after_transfers: 'baht' },
			['units_differ']
		]);
		const lined = suggestMapping(
			'budgets',
			sheet(
				['หน่วย: พันบาท'],
				['รหัสโครงการ', 'ปีงบประมาณ', 'งบประมาณ', 'งบหลังโอน (ล้านบาท)'],
				['A', '2563', 1, 1]
			)
		);
		expect([lined.mapping.unit, lined.mapping.units, lined.doubts]).toEqual([
			'thousand',
			{ after_transfers: 'million' },
			['units_differ']
		]);
	});
	const dates = (...values: string[]) =>
		suggestMapping(
			'transactions',
			sheet(
				['รหัสโครงการ', 'ประเภทรายการ', 'วันที่', 'จำนวนเงิน (บาท)'],
				...values.map((value) => ['A', 'เบิกจ่าย', value, 1])
			)
		);
	test('day before month unless it cannot be', () => {
		expect(dates('1/10/2563', '5/6/2563')).toMatchObject({ mapping: { dateOrder: 'dmy' }, doubts: [] });
		expect(dates('10/31/2020', '5/6/2020')).toMatchObject({
			mapping: { dateOrder: 'mdy' },
			doubts: ['date_order']
		});
		expect(dates('5/6/2020')).toMatchObject({ mapping: { dateOrder: 'dmy' }, doubts: ['date_order'] });
		expect(dates('31/10/2020')).toMatchObject({ mapping: { dateOrder: 'dmy' }, doubts: [] });
	});
	const percents = (...values: Short[]) =>
		suggestMapping(
			'reports',
			sheet(
				['รหัสโครงการ', 'ปีงบประมาณ', 'ไตรมาส', 'ความก้าวหน้า'],
				...values.map((value) => ['A', '2563', '1', value])
			)
		);
	test('shares of 1 are seen, and told; percentages by their format need no word', () => {
		expect(percents(0.45, 1, 0)).toMatchObject({
			mapping: { percents: 'of_1' },
			doubts: ['percent_fractions']
		});
		expect(percents(45, 1, 0.5).mapping).not.toHaveProperty('percents');
		expect(percents(1, 0, 1).mapping).not.toHaveProperty('percents');
		expect(
			percents(
				{ text: '45%', number: '0.45', isPercent: true },
				{ text: '5%', number: '0.05', isPercent: true }
			).mapping
		).not.toHaveProperty('percents');
	});
});

test('what was confirmed before holds, at the rows where its heads are now', () => {
	const rows = sheet(['ชื่อเรื่อง'], ['รหัสโครงการ', 'ปีงบประมาณ', 'งบประมาณ', 'ยอดปรับ'], ['A', '2563', 1, 2]);
	const remembered = {
		sheet: 3,
		headFrom: 0,
		headTo: 0,
		columns: { initiative_code: 0, fiscal_year: 1, after_transfers: 3 },
		unit: 'million',
		dateOrder: 'mdy'
	} as const;
	expect(suggestMapping('budgets', rows, { ...remembered })).toMatchObject({
		mapping: {
			sheet: 0,
			headFrom: 1,
			headTo: 1,
			columns: remembered.columns,
			unit: 'million',
			dateOrder: 'mdy'
		},
		doubts: []
	});
});
