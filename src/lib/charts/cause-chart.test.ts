import { expect, test } from 'vitest';
import { causeChart } from './cause-chart.ts';

const href = (dimension: string, cause: string | null) =>
	`/explanations?dimension=${dimension}${cause ? `&cause=${cause}` : ''}`;
const row = (code: string, counts: Record<string, number>) => ({
	code,
	name_th: code,
	name_en: null,
	late: Object.values(counts).reduce((a, b) => a + b, 0),
	counts
});

test('a stack for each dimension, what nobody named among it; each part leads to its list', () => {
	const chart = causeChart(
		[
			row('security', { budget: 2, unstated: 1 }),
			row('none', { weather: 1 }),
			row('total', { budget: 2, unstated: 1, weather: 1 })
		],
		{ lang: 'th', closed: false, href }
	);
	expect(chart.categories.map(({ label }) => label)).toEqual(['security', 'ไม่ระบุด้าน']);
	expect(chart.series.map(({ key, points }) => [key, points.map(({ value }) => value)])).toEqual([
		['budget', [2, 0]],
		['weather', [0, 1]],
		['unstated', [1, 0]]
	]);
	expect(chart.series[2]!.points[0]!.href).toBe('/explanations?dimension=security&cause=unstated');
	expect(chart.sentence).toContain('งบประมาณ 2 จาก 4');
	expect(chart.axis.max).toBe(3);
});

test('where nobody is late, and where nobody names a cause, it says so', () => {
	expect(causeChart([], { lang: 'th', closed: false, href }).sentence).toMatch(/ไม่มีโครงการ/);
	expect(
		causeChart([row('security', { unstated: 2 }), row('total', { unstated: 2 })], {
			lang: 'th',
			closed: true,
			href
		}).sentence
	).toContain('ยังไม่ระบุสาเหตุ 2 จาก 2');
});
