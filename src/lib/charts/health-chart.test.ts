import { describe, expect, it } from 'vitest';
import { healthChart } from './health-chart.ts';
import { stacksOf } from './stack-layout.ts';

const rows = [
	{
		code: 'security',
		name_th: 'ความมั่นคง',
		name_en: 'Security',
		health_counts: { on_schedule: 5, behind: 2, critical: 1 }
	},
	{ code: 'economy', name_th: 'เศรษฐกิจ', name_en: 'Economy', health_counts: { no_report: 4 } },
	{ code: 'society', name_th: 'สังคม', name_en: 'Society', health_counts: {} },
	{ code: 'none', name_th: null, name_en: null, health_counts: { no_report: 7 } },
	{ code: 'total', name_th: null, name_en: null, health_counts: { on_schedule: 5 } }
];
const chart = healthChart(rows, { lang: 'th', filter: { period: { fiscalYear: 2563, quarter: 4 } } });

describe('healthChart', () => {
	it('has a line for each dimension with initiatives and for those without one, never the total', () => {
		expect(chart.categories.map((category) => category.label)).toEqual(['ความมั่นคง', 'เศรษฐกิจ', 'ไม่ระบุด้าน']);
		expect(chart.sentence).toBe('ด้านที่มีโครงการล่าช้าหรือวิกฤตมากที่สุดคือ ความมั่นคง (3 จาก 8 โครงการ)');
	});

	it('tells every health apart without colour', () => {
		const looks = healthChart(
			[
				{
					...rows[0]!,
					health_counts: Object.fromEntries(
						[
							'completed',
							'ahead',
							'on_schedule',
							'early_warning',
							'behind',
							'critical',
							'stale',
							'no_report',
							'no_plan',
							'not_started',
							'suspended',
							'cancelled'
						].map((health) => [health, 1])
					)
				}
			],
			{ lang: 'th', filter: {} }
		);
		expect(looks.series).toHaveLength(12);
		for (const tone of ['ok', 'warn', 'bad', 'none']) {
			const patterns = looks.series
				.filter((series) => series.colour === tone)
				.map((series) => series.pattern);
			expect(new Set(patterns).size).toBe(patterns.length);
		}
	});

	it('leads from each part to its list', () => {
		expect(chart.series.find((series) => series.key === 'behind')!.points[0]!.href).toBe(
			'/initiatives?year=2563&quarter=4&dimension=security&health=behind'
		);
	});

	it('lays the parts end to end without overlap, the longest bar over the whole width', () => {
		const [security, economy] = stacksOf(chart);
		expect(security!.map((part) => [part.series.key, part.x, part.width])).toEqual([
			['on_schedule', 0, 62.5],
			['behind', 62.5, 25],
			['critical', 87.5, 12.5]
		]);
		expect(economy!.map((part) => part.width)).toEqual([50]);
	});
});
