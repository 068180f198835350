import { withFilter } from '#lib/domain/filter.ts';
import type { Filter } from '#lib/domain/filter.ts';
import type { Health } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import commonWords from '#lib/i18n/common.ts';
import charts from '#lib/i18n/charts.ts';
import type { ChartData, Pattern } from './chart-data.ts';

/** What listDimensionRollups gives of one line. */
export type HealthRow = {
	code: string;
	name_th: string | null;
	name_en: string | null;
	health_counts: Partial<Record<Health, number>>;
};

/** From good to bad, then what cannot be told; tone and filling together are each health's own. */
const LOOK: [Health, string, Pattern][] = [
	['completed', 'ok', 'hollow'],
	['ahead', 'ok', 'diagonal'],
	['on_schedule', 'ok', 'solid'],
	['early_warning', 'warn', 'solid'],
	['behind', 'bad', 'diagonal'],
	['critical', 'bad', 'solid'],
	['stale', 'warn', 'horizontal'],
	['no_report', 'none', 'diagonal'],
	['no_plan', 'none', 'dots'],
	['not_started', 'none', 'hollow'],
	['suspended', 'none', 'solid'],
	['cancelled', 'none', 'cross']
];

/** How many initiatives of each dimension are in which health; the total line is left out. Each part leads to its list. */
export function healthChart(
	rows: HealthRow[],
	{ lang, filter }: { lang: Lang; filter: Partial<Filter> }
): ChartData {
	const t = charts(lang).health;
	const common = commonWords(lang);
	const lines = rows.filter((row) => row.code !== 'total' && totalOf(row) > 0);
	const nameOf = (row: HealthRow) =>
		row.code === 'none' ? common.noDimension : (lang === 'en' && row.name_en) || row.name_th || row.code;
	const late = (row: HealthRow) => (row.health_counts.behind ?? 0) + (row.health_counts.critical ?? 0);
	const [worst] = [...lines].sort((a, b) => late(b) - late(a));
	return {
		kind: 'stacked',
		key: 'health',
		heading: t.heading,
		sentence: worst && late(worst) > 0 ? t.said(nameOf(worst), late(worst), totalOf(worst)) : t.noneBehind,
		notes: [t.note],
		categoryHead: t.dimension,
		categories: lines.map((row) => ({
			key: row.code,
			label: nameOf(row),
			short: `${nameOf(row)} · ${t.count(totalOf(row))}`,
			group: null,
			href: withFilter('/initiatives', { ...filter, dimension: row.code })
		})),
		series: LOOK.filter(([health]) => lines.some((row) => row.health_counts[health])).map(
			([health, colour, pattern]) => ({
				key: health,
				label: common.health[health],
				colour,
				pattern,
				points: lines.map((row) => ({
					value: row.health_counts[health] ?? 0,
					text: String(row.health_counts[health] ?? 0),
					href: withFilter('/initiatives', { ...filter, dimension: row.code, health })
				}))
			})
		),
		axis: { min: 0, max: Math.max(1, ...lines.map(totalOf)), ticks: [] }
	};
}

function totalOf(row: HealthRow): number {
	return Object.values(row.health_counts).reduce((sum, n) => sum + n, 0);
}
