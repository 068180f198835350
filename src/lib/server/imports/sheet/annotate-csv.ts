import { open } from 'node:fs/promises';
import type { Lang } from '#lib/domain/lang.ts';
import importWords from '#lib/i18n/import.ts';
import { formulaSafe } from '#lib/server/exports/csv.ts';
import { csvRecords } from '#lib/server/imports/sheet/csv-rows.ts';
import { looksLike } from '#lib/server/imports/sheet/file-kind.ts';
import type { LineNote } from '#lib/server/imports/sheet/opened.ts';
import { LIMITS, readCsvForm } from '#lib/server/imports/sheet/open-sheets.ts';

const HEADS_AMONG = 30;

/** The CSV with its fields as they were and a last column of verdicts, in UTF-8 with its mark: every spreadsheet reads that. */
export async function annotateCsv(path: string, notes: LineNote[], lang: Lang): Promise<Uint8Array> {
	const handle = await open(path, 'r');
	const { first } = await looksLike(handle).finally(() => handle.close());
	const { encoding, found } = await readCsvForm(path, first);
	const records = () => csvRecords(path, encoding, found, LIMITS);
	let [line, width, most, headLine] = [0, 0, 0, 1];
	for await (const record of records()) {
		line++;
		width = Math.max(width, record.length);
		const texts = line > HEADS_AMONG ? 0 : record.filter((text) => /[^\d\s.,%()/-]/.test(text)).length;
		if (texts > most) [most, headLine] = [texts, line];
	}
	const verdicts = new Map([[headLine, importWords(lang).annotated.verdict]]);
	for (const note of notes)
		verdicts.set(
			note.line,
			note.line === headLine || !verdicts.has(note.line)
				? note.text
				: `${verdicts.get(note.line)} · ${note.text}`
		);
	const lines = ['\uFEFF'];
	line = 0;
	for await (const record of records()) {
		line++;
		const verdict = verdicts.get(line);
		const fields =
			verdict === undefined
				? record
				: [...record, ...Array<string>(width - record.length).fill(''), formulaSafe(verdict)];
		lines.push(`${fields.map((field) => quoted(field, found.delimiter)).join(found.delimiter)}\r\n`);
	}
	return new TextEncoder().encode(lines.join(''));
}

function quoted(text: string, delimiter: string): string {
	return /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim()
		? `"${text.replaceAll('"', '""')}"`
		: text;
}
