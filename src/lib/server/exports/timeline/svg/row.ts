import type { Lang } from '#lib/domain/lang.ts';
import common from '#lib/i18n/common.ts';
import timeline from '#lib/i18n/timeline.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import type { PaperRow } from '#lib/server/exports/timeline/paper-row.ts';
import { element, escapeXml } from '#lib/server/exports/xml.ts';
import { drawBar } from '#lib/server/exports/timeline/svg/bar.ts';
import { flow, type Piece } from '#lib/server/exports/timeline/svg/flow.ts';
import { diamondMark, healthMark, swatchMark, tag } from '#lib/server/exports/timeline/svg/marks.ts';
import { EDGE, LABELS, line, WIDTH } from '#lib/server/exports/timeline/svg/place.ts';

export type DrawnRow = { height: number; draw: (top: number) => string };
const [LEAST, ABOVE, STEP] = [46, 6, 12];
const GAP: Piece = { width: 8, draw: () => '' };

/** Label and bar of a row, as high as its words need; the whole title stands in its name. `i` is its place in the drawing. */
export function drawRow(
	{ row, colour, isHead, swatch, indent, note }: PaperRow,
	i: number,
	lang: Lang
): DrawnRow {
	const c = common(lang);
	const x = EDGE + indent * STEP;
	const room = EDGE + LABELS - 14 - x;
	const isStated = row.kind === 'stated';
	const title = flow(
		[...(swatch ? [swatchMark(colour)] : []), row.title],
		room,
		isStated
			? { size: 12, mostLines: 2 }
			: { size: 14, weight: isHead ? 600 : 400, fill: PALETTE.ink, mostLines: 3 }
	);
	const parts: Piece[][] = [
		row.health
			? [healthMark(row.health), row.healthWord ?? '']
			: row.state
				? [diamondMark(row.state), row.healthWord ?? '']
				: [],
		row.isCritical ? [tag(timeline(lang).critical, false)] : [],
		note ? [note] : [],
		row.isSample && !isStated ? [tag(c.sample, true)] : []
	].filter((part) => part.length > 0);
	const beside = parts.length
		? flow(
				parts.flatMap((part, n) => (n ? [GAP, ...part] : part)),
				room,
				{ size: 12 }
			)
		: null;
	const words = title.height + (beside?.height ?? 0);
	const height = Math.max(isStated ? 38 : LEAST, words + 2 * ABOVE);
	return {
		height,
		draw: (top) => {
			const label = top + (height - words) / 2;
			return element(
				'g',
				[
					`<title>${escapeXml(row.name)}</title>`,
					isStated ? '' : line(EDGE, top, WIDTH - EDGE, top, PALETTE.line),
					title.draw(x, label),
					beside?.draw(x, label + title.height) ?? '',
					drawBar(
						row,
						row.kind === 'stated' ? PALETTE.brand : colour,
						top + Math.round(height / 2),
						`soft-${i}`
					)
				].join('')
			);
		}
	};
}
