import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { cleanMultiline } from '#lib/domain/text.ts';
import { createJobProcess, type JobProcess } from '#lib/server/exports/job-process.ts';
import documentSource from '#lib/server/exports/docx/document.js?raw';
import { withoutZipTimes } from '#lib/server/exports/xlsx/zip-times.ts';

export type DocxTable = {
	kind: 'table';
	columns: { head: string; align: string; width: number }[];
	rows: (string | null)[][];
	hasTotal?: boolean;
};
export type DocxBlock =
	| DocxTable
	| { kind: 'heading'; level: 1 | 2 | 3; text: string; startsPage?: boolean }
	| { kind: 'text'; text: string; isStrong?: boolean; isSmall?: boolean; keepsNext?: boolean }
	| { kind: 'list'; lines: string[] }
	/** Of the headings below the title, each a link. */
	| { kind: 'contents'; title: string }
	| { kind: 'signatures'; signatures: { role: string; signed: string; position: string; date: string }[] };
export type DocxDocument = {
	lang: 'th' | 'en';
	title: string;
	author: string;
	foot: string;
	page: { before: string; between: string };
	/** The data's time in epoch milliseconds, which the file bears as its own. */
	now: number;
	blocks: DocxBlock[];
};

let writer: JobProcess | undefined;

/** A document to be edited in Word or LibreOffice, made in a process of its own; the same data give the same bytes. */
export async function renderDocx(document: DocxDocument): Promise<Uint8Array> {
	const require = createRequire(import.meta.url);
	writer ??= createJobProcess({
		source: documentSource,
		args: [pathToFileURL(require.resolve('docx')).href],
		timeLimitMs: 60_000
	});
	return withoutZipTimes(await writer.run([cleaned(document) as object]));
}

/** Ends the writer's process, for tests. */
export function stopDocxWriter() {
	writer?.stop();
}

/** What XML cannot hold goes, in every text. */
function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return cleanMultiline(value).toWellFormed();
	if (Array.isArray(value)) return value.map(cleaned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cleaned(field)]));
}
