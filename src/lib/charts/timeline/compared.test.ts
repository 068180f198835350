import { describe, expect, it, test } from 'vitest';
import { diffSchedules } from '#lib/domain/baseline-diff.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import { comparedTimeline } from './compared.ts';
import { layoutTimeline } from './layout.ts';
import { timelineRange } from './range.ts';
import { timeScale } from './scale.ts';

const one = (milestone_id: number, planned_start: string | null, planned_end: string | null) => ({
	milestone_id,
	title_th: `ก${milestone_id}`,
	title_en: null,
	planned_start,
	start_precision: 'day' as const,
	planned_end,
	end_precision: 'day' as const,
	weight: null,
	budget_amount: null
});
const span = (start_date: string, end_date: string): SpanColumns => ({
	start_date,
	start_precision: 'day',
	end_date,
	end_precision: 'day'
});
const first = {
	number: 1,
	span: span('2019-10-01', '2020-09-30'),
	milestones: [
		one(1, '2019-10-01', '2019-12-31'),
		one(2, '2020-01-01', '2020-03-31'),
		one(3, '2020-04-01', '2020-09-30')
	]
};
const second = {
	number: 2,
	span: span('2019-10-01', '2020-12-31'),
	milestones: [
		one(1, '2019-10-01', '2019-12-31'),
		one(2, '2020-02-01', '2020-05-31'),
		one(4, '2020-10-01', '2020-12-31')
	]
};
const now = { ...second, number: null };
type Side = { number: number | null; span: SpanColumns; milestones: ReturnType<typeof one>[] };
const compare = (from: Side, to: Side) =>
	comparedTimeline({ from, to, changes: diffSchedules(from.milestones, to.milestones), is_sample: true });
const drawn = (from: Side, to: Side) => {
	const { groups, extent } = compare(from, to);
	const range = timelineRange('all', { fiscalYear: 2563, quarter: 1 }, extent);
	return { rows: layoutTimeline(groups, range, '2030-01-01', 'th').bands[0]!.rows, scale: timeScale(range) };
};

it('draws the later version as bars under strips of the earlier, on one axis', () => {
	const { rows, scale } = drawn(first, second);
	expect(rows.map((row) => [row.title, row.href, row.isStruck, row.isSample])).toEqual([
		['ทั้งโครงการ', '#change-whole', false, true],
		['ก1', '#change-1', false, false],
		['เลื่อน: ก2', '#change-2', false, false],
		['เพิ่ม: ก4', '#change-4', false, false],
		['ตัดออก: ก3', '#change-3', true, false]
	]);
	const moved = rows[2]!;
	expect(moved.main).toMatchObject({ kind: 'bar', bar: { x: scale.from('2020-02-01') } });
	expect(moved.baseline!.x).toBe(scale.from('2020-01-01'));
	expect(moved.name).toBe('เลื่อน: ก2 · กำหนดการ 1 ก.พ. – 31 พ.ค. 2563 · แผนฐานที่ 1: 1 ม.ค. – 31 มี.ค. 2563');
	// What stands in one alone has no strip; nothing says that it was not reported.
	expect(rows.slice(3).map(({ baseline, isUnreported, health }) => [baseline, isUnreported, health])).toEqual(
		[
			[null, false, null],
			[null, false, null]
		]
	);
	expect(scale.range.end).toBe('2021-09-30');
});

describe('which is which', () => {
	test.each([
		['forward', first, second, 2, 1],
		['backward', second, first, 2, 1],
		['up to now', first, now, null, 1],
		['back from now', now, first, null, 1],
		['with itself', first, first, 1, undefined],
		['now with now', now, now, null, undefined]
	] as const)('%s', (_what, from, to, bars, strips) => {
		const compared = compare(from, to);
		expect([compared.bars.number, compared.strips?.number]).toEqual([bars, strips]);
	});

	it('says added and removed the way it is asked, whichever is drawn as bars', () => {
		const { rows, scale } = drawn(now, first);
		expect(rows.map((row) => [row.title, row.isStruck])).toEqual([
			['ทั้งโครงการ', false],
			['ก1', false],
			['เลื่อน: ก2', false],
			['เพิ่ม: ก3', false],
			['ตัดออก: ก4', true]
		]);
		expect(rows[2]!.main).toMatchObject({ bar: { x: scale.from('2020-02-01') } });
		expect(compare(now, first).hasRemoved).toBe(true);
	});
});
