// Runs in a process of its own, from its text (see render-docx.ts): imports by address only, no types.
const [libraryUrl = ''] = process.argv.slice(1);

/** The library writes the time into the file, and asks for it here: the data's, so that the same data give the same bytes. */
let now = 0;
const Clock = Date;
globalThis.Date = /** @type {any} */ (
	new Proxy(Clock, {
		construct: (target, args) => (args.length === 0 ? new target(now) : Reflect.construct(target, args))
	})
);

const library = await import(libraryUrl);
/** @type {any} */
const docx = library.Document ? library : library.default;
const {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	LeaderType,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableOfContents,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} = docx;

/** The typeface of Thai official letters: Word has it where officials work; elsewhere another Thai one stands in. */
const FAMILY = 'TH Sarabun New';
const font = { ascii: FAMILY, hAnsi: FAMILY, cs: FAMILY, eastAsia: FAMILY };
const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
/** Twips: A4 and its margins. */
const [WIDTH, HEIGHT, MARGIN] = [11_906, 16_838, 1_134];

/** In half points, for Latin and for Thai letters; Word keeps a size and a weight for each. @param {number} size */
const sized = (size, isBold = false, colour = '1C2126') => ({
	font,
	size,
	sizeComplexScript: size,
	...(isBold && { bold: true, boldComplexScript: true }),
	color: colour
});

/** @param {string} text @param {object} look */
function runs(text, look) {
	return text.split('\n').map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 && { break: 1 }) }));
}

/** @param {any} block */
function draw(block) {
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({
					heading: LEVELS[block.level - 1],
					keepNext: true,
					pageBreakBefore: block.startsPage === true,
					spacing: { before: block.level === 1 ? 0 : 240, after: 80 },
					children: runs(block.text, sized([40, 34, 30][block.level - 1] ?? 30, true))
				})
			];
		case 'text':
			return [
				new Paragraph({
					keepNext: block.keepsNext === true,
					spacing: { after: 40 },
					children: runs(
						block.text,
						sized(block.isSmall ? 26 : 30, block.isStrong === true, block.isSmall ? '555E67' : '1C2126')
					)
				})
			];
		case 'list':
			return block.lines.map(
				(/** @type {string} */ line) =>
					new Paragraph({
						indent: { left: 284, hanging: 284 },
						spacing: { after: 20 },
						children: runs(`–\u2002${line}`, sized(26))
					})
			);
		case 'contents':
			return [
				new Paragraph({
					keepNext: true,
					spacing: { before: 240, after: 80 },
					children: runs(block.title, sized(34, true))
				}),
				new TableOfContents(block.title, {
					hyperlink: true,
					headingStyleRange: '1-2',
					tabLeader: LeaderType.NONE
				})
			];
		case 'table':
			// Word joins two tables that touch.
			return [table(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
		default:
			return [signatures(block.signatures)];
	}
}

/** @param {{ columns: { head: string, align: string, width: number }[], rows: (string | null)[][], hasTotal?: boolean }} block */
function table({ columns, rows, hasTotal }) {
	const all = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.round(((WIDTH - 2 * MARGIN) * width) / all));
	const border = (/** @type {string} */ color) => ({ style: BorderStyle.SINGLE, size: 4, color });
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	/** @param {string | null} text @param {number} i @param {boolean} isHead */
	const cell = (text, i, isHead, isBold = isHead) =>
		new TableCell({
			width: { size: widths[i], type: WidthType.DXA },
			margins: { top: 30, bottom: 30, left: 60, right: 60 },
			...(isHead && { shading: { fill: 'EFECE4' } }),
			children: [
				new Paragraph({
					alignment: columns[i]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
					children: runs(text ?? '–', sized(24, isBold))
				})
			]
		});
	return new Table({
		columnWidths: widths,
		width: { size: WIDTH - 2 * MARGIN, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		borders: {
			top: border('8B8F94'),
			bottom: border('8B8F94'),
			left: none,
			right: none,
			insideHorizontal: border('E2DED5'),
			insideVertical: none
		},
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: columns.map(({ head }, i) => cell(head, i, true))
			}),
			...rows.map(
				(row, n) =>
					new TableRow({
						cantSplit: true,
						children: row.map((text, i) => cell(text, i, false, hasTotal === true && n === rows.length - 1))
					})
			)
		]
	});
}

/** @param {{ role: string, signed: string, position: string, date: string }[]} list */
function signatures(list) {
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	const dots = '.'.repeat(26);
	const size = Math.round((WIDTH - 2 * MARGIN) / list.length);
	const line = (/** @type {string} */ text, isBold = false) =>
		new Paragraph({
			spacing: { before: 60 },
			alignment: AlignmentType.CENTER,
			children: runs(text, sized(26, isBold))
		});
	return new Table({
		columnWidths: list.map(() => size),
		width: { size: WIDTH - 2 * MARGIN, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		borders: {
			top: none,
			bottom: none,
			left: none,
			right: none,
			insideHorizontal: none,
			insideVertical: none
		},
		rows: [
			new TableRow({
				cantSplit: true,
				children: list.map(
					({ role, signed, position, date }) =>
						new TableCell({
							width: { size, type: WidthType.DXA },
							children: [
								line(`${signed} ${dots}`),
								line(`(${dots})`),
								line(role, true),
								line(`${position} ${dots}`),
								line(`${date} ${dots}`)
							]
						})
				)
			})
		]
	});
}

/** @param {{ lang: string, title: string, author: string, foot: string, page: { before: string, between: string }, now: number, blocks: object[] }} job */
async function write(job) {
	now = job.now;
	const foot = sized(20, false, '555E67');
	const between = job.page.between === '/' ? '/' : ` ${job.page.between} `;
	const language =
		job.lang === 'th'
			? { value: 'th-TH', eastAsia: 'th-TH', bidirectional: 'th-TH' }
			: { value: 'en-GB', bidirectional: 'th-TH' };
	const document = new Document({
		// Pages are Word's to count. Told of none, contents stand without numbers (and without a line that leads to none) until they are updated; not told, Word would ask to update them before it opens the file.
		pageNumbers: () => ({ bookmarks: new Map() }),
		title: job.title,
		creator: job.author,
		lastModifiedBy: job.author,
		description: '',
		styles: { default: { document: { run: { ...sized(30), language } } } },
		sections: [
			{
				properties: {
					page: {
						size: { width: WIDTH, height: HEIGHT },
						margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
					}
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								children: [
									new TextRun({ text: `${job.foot} · ${job.page.before} `, ...foot }),
									new TextRun({ children: [PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES], ...foot })
								]
							})
						]
					})
				},
				children: job.blocks.flatMap(draw)
			}
		]
	});
	// The library numbers bookmarks on from one document to the next: from 1, the same data give the same bytes.
	document.Document.View.body.headingBookmarkIds.ids = job.blocks.map((_, n) => n + 1);
	return Packer.toBuffer(document);
}

/** With a callback, so that a server that has just gone is no error. @param {object} answer */
const send = (answer) =>
	process.send?.({ ...answer, rss: process.memoryUsage().rss }, undefined, {}, () => {});

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (job) => {
	try {
		send({ bytes: new Uint8Array(await write(/** @type {any} */ (job))) });
	} catch (failure) {
		send({ error: failure instanceof Error ? failure.message : String(failure) });
	}
});
export {};
