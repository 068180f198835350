import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/timeline.ts';
import en from '#lib/i18n/en/timeline.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';

/** The colour that a band's class stands for on paper. */
export function colourOf(name: string | null): string {
	return PALETTE[(name ?? '').replace('c-', '') as keyof typeof PALETTE] ?? PALETTE.ink2;
}

/** The legend in words: what each kind of mark that is drawn means. */
export function legendOf({ bands }: TimelineLayout, lang: Lang): string[] {
	const t = pick(lang, th, en);
	const rows = bands.flatMap((band) => band.rows);
	const has = (is: (row: (typeof rows)[number]) => boolean) => rows.some(is);
	const { marks, legend } = t;
	return [
		`${marks.bar}: ${legend.plan}`,
		has((row) => row.baseline !== null) && `${marks.baseline}: ${legend.baseline}`,
		has((row) => row.worked !== null) && `${marks.worked}: ${legend.worked}`,
		has((row) => row.tick !== null) && `${marks.tick}: ${legend.tick}`,
		has((row) => row.isUnreported) && `${marks.hatch}: ${legend.none}`,
		has((row) => row.pauses.length > 0) && `${marks.pause}: ${legend.pause}`,
		has((row) => row.isStruck) && `${marks.strike}: ${legend.struck}`,
		has((row) => row.main.kind === 'bar' && row.main.bar.stops !== null) && legend.soft,
		has((row) => row.kind === 'stated') && `${marks.thin}: ${legend.stated}`
	].filter((line) => line !== false);
}
