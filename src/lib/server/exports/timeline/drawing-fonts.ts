import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Of @fontsource/sarabun: the Thai letters and ours, in the two weights that a drawing uses. */
const RANGES = {
	thai: 'U+0E01-0E5B,U+200C-200D,U+25CC',
	latin: 'U+0000-00FF,U+2013-2014,U+2018-201D,U+2022,U+2026,U+2212'
};
let rules: string | undefined;

/** Sarabun within the file, so that Thai is drawn alike wherever it is opened. Read once. */
export function drawingFonts(): string {
	rules ??= Object.entries(RANGES)
		.flatMap(([subset, range]) =>
			[400, 600].map((weight) => {
				const file = readFileSync(
					require.resolve(`@fontsource/sarabun/files/sarabun-${subset}-${weight}-normal.woff2`)
				);
				return `@font-face{font-family:Sarabun;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${file.toString('base64')}) format('woff2')}`;
			})
		)
		.join('');
	return rules;
}
