import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createJobProcess, type JobProcess } from '#lib/server/exports/job-process.ts';
import { fontPaths } from '#lib/server/exports/pdf/fonts.ts';
import { preparePdfData, type Prepared } from '#lib/server/exports/pdf/prepare.ts';
import compilerSource from '#lib/server/exports/pdf/compiler.js?raw';
import base from '#lib/server/exports/pdf/templates/base.typ?raw';
import brief from '#lib/server/exports/pdf/templates/brief.typ?raw';
import draw from '#lib/server/exports/pdf/templates/draw.typ?raw';
import list from '#lib/server/exports/pdf/templates/list.typ?raw';
import planActual from '#lib/server/exports/pdf/templates/plan-actual.typ?raw';
import probe from '#lib/server/exports/pdf/templates/probe.typ?raw';
import quarterly from '#lib/server/exports/pdf/templates/quarterly.typ?raw';
import sections from '#lib/server/exports/pdf/templates/sections.typ?raw';
import summary from '#lib/server/exports/pdf/templates/summary.typ?raw';
import timeline from '#lib/server/exports/pdf/templates/timeline.typ?raw';
import timelineMarks from '#lib/server/exports/pdf/templates/timeline-marks.typ?raw';

const require = createRequire(import.meta.url);
const templates = {
	'/base.typ': base,
	'/draw.typ': draw,
	'/brief.typ': brief,
	'/list.typ': list,
	'/plan-actual.typ': planActual,
	'/probe.typ': probe,
	'/quarterly.typ': quarterly,
	'/sections.typ': sections,
	'/summary.typ': summary,
	'/timeline.typ': timeline,
	'/timeline-marks.typ': timelineMarks
};
export type Template = Exclude<keyof typeof templates, '/base.typ' | '/draw.typ' | '/timeline-marks.typ'>;

let compiler: JobProcess | undefined;

/** A tagged PDF (PDF/UA-1; with `standard: 'archive'` in the data PDF/A-2a): the same data give the same bytes. Text in `data` is inert; the template lays it out. */
export async function renderPdf(template: Template, data: object): Promise<Uint8Array> {
	compiler ??= createJobProcess({
		source: compilerSource,
		args: [pathToFileURL(require.resolve('@myriaddreamin/typst-ts-node-compiler')).href, ...fontPaths()],
		timeLimitMs: 60_000
	});
	const prepared: Prepared = await preparePdfData(data);
	const standard = 'standard' in data && data.standard === 'archive' ? 'a-2a' : 'ua-1';
	return compiler.run([{ templates, main: template, standard, data: JSON.stringify(prepared) }]);
}

/** Ends the compiler's process, for tests. */
export function stopPdfCompiler() {
	compiler?.stop();
}
