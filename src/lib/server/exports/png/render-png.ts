import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createJobProcess, type JobProcess } from '#lib/server/exports/job-process.ts';
import { readCoverage, replaceUncovered } from '#lib/server/exports/pdf/coverage.ts';
import { fontPaths } from '#lib/server/exports/pdf/fonts.ts';
import rasterizerSource from '#lib/server/exports/png/rasterizer.js?raw';

const require = createRequire(import.meta.url);
const AM = /([\u0E48-\u0E4B]?)\u0E33/g;
let rasterizer: JobProcess | undefined;
let covered: Set<number> | undefined;

/** The picture of an SVG of ours, `scale` pixels to its unit; the same text gives the same bytes. It is set in Sarabun, whatever the SVG asks for. */
export function renderPng(svg: string, scale: number): Promise<Uint8Array> {
	rasterizer ??= createJobProcess({
		source: rasterizerSource,
		args: [
			pathToFileURL(require.resolve('@resvg/resvg-wasm')).href,
			require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
			...fontPaths()
		],
		timeLimitMs: 30_000,
		// What a large picture took is never given back.
		mostBytes: 400_000_000
	});
	covered ??= readCoverage(fontPaths()[0]!);
	return rasterizer.run([{ svg: replaceUncovered(withoutAm(svg), covered), scale }]);
}

/** Ends the rasterizer's process, for tests. */
export function stopRasterizer() {
	rasterizer?.stop();
}

/** ำ as its two signs, the ring before the tone: the renderer takes the two glyphs of the one for one, and sets the next letter over it. */
function withoutAm(text: string): string {
	return text.replace(AM, '\u0E4D$1\u0E32');
}
