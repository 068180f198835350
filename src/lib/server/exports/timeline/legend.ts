import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { milestoneStates, type MilestoneState } from '#lib/domain/milestone-state.ts';
import timeline from '#lib/i18n/timeline.ts';

/** The marks of a drawing, each of which the SVG and the PDF know how to draw by itself. */
export type Sign =
	| 'plan'
	| 'tick'
	| 'baseline'
	| 'worked'
	| 'soft'
	| 'cut'
	| 'none'
	| 'stated'
	| MilestoneState
	| 'gap'
	| 'pause'
	| 'struck'
	| 'arrow'
	| 'critical'
	| 'today';
/** sign null = words alone. */
export type LegendItem = { sign: Sign | null; words: string };

/** What the marks mean: only of those that are drawn. */
export function legendOf(
	{ bands, today }: TimelineLayout,
	arrows: { isCritical: boolean }[],
	lang: Lang
): LegendItem[] {
	const t = timeline(lang);
	const rows = bands.flatMap((band) => band.rows);
	const has = (is: (row: (typeof rows)[number]) => boolean) => rows.some(is);
	const barOf = (row: (typeof rows)[number]) => (row.main.kind === 'bar' ? row.main.bar : null);
	const drawn: [boolean, Sign, string][] = [
		[has((row) => barOf(row) !== null && row.kind !== 'stated'), 'plan', t.legend.plan],
		[has((row) => row.tick !== null), 'tick', t.legend.tick],
		[has((row) => row.baseline !== null), 'baseline', t.legend.baseline],
		[has((row) => row.worked !== null), 'worked', t.legend.worked],
		[has((row) => barOf(row)?.stops != null), 'soft', t.legend.soft],
		[has((row) => barOf(row)?.cutStart === true || barOf(row)?.cutEnd === true), 'cut', t.legend.cut],
		[
			has((row) => row.isUnreported && barOf(row) !== null && barOf(row)!.stops === null),
			'none',
			t.legend.none
		],
		[has((row) => row.kind === 'stated' && barOf(row) !== null), 'stated', t.legend.stated],
		...milestoneStates.map((state): [boolean, Sign, string] => [
			has((row) => row.state === state || row.diamonds.some((one) => one.state === state)),
			state,
			t.states[state]
		]),
		[has((row) => row.gap !== null || row.slip?.isLate === true), 'gap', t.legend.gap],
		[has((row) => row.pauses.length > 0), 'pause', t.legend.pause],
		[has((row) => row.isStruck && barOf(row) !== null), 'struck', t.legend.struck],
		[arrows.length > 0, 'arrow', t.legend.arrow],
		[arrows.some((one) => one.isCritical), 'critical', t.legend.critical]
	];
	return [
		...drawn.flatMap(([is, sign, words]) => (is ? [{ sign, words }] : [])),
		{ sign: today.x === null ? null : 'today', words: today.label }
	];
}
