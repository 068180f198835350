import { causes, type Cause } from '#lib/domain/cause.ts';
import type { Lang } from '#lib/domain/lang.ts';
import commonWords from '#lib/i18n/common.ts';
import explanations from '#lib/i18n/explanations.ts';
import type { ChartData, Pattern } from './chart-data.ts';

/** What listCauses gives of one line. */
export type CauseRow = {
	code: string;
	name_th: string | null;
	name_en: string | null;
	late: number;
	counts: Partial<Record<Cause, number>>;
};

/** Colour and filling of each cause; what nobody named is grey. */
const LOOK: Record<Cause, [string, Pattern]> = {
	budget: ['d1', 'solid'],
	procurement: ['d2', 'diagonal'],
	personnel: ['d3', 'dots'],
	area_safety: ['bad', 'solid'],
	weather: ['d5', 'horizontal'],
	coordination: ['d4', 'cross'],
	other: ['d6', 'hollow'],
	unstated: ['none', 'diagonal']
};

/** How many late initiatives of each dimension have which main cause; each part leads to its list by `href`. */
export function causeChart(
	rows: CauseRow[],
	{
		lang,
		closed,
		href
	}: { lang: Lang; closed: boolean; href: (dimension: string, cause: Cause | null) => string }
): ChartData {
	const t = explanations(lang);
	const common = commonWords(lang);
	const total = rows.find(({ code }) => code === 'total');
	const lines = rows.filter(({ code }) => code !== 'total');
	const nameOf = (row: CauseRow) =>
		row.code === 'none' ? common.noDimension : (lang === 'en' && row.name_en) || row.name_th || row.code;
	return {
		kind: 'stacked',
		key: 'causes',
		heading: t.heading,
		sentence: sentenceOf(total, lang),
		notes: [t.notes, ...(closed ? [t.closedNote] : [])],
		categoryHead: t.dimension,
		categories: lines.map((row) => ({
			key: row.code,
			label: nameOf(row),
			short: `${nameOf(row)} · ${t.count(row.late)}`,
			group: null,
			href: href(row.code, null)
		})),
		series: causes
			.filter((cause) => lines.some(({ counts }) => counts[cause]))
			.map((cause) => ({
				key: cause,
				label: t.kinds[cause],
				colour: LOOK[cause][0],
				pattern: LOOK[cause][1],
				points: lines.map((row) => ({
					value: row.counts[cause] ?? 0,
					text: String(row.counts[cause] ?? 0),
					href: href(row.code, cause)
				}))
			})),
		axis: { min: 0, max: Math.max(1, ...lines.map(({ late }) => late)), ticks: [] }
	};
}

/** The most frequent cause that was named; where none was, that. */
function sentenceOf(total: CauseRow | undefined, lang: Lang): string {
	const t = explanations(lang);
	if (!total) return t.nobody;
	const named = causes
		.filter((cause) => cause !== 'unstated')
		.map((cause) => [cause, total.counts[cause] ?? 0] as const);
	const [cause, n] = named.reduce((a, b) => (b[1] > a[1] ? b : a));
	return n === 0
		? t.unstated(total.late, total.late)
		: t.said(lang === 'en' ? t.kinds[cause].toLowerCase() : t.kinds[cause], n, total.late);
}
