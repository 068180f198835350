import exports from '#lib/i18n/exports.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { documentHead, signaturesOf } from '#lib/server/exports/pdf/document-head.ts';
import type { Section } from '#lib/server/exports/sections/section.ts';

/** What both of its files are made from. */
export type SectionsReport = {
	title: string;
	subtitle: string | null;
	lines: string[];
	view: string;
	isBroad: boolean;
	sections: Section[];
	notes: string[];
	sources: string[];
};

/** What sections.typ sets: cover, contents, numbered sections, notes, sources and signatures. */
export function sectionsPaper(
	{ title, subtitle, lines, view, isBroad, sections, notes, sources }: SectionsReport,
	edition: Edition
) {
	const t = exports(edition.lang).report;
	return {
		...documentHead(edition, title, lines, view),
		subtitle,
		isBroad,
		contents: t.contents,
		sections: sections.map(({ title, about, facts, tables, curve }) => ({
			title,
			about,
			facts,
			curve: curve ?? null,
			tables: tables.map(({ title, none, cut, isEmpty, paper }) => ({
				title,
				none: isEmpty ? none : null,
				cut,
				columns: paper.columns,
				rows: paper.rows
			}))
		})),
		notes: { title: t.notes, lines: notes },
		sources: { title: t.sources, lines: sources },
		signatures: signaturesOf(edition.lang)
	};
}
