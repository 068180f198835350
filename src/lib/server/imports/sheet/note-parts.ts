import { xmlText } from '#lib/server/imports/sheet/mark-sheet.ts';
import { columnName } from '#lib/server/imports/sheet/sheet-rows.ts';

export type CellNote = { line: number; column: number; text: string };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Shapes are numbered in blocks of 1,024; these are far from what a workbook has. */
const FIRST_BLOCK = 900;
const BLOCK = 1024;

/** The addresses that already carry a note: a second one there would break the file. */
export function notedCells(comments: string): Set<string> {
	return new Set(
		[...comments.matchAll(/<(?:\w+:)?comment\b[^>]*?\bref="([A-Z]+\d+)"/g)].map(([, ref]) => ref!)
	);
}

/** The part that holds the texts of notes: a new one, or one with ours behind its own. */
export function commentsPart(notes: CellNote[], author: string, existing: string | null): string {
	if (existing === null) {
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors><author>${xmlText(author)}</author></authors><commentList>${notes.map((note) => comment(note, 0, '')).join('')}</commentList></comments>`;
	}
	const prefix = /<(\w+:)?comments\b/.exec(existing)?.[1] ?? '';
	const id = existing.match(/<(?:\w+:)?author(?:>|\/>|\s)/g)?.length ?? 0;
	const ours = notes.map((note) => comment(note, id, prefix)).join('');
	return existing
		.replace(/<\/(?:\w+:)?authors>/, (end) => `<${prefix}author>${xmlText(author)}</${prefix}author>${end}`)
		.replace(/<\/(?:\w+:)?commentList>|<(?:\w+:)?commentList\s*\/>/, (end) =>
			end.startsWith('</') ? ours + end : `<${prefix}commentList>${ours}</${prefix}commentList>`
		);
}

function comment({ line, column, text }: CellNote, author: number, prefix: string): string {
	return `<${prefix}comment ref="${columnName(column)}${line}" authorId="${author}"><${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`;
}

/** The drawing that notes are shown by: a new one, or one with ours behind its own. */
export function drawingPart(notes: CellNote[], existing: string | null): string {
	const shapes = notes.map(shape).join('');
	if (existing !== null)
		return existing.replace(
			/<\/xml>\s*$/,
			`${existing.includes('id="_x0000_t202"') ? '' : TYPE}${shapes}</xml>`
		);
	const blocks = Array.from(
		{ length: Math.ceil((notes.length + 1) / BLOCK) },
		(_, i) => FIRST_BLOCK + i
	).join();
	return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>${TYPE}${shapes}</xml>`;
}

const TYPE =
	'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function shape({ line, column }: CellNote, i: number): string {
	const anchor = [column + 1, 12, Math.max(0, line - 2), 4, column + 4, 12, line + 3, 4].join(', ');
	return `<v:shape id="_x0000_s${FIRST_BLOCK * BLOCK + i + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:72pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${line - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
