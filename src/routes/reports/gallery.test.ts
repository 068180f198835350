import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGS } from '#lib/domain/lang.ts';
import { pictureOf, REPORTS } from './gallery.ts';

test('every report has its picture in both languages, small enough for a page of fourteen', () => {
	for (const report of REPORTS) {
		for (const lang of LANGS) {
			const bytes = readFileSync(new URL(`../../../static${pictureOf(report, lang)}`, import.meta.url));
			expect([
				report.id,
				bytes.subarray(0, 4).toString(),
				bytes.subarray(8, 12).toString(),
				bytes.length <= 25_000
			]).toEqual([report.id, 'RIFF', 'WEBP', true]);
		}
	}
});
