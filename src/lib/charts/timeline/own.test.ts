import { expect, it } from 'vitest';
import { layoutTimeline } from './layout.ts';
import { recordOf } from './layout-fixture.ts';
import { ownTimeline } from './own.ts';
import type { OwnMilestone } from './record.ts';
import { timelineRange } from './range.ts';
import { timeScale } from './scale.ts';

const milestone = (
	id: number,
	start_date: string | null,
	end_date: string | null,
	more: Partial<OwnMilestone> = {}
): OwnMilestone => ({
	id,
	initiative_code: 'A',
	title_th: `ก${id}`,
	title_en: null,
	is_sample: false,
	actual: null,
	actual_start: null,
	actual_end: null,
	baseline: null,
	start_date,
	start_precision: 'day',
	end_date,
	end_precision: 'day',
	...more
});
const { edit: _, ...record } = recordOf({
	code: 'A',
	start_date: '2019-10-01',
	end_date: '2020-09-30',
	suspended: [
		{ start: '2020-02-01', end: '2020-02-29' },
		{ start: '2020-08-01', end: null }
	]
});
const initiative = { ...record, lock_version: null };
const milestones = [
	milestone(1, '2019-10-01', '2019-12-31', { actual_start: '2019-10-05', actual_end: '2020-01-12' }),
	milestone(2, '2020-01-01', '2020-03-31'),
	milestone(3, '2020-10-01', '2020-11-30'),
	milestone(4, '2020-01-01', '2020-12-31', { end_precision: 'year', start_precision: 'year' }),
	milestone(8, '2020-04-01', '2020-09-30', { initiative_code: 'B' }),
	milestone(9, '2020-04-01', '2020-04-02', { initiative_code: 'C' })
];
const dependencies = [
	{ milestone_id: 2, depends_on_id: 1, lag_days: 0 },
	{ milestone_id: 8, depends_on_id: 2, lag_days: 0 },
	{ milestone_id: 9, depends_on_id: 8, lag_days: 0 }
];
const today = '2020-08-31';
const drawn = () => {
	const { groups, links, extent } = ownTimeline({ initiative, milestones, dependencies }, today, 'th');
	const range = timelineRange('all', { fiscalYear: 2563, quarter: 4 }, extent);
	return { range, links, band: layoutTimeline(groups, range, today, 'th', links).bands[0]! };
};

it('gives each milestone its state, and a diamond only where its end is a day', () => {
	const { band, range } = drawn();
	const scale = timeScale(range);
	const rows = new Map(band.rows.map((row) => [row.key, row]));
	expect(rows.get('milestone-1')).toMatchObject({
		state: 'done',
		diamonds: [{ state: 'done', x: scale.to('2019-12-31') }],
		gap: { word: 'ช้า 12 วัน' }
	});
	expect(rows.get('milestone-2')).toMatchObject({
		state: 'late',
		gap: { x: scale.to('2020-03-31'), word: 'ช้า 153 วัน' },
		isUnreported: true
	});
	expect(rows.get('milestone-2')!.gap!.x + rows.get('milestone-2')!.gap!.width).toBeCloseTo(
		scale.to(today),
		10
	);
	expect(rows.get('milestone-3')).toMatchObject({ state: 'waiting', gap: null, isUnreported: false });
	expect(rows.get('milestone-4')).toMatchObject({ state: 'unknown', diamonds: [], gap: null });
	expect(rows.get('milestone-2')!.name).toContain('เลยกำหนด · ช้า 153 วัน · ลำดับวิกฤต');
});

it('hatches what was suspended: to its last day, or today where it goes on', () => {
	const { band, range } = drawn();
	const scale = timeScale(range);
	expect(band.rows[0]!.pauses).toEqual([
		{ x: scale.from('2020-02-01'), width: scale.to('2020-02-29') - scale.from('2020-02-01') },
		{ x: scale.from('2020-08-01'), width: scale.to(today) - scale.from('2020-08-01') }
	]);
	expect(band.rows[0]!.name).toContain('ระงับชั่วคราว 1 – 29 ก.พ. 2563 · ระงับชั่วคราว ตั้งแต่ 1 ส.ค. 2563');
});

it('shows those of others that are tied to it, and marks the critical chain', () => {
	const { band, links } = drawn();
	expect(band.rows.map((row) => row.title)).toEqual([
		'โครงการ ก',
		'ก1',
		'ก2',
		'ก3',
		'ก4',
		'B · ก8',
		'C · ก9'
	]);
	expect(band.rows.filter((row) => row.isCritical).map((row) => row.key)).toEqual([
		'milestone-1',
		'milestone-2',
		'milestone-8',
		'milestone-9'
	]);
	expect(band.rows.at(-1)!.href).toBe('/initiatives/C');
	expect(links).toHaveLength(3);
	expect(band.arrows.map(({ key, isCritical }) => [key, isCritical])).toEqual([
		['milestone-1 milestone-2', true],
		['milestone-2 milestone-8', true],
		['milestone-8 milestone-9', true]
	]);
});
