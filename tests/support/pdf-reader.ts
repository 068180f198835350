import { getDocumentProxy } from 'unpdf';

/** PDF.js's own number of the operation that chooses a font. */
const OPS = { setFont: 37 };

export interface ReadPdf {
	pages: number;
	title: string | undefined;
	/** The catalogue's and the metadata's own bytes, unpacked. */
	metadata: string;
	/** Lines of each page from top to bottom, without the unseen letters at its top. */
	lines: string[][];
	/** Roles of the structure tree, in order. */
	roles: string[];
	/** Texts that stand for drawings, in order. */
	alts: string[];
	/** Drawing operations of each page. */
	operations: number[];
	/** The catalogue's language; whether it says that it is tagged, and that a reader shows the title. */
	language: string | undefined;
	isMarked: boolean;
	showsTitle: boolean;
	/** Fonts that are used, and those of them that are not in the file. */
	fonts: string[];
	missingFonts: string[];
	/** Addresses that something on a page leads to. */
	links: string[];
}

type TreeNode = { role?: string; alt?: string; children?: TreeNode[] };
type TextItem = { str: string; transform: number[]; height: number; width: number };

/** Reads a PDF by PDF.js, which did not write it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const { info, metadata } = await pdf.getMetadata();
	const preferences = (await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null;
	const read: ReadPdf = {
		pages: pdf.numPages,
		title: (info as { Title?: string }).Title,
		metadata: metadata?.getRaw() ?? '',
		lines: [],
		roles: [],
		alts: [],
		operations: [],
		fonts: [],
		missingFonts: [],
		links: [],
		language: (info as { Language?: string }).Language,
		isMarked: (await pdf.getMarkInfo())?.Marked === true,
		showsTitle: preferences?.DisplayDocTitle === true
	};
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		read.lines.push(linesOf(items as TextItem[]));
		collect((await page.getStructTree()) as TreeNode | null, read);
		const { fnArray, argsArray } = await page.getOperatorList();
		read.operations.push(fnArray.length);
		for (const [i, operation] of fnArray.entries()) {
			if (operation !== OPS.setFont) continue;
			const font = page.commonObjs.get(argsArray[i][0]) as { name: string; missingFile?: boolean };
			read.fonts.push(font.name);
			if (font.missingFile) read.missingFonts.push(font.name);
		}
		read.links.push(...((await page.getAnnotations()) as { url?: string }[]).flatMap(({ url }) => url ?? []));
	}
	return read;
}

/** All its text, a line a line. */
export function textOf(pdf: ReadPdf): string {
	return pdf.lines.flat().join('\n');
}

function linesOf(items: TextItem[]): string[] {
	const byHeight = new Map<number, TextItem[]>();
	for (const item of items) {
		// The warm-up's letters are set in half a point.
		if (item.str === '' || Math.abs(item.transform[3]!) < 1) continue;
		const y = Math.round(item.transform[5]!);
		byHeight.set(y, [...(byHeight.get(y) ?? []), item]);
	}
	return [...byHeight]
		.sort(([a], [b]) => b - a)
		.map(([, line]) =>
			line
				.sort((a, b) => a.transform[4]! - b.transform[4]!)
				.map(({ str }) => str)
				.join('')
		);
}

function collect(node: TreeNode | null, read: Pick<ReadPdf, 'roles' | 'alts'>) {
	if (!node) return;
	if (node.role) read.roles.push(node.role);
	if (node.alt) read.alts.push(node.alt);
	for (const child of node.children ?? []) collect(child, read);
}
