import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { shownAs, type Shown } from '#lib/server/imports/sheet/number-format.ts';
import { decoded, readXml } from '#lib/server/imports/sheet/xml.ts';
import { unpack, type Zip, type ZipEntry } from '#lib/server/imports/sheet/zip.ts';
import type { Limits } from '#lib/server/imports/sheet/opened.ts';

export type WorkbookSheet = { name: string; entry: ZipEntry };
/** `styles` is the part that formats stand in. */
export type Workbook = {
	zip: Zip;
	sheets: WorkbookSheet[];
	shown: Shown[];
	strings: string[];
	is1904: boolean;
	styles: ZipEntry | undefined;
};
type Target = { type: string; path: string };

const SMALL = 4 * 1_048_576;

/** What stands around the cells: the list of sheets, number formats, shared texts. */
export async function readWorkbook(zip: Zip, limits: Limits): Promise<Workbook> {
	const root = [...(await readTargets(zip, '', '_rels/.rels')).values()].find(
		({ type }) => type === 'officeDocument'
	)?.path;
	if (root === undefined || !/workbook[^/]*\.xml$/i.test(root)) throw new FileRefused('not_workbook');
	const folder = root.slice(0, root.lastIndexOf('/') + 1);
	const targets = await readTargets(zip, folder, relationsOf(root));
	const part = (type: string) =>
		zip.entries.get([...targets.values()].find((one) => one.type === type)?.path ?? '');
	const { sheets, is1904 } = await readSheetList(zip, root, targets);
	if (sheets.length === 0) throw new FileRefused('no_sheet');
	if (sheets.length > limits.sheets)
		throw new FileRefused('too_many_sheets', { most: String(limits.sheets) });
	return {
		zip,
		sheets,
		is1904,
		styles: part('styles'),
		shown: await readFormats(zip, part('styles')),
		strings: await readStrings(zip, part('sharedStrings'), limits)
	};
}

/** What a part points to, by id; what lies outside the file is left out. */
export async function readTargets(zip: Zip, folder: string, path: string): Promise<Map<string, Target>> {
	const targets = new Map<string, Target>();
	await readPart(zip, zip.entries.get(path), SMALL, {
		open(name, attributes) {
			if (name !== 'Relationship') return;
			const { Id = '', Type = '', Target: target = '', TargetMode } = attributes();
			// What lies outside is never fetched.
			if (TargetMode !== 'External')
				targets.set(decoded(Id), {
					type: Type.slice(Type.lastIndexOf('/') + 1),
					path: resolved(folder, decoded(target))
				});
		}
	});
	return targets;
}

async function readSheetList(zip: Zip, path: string, targets: Map<string, Target>) {
	const all: (WorkbookSheet & { isHidden: boolean })[] = [];
	let is1904 = false;
	await readPart(zip, zip.entries.get(path), SMALL, {
		open(name, attributes) {
			if (name === 'workbookPr') is1904 = /^(1|true|on)$/.test(attributes()['date1904'] ?? '');
			if (name !== 'sheet') return;
			const attrs = attributes();
			const id = Object.entries(attrs).find(([key]) => /(^|:)id$/.test(key) && key !== 'sheetId')?.[1] ?? '';
			const target = targets.get(decoded(id));
			const entry = target?.type === 'worksheet' ? zip.entries.get(target.path) : undefined;
			if (entry)
				all.push({
					name: decoded(attrs['name'] ?? '').slice(0, 100),
					entry,
					isHidden: /hidden/i.test(attrs['state'] ?? '')
				});
		}
	});
	const seen = all.filter(({ isHidden }) => !isHidden);
	return { is1904, sheets: (seen.length > 0 ? seen : all).map(({ name, entry }) => ({ name, entry })) };
}

async function readFormats(zip: Zip, entry: ZipEntry | undefined): Promise<Shown[]> {
	const codes = new Map<number, string>();
	const shown: Shown[] = [];
	let isInCells = false;
	await readPart(zip, entry, SMALL * 4, {
		open(name, attributes) {
			if (name === 'numFmt')
				codes.set(Number(attributes()['numFmtId']), decoded(attributes()['formatCode'] ?? ''));
			else if (name === 'cellXfs') isInCells = true;
			else if (name === 'xf' && isInCells) {
				const id = Number(attributes()['numFmtId'] ?? 0);
				shown.push(shownAs(id, codes.get(id)));
			}
		},
		close(name) {
			if (name === 'cellXfs') isInCells = false;
		}
	});
	return shown;
}

async function readStrings(zip: Zip, entry: ZipEntry | undefined, limits: Limits): Promise<string[]> {
	const strings: string[] = [];
	let [pieces, isText, isAside, length, total] = [[] as string[], false, false, 0, 0];
	await readPart(zip, entry, limits.partBytes, {
		open(name, _, isClosed) {
			if (name === 'si') [pieces, length] = [[], 0];
			else if (name === 'rPh') isAside = true;
			else if (name === 't') isText = !isClosed && !isAside;
		},
		text(text) {
			if (!isText) return;
			length += text.length;
			total += text.length;
			if (length > limits.cellCharacters)
				throw new FileRefused('cell_too_big', { most: String(limits.cellCharacters) });
			if (total > limits.sharedCharacters) throw new FileRefused('too_much_text');
			pieces.push(text);
		},
		close(name) {
			if (name === 't') isText = false;
			else if (name === 'rPh') isAside = false;
			else if (name === 'si') {
				// A copy, so that no piece of the file is kept alive by it.
				strings.push(unescaped(Buffer.from(pieces.join(''), 'utf8').toString('utf8')));
				total += 16;
			}
		}
	});
	return strings;
}

async function readPart(
	zip: Zip,
	entry: ZipEntry | undefined,
	most: number,
	listener: Parameters<typeof readXml>[1] extends (reader: never) => infer L ? L : never
): Promise<void> {
	if (!entry) return;
	const pieces = unpack(zip, entry, most);
	// Small ones at once: where a piece ends inside quotes, the parser takes a '>' in them ('[>=1000]') for the tag's end.
	await readXml(most <= SMALL * 4 ? whole(pieces) : pieces, () => listener);
}

async function* whole(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const all: Buffer[] = [];
	for await (const piece of pieces) all.push(piece);
	yield Buffer.concat(all);
}

/** '_x000D_' is how a workbook writes a character that XML has none for. */
export function unescaped(text: string): string {
	return text.includes('_x')
		? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		: text;
}

/** Where a part's relations stand. */
export function relationsOf(path: string): string {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function resolved(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const path: string[] = [];
	for (const piece of `${folder}${target}`.split('/')) {
		if (piece === '..') path.pop();
		else if (piece !== '.' && piece !== '') path.push(piece);
	}
	return path.join('/');
}
