const FILL =
	'<$fill><$patternFill patternType="solid"><$fgColor rgb="FFF8DDD3"/><$bgColor indexed="64"/></$patternFill></$fill>';
const XF = /<(?:\w+:)?xf\b(?:[^>]*\/>|[^>]*[^/]>[\s\S]*?<\/(?:\w+:)?xf>)/g;

/** A workbook's styles, to which a like one with a coloured ground is added for each that a wrong cell has. */
export class MarkedStyles {
	#xml: string;
	#prefix: string;
	#all: string[];
	#fill: number;
	#marked = new Map<number, number>();

	constructor(xml: string) {
		this.#xml = xml;
		this.#prefix = /<(\w+:)?styleSheet\b/.exec(xml)?.[1] ?? '';
		this.#all = this.#part('cellXfs')?.match(XF) ?? [];
		this.#fill = this.#part('fills')?.match(/<(?:\w+:)?fill>|<(?:\w+:)?fill\/>/g)?.length ?? 0;
	}

	/** The number of the style that is like another with a coloured ground; the same where the styles are not understood. */
	markedOf(style: number): number {
		if (!this.#all[style] || this.#fill === 0) return style;
		let marked = this.#marked.get(style);
		if (marked === undefined) {
			marked = this.#all.length + this.#marked.size;
			this.#marked.set(style, marked);
		}
		return marked;
	}

	/** With the styles that were asked for. */
	get xml(): string {
		if (this.#marked.size === 0) return this.#xml;
		const added = [...this.#marked.keys()].map((style) =>
			this.#all[style]!.replace(
				/^<(?:\w+:)?xf\b[^>]*?(?=\/?>)/,
				(tag) => `${tag.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '')} fillId="${this.#fill}" applyFill="1"`
			)
		);
		return this.#appended(
			this.#appended(this.#xml, 'fills', FILL.replaceAll('$', this.#prefix), this.#fill + 1),
			'cellXfs',
			added.join(''),
			this.#all.length + added.length
		);
	}

	#part(name: string): string | undefined {
		return new RegExp(`<(?:\\w+:)?${name}\\b[\\s\\S]*?</(?:\\w+:)?${name}>`).exec(this.#xml)?.[0];
	}

	#appended(xml: string, name: string, added: string, count: number): string {
		return xml
			.replace(new RegExp(`(<(?:\\w+:)?${name}\\b[^>]*?)\\scount="\\d+"`), `$1 count="${count}"`)
			.replace(new RegExp(`</(?:\\w+:)?${name}>`), (end) => added + end);
	}
}
