import { describe, expect, it } from 'vitest';
import { sCurveChart } from './s-curve.ts';
import type { CurveRow } from './s-curve.ts';

const row = (fiscal_year: number, quarter: 1 | 2 | 3 | 4, given: Partial<CurveRow>): CurveRow => ({
	fiscal_year,
	quarter,
	equal_actual: null,
	equal_planned: null,
	budget_actual: null,
	budget_planned: null,
	plan_at_end: null,
	budget_plan_at_end: null,
	...given
});
const rows = [
	row(2563, 1, {
		equal_actual: '10.00',
		equal_planned: '12.50',
		plan_at_end: '13.00',
		budget_actual: '9.00',
		budget_planned: '9.00'
	}),
	row(2563, 3, { equal_actual: '58.00', equal_planned: '66.00', plan_at_end: '70.00' }),
	row(2563, 4, { plan_at_end: '95.00', budget_plan_at_end: '90.00' })
];
const options = { lang: 'th', weight: 'equal', filter: { dimension: 'security' } } as const;
const valuesOf = (chart: ReturnType<typeof sCurveChart>, key: string) =>
	chart.series.find((series) => series.key === key)!.points.map((point) => point.value);

describe('sCurveChart', () => {
	const chart = sCurveChart(rows, options);

	it('has every quarter in order, a gap where nothing is known, and never a zero for it', () => {
		expect(chart.categories.map((category) => category.key)).toEqual([
			'2563-q1',
			'2563-q2',
			'2563-q3',
			'2563-q4'
		]);
		expect(valuesOf(chart, 'actual')).toEqual([10, null, 58, null]);
		expect(valuesOf(chart, 'planned')).toEqual([12.5, null, 66, 95]);
		expect(chart.series[1]!.points[1]!.text).toBe('–');
		expect(chart.notes).toContain('ช่วงที่เส้นขาดคือไม่มีข้อมูล ไม่ใช่ศูนย์');
	});

	it('draws no carried actual after the shown quarter, but the plan of all', () => {
		const carried = sCurveChart(
			[rows[1]!, row(2563, 4, { equal_actual: '58.00', equal_planned: '66.00', plan_at_end: '95.00' })],
			{ ...options, filter: { period: { fiscalYear: 2563, quarter: 3 } } }
		);
		expect(valuesOf(carried, 'actual')).toEqual([58, null]);
		expect(valuesOf(carried, 'planned')).toEqual([66, 95]);
	});

	it('compares with the plan of the same set, and says where the plan is of all', () => {
		expect(chart.series[0]!.points.map((point) => point.text)).toEqual(['12.50', '–', '66.00', '95.00 *']);
		expect(chart.notes).toHaveLength(2);
	});

	it('says the last quarter known, with a slippage that a hand subtraction gives', () => {
		expect(chart.sentence).toBe('ปีงบฯ 2563 · ไตรมาส 3 ผลสะสม 58.00% แผนสะสม 66.00% ผลต่าง −8.00 จุดร้อยละ');
		expect(sCurveChart([rows[2]!], options).sentence).toBe('ยังไม่มีผลที่รายงานในช่วงนี้ แสดงเฉพาะแผน');
	});

	it('takes the budget means where asked, and a reported zero is a zero', () => {
		expect(valuesOf(sCurveChart(rows, { ...options, weight: 'budget' }), 'actual')).toEqual([
			9,
			null,
			null,
			null
		]);
		expect(valuesOf(sCurveChart([row(2563, 1, { equal_actual: '0.00' })], options), 'actual')).toEqual([0]);
	});

	it('leads from each point to the list of that quarter, with the filter kept', () => {
		expect(chart.series[1]!.points[2]!.href).toBe('/initiatives?year=2563&quarter=3&dimension=security');
	});

	it('is empty without rows', () => {
		expect(sCurveChart([], options)).toMatchObject({
			categories: [],
			sentence: 'ยังไม่มีผลที่รายงานในช่วงนี้ แสดงเฉพาะแผน'
		});
	});
});
