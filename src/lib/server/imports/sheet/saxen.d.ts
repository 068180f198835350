// The package brings no types; only what is used here is told.
declare module 'saxen' {
	export type Decode = (text: string) => string;
	export class Parser {
		on(
			event: 'openTag',
			listener: (
				name: string,
				attributes: () => Record<string, string> | false,
				decode: Decode,
				isClosed: boolean
			) => void
		): this;
		on(event: 'closeTag', listener: (name: string) => void): this;
		on(event: 'text', listener: (text: string, decode: Decode) => void): this;
		on(event: 'cdata' | 'question' | 'attention' | 'comment', listener: (text: string) => void): this;
		on(event: 'error', listener: (error: Error) => void): this;
		write(xml: string): this;
		end(): Error | null;
		stop(): void;
	}
}
