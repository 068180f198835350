import { getDocumentProxy } from 'unpdf';

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
}

type TreeNode = { role?: string; alt?: string; children?: TreeNode[] };
type TextItem = { str: string; transform: number[]; height: number; width: number };

/** Reads a PDF by PDF.js, which did not write it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const { info, metadata } = await pdf.getMetadata();
	const read: ReadPdf = {
		pages: pdf.numPages,
		title: (info as { Title?: string }).Title,
		metadata: metadata?.getRaw() ?? '',
		lines: [], roles: [], alts: [], operations: []
	};
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		read.lines.push(linesOf(items as TextItem[]));
		collect((await page.getStructTree()) as TreeNode | null, read);
		read.operations.push((await page.getOperatorList()).fnArray.length);
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
	return [...byHeight].sort(([a], [b]) => b - a).map(([, line]) => line.sort((a, b) => a.transform[4]! - b.transform[4]!).map(({ str }) => str).join(''));
}

function collect(node: TreeNode | null, read: Pick<ReadPdf, 'roles' | 'alts'>) {
	if (!node) return;
	if (node.role) read.roles.push(node.role);
	if (node.alt) read.alts.push(node.alt);
	for (const child of node.children ?? []) collect(child, read);
}
