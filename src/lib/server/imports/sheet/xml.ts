import { Parser } from 'saxen';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';

type Attributes = () => Record<string, string>;
export type XmlListener = {
	open?(name: string, attributes: Attributes, isClosed: boolean): void;
	close?(name: string): void;
	text?(text: string): void;
};
/** Longest stretch without a tag, text or comment ending in it. */
const LONGEST_TOKEN = 1_048_576;
const DEEPEST = 64;
/** Of one part: 50,000 rows of 60 columns have some 9 million. */
const MOST_TAGS = 12_000_000;
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w{2,8}));/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const STOP = Symbol('enough');

/** A parser of one XML part that is fed piece by piece: it knows no entities but XML's five, and refuses a document type. */
export class XmlReader {
	#parser = new Parser();
	#decoder: TextDecoder | undefined;
	#pending = 0;
	#seen = false;
	#isStopped = false;
	#depth = 0;
	#tags = 0;

	constructor(listener: XmlListener) {
		const seen =
			<A extends unknown[]>(listen?: (...all: A) => void) =>
			(...all: A) => {
				this.#seen = true;
				listen?.(...all);
			};
		const text = seen(listener.text?.bind(listener));
		this.#parser
			.on(
				'openTag',
				seen((name, attributes, _, isClosed) => {
					if (++this.#depth > DEEPEST) throw new FileRefused('not_xml');
					if (++this.#tags > MOST_TAGS) throw new FileRefused('too_many_tags');
					listener.open?.(local(name), attributes as Attributes, isClosed);
				})
			)
			.on(
				'closeTag',
				seen((name) => {
					this.#depth--;
					listener.close?.(local(name));
				})
			)
			.on('text', (raw) => text(raw.includes('&') ? decoded(raw) : raw))
			.on('cdata', text)
			.on('comment', seen())
			.on('question', seen(checkEncoding))
			.on('attention', () => {
				throw new FileRefused('doctype');
			})
			.on('error', (error) => {
				if (error instanceof FileRefused) throw error;
				throw new FileRefused('not_xml');
			});
	}

	/** Nothing more is read; of the piece at hand too. */
	stop(): never {
		this.#isStopped = true;
		throw STOP;
	}

	get isStopped(): boolean {
		return this.#isStopped;
	}

	write(bytes: Uint8Array) {
		this.#decoder ??= decoderFor(bytes);
		this.#feed(decode(this.#decoder, bytes));
	}

	end() {
		if (this.#isStopped) return;
		if (!this.#decoder) throw new FileRefused('not_xml');
		this.#feed(decode(this.#decoder));
		this.#parser.end();
	}

	#feed(xml: string) {
		this.#seen = false;
		try {
			this.#parser.write(xml);
		} catch (error) {
			if (error === STOP) return;
			throw error;
		}
		// The parser keeps what no tag has ended, and looks through all of it again.
		this.#pending = this.#seen ? 0 : this.#pending + xml.length;
		if (this.#pending > LONGEST_TOKEN) throw new FileRefused('cell_too_big');
	}
}

/** Reads a part to its end, or until the listener has stopped it. */
export async function readXml(
	pieces: AsyncIterable<Uint8Array>,
	listener: (reader: () => XmlReader) => XmlListener
): Promise<void> {
	const reader: XmlReader = new XmlReader(listener(() => reader));
	for await (const piece of pieces) {
		reader.write(piece);
		if (reader.isStopped) return;
	}
	reader.end();
}

/** Whatever prefix the writer chose. */
function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

/** Text or an attribute with XML's own entities made characters; any other stays as it stands. */
export function decoded(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return NAMED[name] ?? whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return code > 0x10ffff ? whole : String.fromCodePoint(code);
	});
}

function checkEncoding(declaration: string) {
	const named = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(declaration)?.[1];
	if (named && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(named)) throw new FileRefused('not_xml');
}

function decoderFor(bytes: Uint8Array): TextDecoder {
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
	const isWideBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c);
	return new TextDecoder(isWide ? 'utf-16le' : isWideBig ? 'utf-16be' : 'utf-8', { fatal: true });
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
	try {
		return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
	} catch {
		throw new FileRefused('not_xml');
	}
}
