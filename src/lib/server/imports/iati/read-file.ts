import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readIatiRecord, type IatiRecord, type RawActivity } from '#lib/domain/iati-record.ts';
import { createJobProcess, type JobProcess } from '#lib/server/exports/job-process.ts';
import readerSource from '#lib/server/imports/iati/reader.js?raw';

/** Largest file that is read. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Why a file is not taken; the words are in i18n's `iati-import`. */
export type Refusal =
	| 'no_file'
	| 'too_big'
	| 'wrong_type'
	| 'doctype'
	| 'not_xml'
	| 'not_iati'
	| 'organisations'
	| 'version'
	| 'too_many'
	| 'empty';
export type ReadFile =
	/** `unnamed` and `repeated`: activities without an identifier that can be kept, and earlier ones of an identifier that comes again. */
	| { ok: true; version: string; generated: string; records: IatiRecord[]; unnamed: number; repeated: number }
	| { ok: false; refused: Refusal; line: number | null; version: string | null };

let reader: JobProcess | undefined;

/** Reads a file of IATI activities in a process of its own, which is ended where it takes too long and replaced where it has grown. */
export async function readIatiFile(bytes: Uint8Array): Promise<ReadFile> {
	const wrong = looksWrong(bytes);
	if (wrong) return { ok: false, refused: wrong, line: null, version: null };
	const require = createRequire(import.meta.url);
	reader ??= createJobProcess({
		source: readerSource,
		args: [pathToFileURL(require.resolve('libxml2-wasm')).href],
		timeLimitMs: 120_000,
		mostWaiting: 3,
		mostBytes: 250_000_000,
		nodeOptions: ['--max-old-space-size=1024']
	});
	const answer = JSON.parse(new TextDecoder().decode(await reader.run([{ bytes }])));
	if (answer.refused)
		return { ok: false, refused: answer.refused, line: answer.line ?? null, version: answer.version ?? null };
	const seen = new Map<string, RawActivity>(
		(answer.activities as RawActivity[]).map((one) => [one.identifier, one])
	);
	return {
		ok: true,
		version: answer.version,
		generated: answer.generated,
		records: [...seen.values()].map(readIatiRecord),
		unnamed: answer.unnamed,
		repeated: answer.activities.length - seen.size
	};
}

/** Ends the reader's process, for tests. */
export function stopIatiReader() {
	reader?.stop();
}

/** What no parser need look at. Whatever the encoding, a document type is seen: zeros of UTF-16 and UTF-32 are passed over. */
function looksWrong(bytes: Uint8Array): Refusal | null {
	if (bytes.length === 0) return 'no_file';
	if (bytes.length > MOST_BYTES) return 'too_big';
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
		.toString('latin1')
		.replaceAll('\0', '')
		.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
	if (!text.trimStart().startsWith('<')) return 'wrong_type';
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const isWide = whole.subarray(0, 64).includes(0);
	return whole.includes('<!DOCTYPE') ||
		(isWide && whole.toString('latin1').replaceAll('\0', '').includes('<!DOCTYPE'))
		? 'doctype'
		: null;
}
