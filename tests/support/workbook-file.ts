import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { onTestFinished } from 'vitest';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type Parts = Record<string, string | Uint8Array>;
type Book = { sheets: Record<string, string>; strings?: string[]; formats?: string[]; properties?: string; parts?: Parts; hidden?: string[] };

/** A workbook by hand: the rows of each sheet as XML, formats as codes (style 1 is the first). */
export function workbook({ sheets, strings = [], formats = [], properties = '', parts = {}, hidden = [] }: Book): Uint8Array {
	const names = Object.keys(sheets);
	const all: Parts = {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${TYPES}"><workbookPr ${properties}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${TYPES}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${TYPES}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><numFmts count="${formats.length}">${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Sarabun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${strings.join('')}</sst>`
	};
	for (const [i, rows] of Object.values(sheets).entries()) all[`xl/worksheets/sheet${i + 1}.xml`] = rows.startsWith('<worksheet') || rows.startsWith('<!') || rows.startsWith('<?') ? rows : sheetXml(rows);
	return zip({ ...all, ...parts });
}

export function sheetXml(rows: string): string {
	return `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function zip(parts: Parts): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [typeof part === 'string' ? strToU8(part) : part, { level: 6, mtime: '1980-01-01' }]])) as Zippable);
}

/** A row of inline texts and numbers: what a test says in few words. */
export function row(line: number, ...cells: (string | number | null)[]): string {
	return `<row r="${line}">${cells.map((cell, i) => {
		const at = `${String.fromCharCode(65 + i)}${line}`;
		if (cell === null) return '';
		if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
		return `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
	}).join('')}</row>`;
}

/** Puts bytes where openSheets finds them, until the test ends. */
export function fileOf(bytes: Uint8Array | string, name = 'file.xlsx'): { path: string; name: string; size: number } {
	const folder = mkdtempSync(join(tmpdir(), 'tidtam-sheet-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, 'file');
	writeFileSync(path, bytes);
	return { path, name, size: statSync(path).size };
}
