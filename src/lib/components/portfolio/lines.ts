import { withFilter, type Filter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import overview from '#lib/i18n/overview.ts';
import common from '#lib/i18n/common.ts';
import type { NamedLine } from './shapes.ts';

type Shown = Partial<Filter>;
const nameOf = (rollup: RollupLine, lang: Lang) =>
	(lang === 'en' && rollup.name_en) || rollup.name_th || rollup.code;

/** The dimensions in their order (the roll-up's), then "ไม่ระบุด้าน"; each leads to its own page. */
export function dimensionLines(rollups: RollupLine[], filter: Shown, lang: Lang): NamedLine[] {
	const t = overview(lang);
	const c = common(lang);
	return rollups.map((rollup, index) =>
		rollup.code === 'none'
			? {
					rollup,
					name: c.noDimension,
					note: t.noDimensionNote,
					colour: 'd0',
					href: withFilter('/initiatives', { ...filter, dimension: 'none' })
				}
			: {
					rollup,
					name: nameOf(rollup, lang),
					colour: `d${index + 1}`,
					href: withFilter(`/dimensions/${rollup.code}`, filter)
				}
	);
}

/** All of it, as one row. */
export function totalLine(rollup: RollupLine, filter: Shown, lang: Lang): NamedLine {
	return { rollup, name: overview(lang).total, colour: 'all', href: withFilter('/initiatives', filter) };
}

/** Plans or organisations: all in one colour. */
export function plainLines(
	rollups: RollupLine[],
	by: 'plan' | 'organisation',
	filter: Shown,
	lang: Lang
): NamedLine[] {
	return rollups.map((rollup) => ({
		rollup,
		name: rollup.code === 'none' ? overview(lang).noOrganisation : nameOf(rollup, lang),
		colour: 'all',
		href:
			by === 'plan'
				? withFilter(`/plans/${rollup.code}`, { ...filter, dimension: null })
				: withFilter('/initiatives', { ...filter, organisation: rollup.code })
	}));
}

/** What can be taken away of a portfolio page: the same filter, the same figures. */
export function downloadLinks(filter: Shown, lang: Lang): { href: string; text: string; hint?: string }[] {
	const t = overview(lang);
	return [
		{ href: withFilter('/reports/quarterly.pdf', filter), text: t.files.quarterly },
		{ href: withFilter('/reports/summary.pdf', filter), text: t.files.summary },
		{ href: withFilter('/exports/dimensions.xlsx', filter), text: t.files.dimensions('XLSX') },
		{ href: withFilter('/exports/dimensions.csv', filter), text: t.files.dimensions('CSV') },
		{ href: withFilter('/exports/initiatives.xlsx', filter), text: t.files.initiatives('XLSX') },
		{ href: withFilter('/exports/initiatives.csv', filter), text: t.files.initiatives('CSV') }
	];
}
