// Runs in a process of its own, from its text (see render-xlsx.ts): imports by address only, no types.
const [writerUrl = ''] = process.argv.slice(1);
const writeExcelFile = (await import(writerUrl)).default;

/** Shown as พ.ศ. where Excel is in any language; in English files ค.ศ. */
const DATE = { th: '[$-107041E]d mmm yyyy', en: 'd mmm yyyy' };
const LONGEST_TEXT = 32_767;
/** @typedef {string | number | null | { day: number } | { value: number, format: string, isStrong?: boolean } | { text: string, columns?: number, rows?: number, isStrong?: boolean, isCentred?: boolean }} Plain */
/** @type {{ lang: 'th' | 'en', sheets: { name: string, widths: number[], heads: number, frozen: number, print?: { paper: number, from: number, to: number }, hiddenColumns?: number[], validations?: { column: number, from: number, to: number, title: string, text: string, list?: string }[], rows: unknown[][] }[] }} */
let book = { lang: 'th', sheets: [] };

/** @param {Plain} plain @param {boolean} isHead */
function cell(plain, isHead) {
	if (plain === null) return null;
	if (typeof plain === 'number') return { value: plain, type: Number };
	if (typeof plain === 'object') {
		// A serial number with a date's format is a date to every reader; a Date would shift with the machine's zone.
		if ('day' in plain) return { value: plain.day, type: Number, format: DATE[book.lang], align: 'left' };
		if ('value' in plain)
			return {
				value: plain.value,
				type: Number,
				format: plain.format,
				...(plain.isStrong && { fontWeight: 'bold' })
			};
		return {
			...textCell(plain.text, isHead || plain.isStrong === true),
			...(plain.isCentred && { align: 'center', alignVertical: 'center' }),
			...(plain.columns && { columnSpan: plain.columns }),
			...(plain.rows && { rowSpan: plain.rows })
		};
	}
	return textCell(plain, isHead);
}

/** @param {string} value @param {boolean} isHead */
function textCell(value, isHead) {
	const text = { value: value.slice(0, LONGEST_TEXT), type: String, wrap: true, alignVertical: 'top' };
	return isHead ? { ...text, fontWeight: 'bold', backgroundColor: '#EFECE4' } : text;
}

/** @param {string} text */
const escaped = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
/** 27 → 'AB'. @param {number} column @returns {string} */
const letters = (column) =>
	(column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** @param {{ column: number, from: number, to: number, title: string, text: string, list?: string }} one */
function validation({ column, from, to, title, text, list }) {
	const rule = list ? 'type="list" errorStyle="warning" showErrorMessage="1" ' : '';
	const said = `showInputMessage="1" promptTitle="${escaped(title.slice(0, 32))}" prompt="${escaped(text.slice(0, 255))}"`;
	return `<dataValidation ${rule}allowBlank="1" ${said} sqref="${letters(column)}${from}:${letters(column)}${to}"${list ? `><formula1>${escaped(list)}</formula1></dataValidation>` : '/>'}`;
}

/** What the library has no word for; the order of elements is the schema's. */
const beyond = {
	files: {
		transform: {
			'xl/worksheets/sheet{id}.xml': {
				/** @param {string} xml @param {unknown} _ @param {{ sheetIndex: number }} properties */
				transform(xml, _, { sheetIndex }) {
					const { print, hiddenColumns = [], validations = [] } = book.sheets[sheetIndex] ?? {};
					let made = xml;
					for (const column of hiddenColumns)
						made = made.replace(new RegExp(`<col (?=[^>]*min="${column + 1}")`), '<col hidden="1" ');
					if (validations.length > 0) {
						const all = `<dataValidations count="${validations.length}">${validations.map(validation).join('')}</dataValidations>`;
						const cells = made.lastIndexOf('</sheetData>');
						const rest = made
							.slice(cells)
							.search(
								/<(hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|extLst)\b|<\/worksheet>/
							);
						made = made.slice(0, cells + rest) + all + made.slice(cells + rest);
					}
					// Across a sheet of paper, all columns on one page's width, heads on every page.
					if (!print) return made;
					return made
						.replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
						.replace(
							/<pageSetup[^>]*\/>/,
							`<pageSetup paperSize="${print.paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`
						);
				}
			},
			'xl/workbook.xml': {
				/** @param {string} xml */
				transform(xml) {
					const names = book.sheets.flatMap(({ name, print }, i) =>
						print
							? [
									`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${sheetName(name).replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'!$${print.from}:$${print.to}</definedName>`
								]
							: []
					);
					return names.length === 0
						? xml
						: xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
				}
			}
		}
	}
};

/** @param {string} name */
const sheetName = (name) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

async function write() {
	const sheets = book.sheets.map(({ name, widths, heads, frozen, print, rows }) => ({
		sheet: sheetName(name),
		data: rows,
		columns: widths.map((width) => ({ width })),
		...(print ? { orientation: 'landscape' } : {}),
		...(heads > 0 ? { stickyRowsCount: heads } : {}),
		...(frozen > 0 ? { stickyColumnsCount: frozen } : {})
	}));
	return writeExcelFile(sheets, { fontFamily: 'Sarabun', fontSize: 11, features: [beyond] }).toBuffer();
}

/** With a callback, so that a server that has just gone is no error. @param {object} answer */
const send = (answer) =>
	process.send?.({ ...answer, rss: process.memoryUsage().rss }, undefined, {}, () => {});

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (/** @type {any} */ message) => {
	try {
		if (message.begin) book = { lang: message.begin, sheets: [] };
		else if (message.sheet) book.sheets.push({ ...message.sheet, rows: [] });
		else if (message.rows) {
			const sheet = book.sheets.at(-1);
			for (const row of message.rows)
				sheet?.rows.push(
					row.map((/** @type {Plain} */ plain) => cell(plain, sheet.rows.length < sheet.heads))
				);
		} else {
			const bytes = await write();
			book.sheets = [];
			send({ bytes });
		}
	} catch (failure) {
		send({ error: failure instanceof Error ? failure.message : String(failure) });
	}
});
export {};
