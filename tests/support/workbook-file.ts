import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Packed already: what unpacks to far more than a test has time to pack. */
export type Deflated = { deflated: Buffer };
export type Parts = Record<string, string | Uint8Array | Deflated>;
type Book = {
	sheets: Record<string, string>;
	strings?: string[];
	formats?: string[];
	properties?: string;
	parts?: Parts;
	hidden?: string[];
};

/** A workbook by hand: the rows of each sheet as XML, formats as codes (style 1 is the first). */
export function workbook({
	sheets,
	strings = [],
	formats = [],
	properties = '',
	parts = {},
	hidden = []
}: Book): Uint8Array {
	const names = Object.keys(sheets);
	const all: Parts = {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${TYPES}"><workbookPr ${properties}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${TYPES}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${TYPES}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><numFmts count="${formats.length}">${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Sarabun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${strings.join('')}</sst>`
	};
	for (const [i, rows] of Object.values(sheets).entries())
		all[`xl/worksheets/sheet${i + 1}.xml`] =
			rows.startsWith('<worksheet') || rows.startsWith('<!') || rows.startsWith('<?') ? rows : sheetXml(rows);
	return zip({ ...all, ...parts });
}

export function sheetXml(rows: string): string {
	return `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function zip(parts: Parts): Uint8Array {
	const [files, directory]: [Buffer[], Buffer[]] = [[], []];
	let at = 0;
	for (const [name, part] of Object.entries(parts)) {
		const bytes =
			typeof part === 'string' ? Buffer.from(part) : 'deflated' in part ? null : Buffer.from(part);
		const packed = bytes ? deflateRawSync(bytes, { level: 1 }) : (part as Deflated).deflated;
		const title = Buffer.from(name);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50, 0);
		for (const [header, from] of [
			[local, 4],
			[central, 6]
		] as const) {
			header.writeUInt16LE(20, from);
			header.writeUInt16LE(8, from + 4);
			header.writeUInt32LE(bytes ? crc32(bytes) : 0, from + 10);
			header.writeUInt32LE(packed.length, from + 14);
			header.writeUInt32LE(bytes?.length ?? 0, from + 18);
			header.writeUInt16LE(title.length, from + 22);
		}
		central.writeUInt32LE(at, 42);
		files.push(local, title, packed);
		directory.push(central, title);
		at += 30 + title.length + packed.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length / 2, 8);
	end.writeUInt16LE(directory.length / 2, 10);
	end.writeUInt32LE(
		directory.reduce((sum, { length }) => sum + length, 0),
		12
	);
	end.writeUInt32LE(at, 16);
	return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

/** A beginning and then the same many times over, packed without being unpacked first. */
export function deflatedRepeat(start: string, again: string, times: number): Deflated {
	const whole = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
	return {
		deflated: Buffer.concat([whole(start), ...Array<Buffer>(times).fill(whole(again)), deflateRawSync('')])
	};
}

/** A row of inline texts and numbers: what a test says in few words. */
export function row(line: number, ...cells: (string | number | null)[]): string {
	return `<row r="${line}">${cells
		.map((cell, i) => {
			const at = `${String.fromCharCode(65 + i)}${line}`;
			if (cell === null) return '';
			if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
			return `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
		})
		.join('')}</row>`;
}

/** Puts bytes where openSheets finds them, until the test ends. */
export function fileOf(
	bytes: Uint8Array | string,
	name = 'file.xlsx'
): { path: string; name: string; size: number } {
	const folder = mkdtempSync(join(tmpdir(), 'tidtam-sheet-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, 'file');
	writeFileSync(path, bytes);
	return { path, name, size: statSync(path).size };
}
