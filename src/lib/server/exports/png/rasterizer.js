// Runs in a process of its own, from its text (see render-png.ts): imports by address only, no types.
// argv: the renderer's address, its WebAssembly's path, then the fonts' paths.
import { readFileSync } from 'node:fs';

const [rendererUrl = '', wasmPath = '', ...fontPaths] = process.argv.slice(1);
const { initWasm, Resvg } = (await import(rendererUrl)).default;
await initWasm(readFileSync(wasmPath));
const fontBuffers = fontPaths.map((path) => readFileSync(path));

/** @param {{ svg: string, scale: number }} job */
function render({ svg, scale }) {
	const drawing = new Resvg(svg, {
		font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Sarabun', sansSerifFamily: 'Sarabun' },
		fitTo: { mode: 'zoom', value: scale }
	});
	const picture = drawing.render();
	const bytes = picture.asPng();
	picture.free();
	drawing.free();
	return bytes;
}

/** With a callback, so that a server that has just gone is no error. @param {object} answer */
const send = (answer) =>
	process.send?.({ ...answer, rss: process.memoryUsage().rss }, undefined, {}, () => {});

// The terminal's Ctrl-C comes here too; the server still finishes what it has begun, and then closes the channel.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (job) => {
	try {
		send({ bytes: render(/** @type {any} */ (job)) });
	} catch (failure) {
		send({ error: failure instanceof Error ? failure.message : String(failure) });
	}
});
