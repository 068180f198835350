import { decode, type DecodedPng } from 'fast-png';
import { afterAll, describe, expect, test } from 'vitest';
import { layoutTimeline } from '#lib/charts/timeline/layout.ts';
import { milestoneStates } from '#lib/domain/milestone-state.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { renderPng, stopRasterizer } from '#lib/server/exports/png/render-png.ts';
import { pngDrawing } from '#lib/server/exports/timeline/export-timeline.ts';
import { drawTimeline } from '#lib/server/exports/timeline/svg.ts';
import { diamond } from '#lib/server/exports/timeline/svg/marks.ts';
import { manyRows, markedSubject } from './timeline-marks.ts';

afterAll(stopRasterizer);
const picture = async (svg: string, scale = 2) => decode(await renderPng(svg, scale));
const drawing = (content: string, width = 400, height = 40) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>${content}</svg>`;
const at = ({ data, width, channels }: DecodedPng, x: number, y: number) =>
	Array.from(data.subarray((y * width + x) * channels, (y * width + x) * channels + 3));
const isDark = (png: DecodedPng, x: number, y: number) =>
	at(png, x, y).reduce((sum, value) => sum + value, 0) < 384;
const rgb = (colour: string) => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));

/** Columns of a picture that something dark stands in, from the first to the last. */
function inkColumns(png: DecodedPng): boolean[] {
	const columns = Array.from({ length: png.width }, (_, x) =>
		Array.from({ length: png.height }, (_, y) => isDark(png, x, y)).some(Boolean)
	);
	return columns.slice(columns.indexOf(true), columns.lastIndexOf(true) + 1);
}

describe('the PNG', () => {
	test('is the drawing at twice its size, in its colours, and the same bytes twice', async () => {
		const subject = markedSubject();
		const svg = pngDrawing(subject);
		const [first, second] = [await renderPng(svg, 2), await renderPng(svg, 2)];
		expect(Buffer.compare(first, second)).toBe(0);
		const png = decode(first);
		const height = Number(/height="(\d+)"/.exec(svg)![1]);
		expect([png.width, png.height]).toEqual([2880, 2 * height]);
		const layout = layoutTimeline(
			subject.groups,
			subject.range,
			subject.edition.today,
			'th',
			subject.links,
			subject.grid
		);
		const { heights } = drawTimeline(subject, layout);
		const top = Number(/<line x1="20" y1="([\d.]+)"/.exec(svg)![1]) + heights[0]! + heights[1]!;
		const done = layout.bands[0]!.rows[2]!;
		const middle = 440 + 980 * (done.fill!.x + done.fill!.width / 2);
		expect(at(png, Math.round(2 * middle), Math.round(2 * (top + heights[2]! / 2)))).toEqual(rgb(PALETTE.d3));
		expect(at(png, 5, 5)).toEqual([255, 255, 255]);
	});

	test('is at most 12,000 pixels high', async () => {
		const png = await picture(pngDrawing(manyRows(400)));
		expect(png.height).toBeLessThanOrEqual(12_000);
		expect(png.height).toBeGreaterThan(10_000);
	});

	test('sets no letter over the end of ำ', async () => {
		const word = (text: string) => drawing(`<text x="10" y="28" font-size="24">${text}</text>`);
		const [am, two] = [await picture(word('ทำน')), await picture(word('ทาน'))];
		expect(Math.abs(inkColumns(am).length - inkColumns(two).length)).toBeLessThan(3);
		// With its tone the ring comes first: ํ below ้.
		expect(
			Buffer.compare(await renderPng(word('น้ำมัน'), 2), await renderPng(word('น\u0E4D\u0E49\u0E32มัน'), 2))
		).toBe(0);
	});

	test('is set in Sarabun alone: another family asked for looks the same, a weight does not, and a sign that it lacks is a square', async () => {
		const set = (family: string, weight: number, text = 'โครงการที่ยิ่งใหญ่') =>
			renderPng(
				drawing(
					`<text x="10" y="28" font-size="24" font-weight="${weight}" font-family="${family}">${text}</text>`
				),
				1
			);
		expect(Buffer.compare(await set('Sarabun', 400), await set('Arial', 400))).toBe(0);
		expect(Buffer.compare(await set('Sarabun', 400), await set('Sarabun', 600))).not.toBe(0);
		expect(Buffer.compare(await set('Sarabun', 400, '😀'), await set('Sarabun', 400, '■'))).toBe(0);
	});

	test('tells every state of a milestone apart in black and white', async () => {
		const looks = await Promise.all(
			milestoneStates.map((state) =>
				picture(drawing(`<g transform="translate(20 20)">${diamond(state)}</g>`, 40, 40), 4)
			)
		);
		const dark = looks.map((png) =>
			Array.from({ length: png.width * png.height }, (_, i) =>
				isDark(png, i % png.width, Math.floor(i / png.width))
			)
		);
		for (const [i, one] of dark.entries())
			for (const other of dark.slice(i + 1))
				expect(one.filter((value, p) => value !== other[p]).length).toBeGreaterThan(60);
	});

	test('a drawing that cannot be read fails by itself', async () => {
		await expect(renderPng('<svg', 2)).rejects.toThrow();
		expect((await picture(drawing(''))).width).toBe(800);
	});
});
