import type { PaperArrow } from '#lib/server/exports/timeline/paper-row.ts';
import { element, escapeXml } from '#lib/server/exports/xml.ts';
import { arrowStroke, arrowTip } from '#lib/server/exports/timeline/svg/marks.ts';
import { path, round, xOf } from '#lib/server/exports/timeline/svg/place.ts';

/** `tops`: where each row begins, and where the last one ends. */
export function drawArrows(arrows: PaperArrow[], tops: number[]): string {
	const yOf = (rows: number) => {
		const i = Math.min(Math.floor(rows), tops.length - 2);
		return round(tops[i]! + (rows - i) * (tops[i + 1]! - tops[i]!));
	};
	return arrows
		.map(({ points, isCritical, name }) => {
			const { stroke, width } = arrowStroke(isCritical);
			const way = points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${xOf(x)} ${yOf(y)}`).join('');
			const last = points.at(-1)!;
			return element(
				'g',
				`<title>${escapeXml(name)}</title>${path(way, 'none', stroke, width)}${arrowTip(xOf(last.x), yOf(last.y), isCritical)}`
			);
		})
		.join('');
}
