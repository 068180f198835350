import { describe, expect, it } from 'vitest';
import { groupOfRecords, recordOf } from './layout-fixture.ts';
import { layoutTimeline } from './layout.ts';
import { timelineRange } from './range.ts';
import { timeScale } from './scale.ts';

const range = timelineRange(
	'all',
	{ fiscalYear: 2563, quarter: 4 },
	{ first: '2018-01-01', last: '2023-05-21' }
);
const together = recordOf({
	kind: 'plan',
	code: 'together',
	title_th: 'Together',
	start_date: '2018-01-01',
	start_precision: 'year',
	end_date: '2022-12-31',
	end_precision: 'year',
	stated: [
		{
			source_key: 'visit',
			source_title_th: 'ข่าว',
			source_title_en: 'News',
			paragraph: '¶2',
			start_date: '2018-01-01',
			start_precision: 'year',
			end_date: '2022-12-31',
			end_precision: 'year'
		},
		{
			source_key: 'iati',
			source_title_th: 'IATI',
			source_title_en: 'IATI',
			paragraph: null,
			start_date: '2018-08-22',
			start_precision: 'day',
			end_date: '2023-05-21',
			end_precision: 'day'
		}
	]
});
const running = recordOf({
	start_date: '2019-10-01',
	end_date: '2020-09-30',
	actual: '58.00',
	planned: '66.00',
	slippage: '-8.00',
	health: 'early_warning',
	baseline: {
		number: 2,
		start_date: '2019-10-01',
		start_precision: 'day',
		end_date: '2020-06-30',
		end_precision: 'day'
	},
	actual_start: '2019-11-01',
	reported_fiscal_year: 2563,
	reported_quarter: 4
});
const rowsOf = (...records: Parameters<typeof groupOfRecords>) =>
	layoutTimeline([groupOfRecords(...records)], range, '2020-10-12', 'th').bands.flatMap((band) => band.rows);

describe('layoutTimeline', () => {
	it('shows fiscal years 2561 to 2566 with their heads in พ.ศ.', () => {
		const layout = layoutTimeline([], range, '2020-10-12', 'th');
		expect(range).toEqual({ start: '2017-10-01', end: '2023-09-30' });
		expect(layout.tiers[0]!.map((head) => head.label)).toEqual(
			[2561, 2562, 2563, 2564, 2565, 2566].map((year) => `ปีงบฯ ${year}`)
		);
		expect(layout.tiers).toHaveLength(1);
	});

	it('draws both versions of dates that sources disagree on, the record’s own once', () => {
		const [own, other, ...rest] = rowsOf(together);
		expect(rest).toEqual([]);
		expect(own!.note).toBe('ปี 2561 – ปี 2565 · ตาม ข่าว');
		expect(other!.title).toBe('ตาม IATI');
		expect(other!.note).toBe('22 ส.ค. 2561 – 21 พ.ค. 2566');
		expect(other!.main).toMatchObject({
			kind: 'bar',
			bar: { stops: null, x: timeScale(range).from('2018-08-22') }
		});
	});

	it('fills to the reported %, marks where the plan should be, and keeps the baseline', () => {
		const [row] = rowsOf(running);
		const year = timeScale(range);
		const whole = year.to('2020-09-30') - year.from('2019-10-01');
		expect(row!.fill).toEqual({ x: year.from('2019-10-01'), width: expect.closeTo(whole * 0.58, 10) });
		expect(row!.tick).toBeCloseTo(year.from('2019-10-01') + whole * 0.66, 10);
		expect(row!.baseline!.width).toBeCloseTo(year.to('2020-06-30') - year.from('2019-10-01'), 10);
		expect(row!.worked).toMatchObject({ open: true, x: year.from('2019-11-01') });
		expect(row!.worked!.x + row!.worked!.width).toBeCloseTo(year.to('2020-09-30'), 10); // the end of the quarter reported, not today
	});

	it('names title, dates, progress and slippage', () => {
		expect(rowsOf(running)[0]!.name).toBe(
			'โครงการ ก · กำหนดการ 1 ต.ค. 2562 – 30 ก.ย. 2563 · แผนฐานที่ 2: 1 ต.ค. 2562 – 30 มิ.ย. 2563 · ดำเนินการจริงตั้งแต่ 1 พ.ย. 2562 · ผล 58.00% แผน 66.00% · ผลต่างจากแผน −8.00 จุดร้อยละ · เฝ้าระวัง'
		);
	});

	it('fills nothing where nothing is reported, and says so', () => {
		const [unreported, zero] = rowsOf(
			recordOf({ start_date: '2019-10-01', end_date: '2020-09-30' }),
			recordOf({
				code: 'B',
				start_date: '2019-10-01',
				end_date: '2020-09-30',
				actual: '0.00',
				health: 'behind'
			})
		);
		expect(unreported).toMatchObject({
			fill: null,
			tick: null,
			isUnreported: true,
			health: 'no_report',
			note: null
		});
		expect(zero).toMatchObject({ fill: null, isUnreported: false, note: '0.0%' });
	});

	it('draws no bar for unknown dates, but a word', () => {
		expect(rowsOf(recordOf({}))[0]).toMatchObject({
			main: { kind: 'unknown' },
			word: 'ไม่ระบุช่วงเวลา',
			fill: null
		});
		expect(rowsOf(recordOf({ start_date: '2019-10-01' }))[0]!.word).toBe('เริ่ม 1 ต.ค. 2562 ไม่ระบุวันสิ้นสุด');
	});

	it('draws today at noon of its day, and only inside the range', () => {
		const scale = timeScale(range);
		const inside = layoutTimeline([], range, '2020-02-29', 'th').today;
		expect(inside.label).toBe('วันนี้ 29 ก.พ. 2563');
		expect(inside.x).toBeGreaterThan(scale.from('2020-02-29'));
		expect(inside.x).toBeLessThan(scale.from('2020-03-01'));
		expect(layoutTimeline([], range, '2023-09-30', 'th').today.x).toBeLessThan(1);
		expect(layoutTimeline([], range, '2026-11-22', 'th').today).toEqual({
			x: null,
			label: 'วันนี้ 22 พ.ย. 2569 อยู่นอกช่วงที่แสดง'
		});
	});

	it('splits long groups into pictures that fit a page and keeps a record with its sources', () => {
		const records = Array.from({ length: 40 }, (_, i) => recordOf({ code: `R${i}` }));
		records[7] = { ...together, code: 'R7', kind: 'initiative' };
		const { bands } = layoutTimeline([groupOfRecords(...records)], range, '2020-10-12', 'th');
		expect(bands.map((band) => band.rows.length)).toEqual([7, 8, 8, 8, 8, 2]);
		expect(bands[1]!.rows.slice(0, 2).map((row) => row.kind)).toEqual(['initiative', 'stated']);
	});

	it('shows quarters where there is room, months in a single year', () => {
		const heads = (zoom: 'year' | 'quarter') =>
			layoutTimeline(
				[],
				timelineRange(zoom, { fiscalYear: 2563, quarter: 2 }, { first: null, last: null }),
				'2020-10-12',
				'en'
			).tiers;
		expect(heads('year').map((tier) => tier.length)).toEqual([1, 4, 12]);
		expect(heads('quarter')[0]!.map((head) => head.label)).toEqual(['FY2563']);
		expect(heads('quarter')[1]!.map((head) => head.label)).toEqual(['Q2']);
		expect(heads('quarter')[2]!.map((head) => head.label)).toEqual(['Jan', 'Feb', 'Mar']);
	});
});
