import exports from '#lib/i18n/exports.ts';
import { editionLines, type Edition } from '#lib/server/exports/edition.ts';
import type { SectionsReport } from '#lib/server/exports/sections/sections-paper.ts';
import type { PlainCell, Sheet } from '#lib/server/exports/xlsx/render-xlsx.ts';

/** First what the file is, its facts and notes; then a sheet a table. */
export function sectionsWorkbook(
	{ title, subtitle, sections, notes, sources }: SectionsReport,
	edition: Edition
): Sheet[] {
	const t = exports(edition.lang);
	const facts = sections.flatMap(({ title, about, facts }): PlainCell[][] => [
		[null, null],
		[{ text: title, isStrong: true }, null],
		...about.map((line): PlainCell[] => [line, null]),
		...facts.map(({ name, value }): PlainCell[] => [name, value])
	]);
	const first: Sheet = {
		name: t.sheet.about,
		widths: [60, 90],
		heads: 1,
		frozen: 0,
		batches: [
			[
				[title, null],
				...[...(subtitle ? [subtitle] : []), ...editionLines(edition)].map((line): PlainCell[] => [
					line,
					null
				]),
				...facts,
				[null, null],
				[{ text: t.report.notes, isStrong: true }, null],
				...[...notes, ...sources].map((line): PlainCell[] => [line, null])
			]
		]
	};
	const tables = sections
		.flatMap(({ tables }) => tables)
		.map((table): Sheet => {
			const width = table.widths.length;
			const noteLines = [table.isEmpty ? table.none : null, table.cut].filter((line) => line !== null);
			return {
				name: table.sheet,
				widths: table.widths,
				heads: 1,
				frozen: 1,
				batches: [
					[
						...table.cells,
						...noteLines.map((line): PlainCell[] => [line, ...Array<null>(width - 1).fill(null)])
					]
				]
			};
		});
	return [first, ...tables];
}
