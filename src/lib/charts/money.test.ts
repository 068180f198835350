import { describe, expect, it } from 'vitest';
import { moneyChart, moneyCharts } from './money.ts';
import type { MoneyRow } from './money.ts';
import { columnsOf, PLOT, yOf } from './svg-layout.ts';

const row = (
	fiscal_year: number,
	quarter: 1 | 2 | 3 | 4,
	amount: string,
	given: Partial<MoneyRow> = {}
): MoneyRow => ({
	fiscal_year,
	quarter,
	amount,
	owner: 'plan',
	kind: 'disbursement',
	currency: 'USD',
	...given
});
const together = [
	row(2561, 4, '2990000.00', { kind: 'commitment' }),
	row(2562, 1, '332187.00'),
	row(2566, 4, '17575.00'),
	row(2568, 1, '-4425.00')
];
const options = { lang: 'en', filter: {} } as const;

describe('moneyChart', () => {
	const chart = moneyChart(together, options);
	const disbursed = chart.series.find((series) => series.key === 'disbursement')!;

	it('has every fiscal quarter between the first entry and the last; one without an entry is no zero', () => {
		expect(chart.categories).toHaveLength(26);
		expect(chart.categories.at(-1)!.label).toBe('FY2568 (2024/25) · Q1');
		expect(disbursed.points.filter((point) => point.value === null)).toHaveLength(23);
		expect(disbursed.points.some((point) => point.value === 0)).toBe(false);
		expect(disbursed.points[0]).toMatchObject({ value: null, text: '–' });
	});

	it('shows the correction of FY2568 Q1 below zero, tall enough to be seen, and in words', () => {
		expect(disbursed.points.at(-1)).toMatchObject({ value: -4425, text: 'USD −4,425.00' });
		expect(chart.notes).toContain('FY2568 (2024/25) · Q1 has a correction: Disbursement USD −4,425.00');
		const column = columnsOf(chart, 1).at(-1)!;
		expect(column).toMatchObject({ isNegative: true, y: yOf(0, chart.axis) });
		expect(column.height).toBeGreaterThanOrEqual(2);
		expect(column.y + column.height).toBeLessThanOrEqual(PLOT);
	});

	it('keeps exact amounts in words', () => {
		expect(moneyChart([row(2563, 1, '9007199254740993.25')], options).series[0]!.points[0]!.text).toBe(
			'USD 9,007,199,254,740,993.25'
		);
	});

	it('never puts currencies or owners together', () => {
		const rows = [
			...together,
			row(2563, 1, '100.00', { currency: 'THB', owner: 'initiative' }),
			row(2563, 1, '7.00', { owner: 'initiative' })
		];
		expect(moneyCharts(rows, options).map((one) => one.key)).toEqual([
			'money-plan-usd',
			'money-initiative-thb',
			'money-initiative-usd'
		]);
		expect(() => moneyChart(rows, options)).toThrow(RangeError);
		expect(moneyCharts([], options)).toEqual([]);
	});

	it('says its highest quarter', () => {
		expect(chart.sentence).toBe('Disbursement is highest at USD 332,187.00 in FY2562 (2018/19) · Q1');
	});
});
