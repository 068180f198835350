// Runs in a process of its own, from its text (see render-xlsx.ts): imports by address only, no types.
const [writerUrl = ''] = process.argv.slice(1);
const writeExcelFile = (await import(writerUrl)).default;

/** Shown as พ.ศ. where Excel is in any language; in English files ค.ศ. */
const DATE = { th: '[$-107041E]d mmm yyyy', en: 'd mmm yyyy' };
const LONGEST_TEXT = 32_767;
/** @typedef {string | number | null | { day: number } | { value: number, format: string }} Plain */
/** @type {{ lang: 'th' | 'en', sheets: { name: string, widths: number[], heads: number, frozen: number, rows: unknown[][] }[] }} */
let book = { lang: 'th', sheets: [] };

/** @param {Plain} plain @param {boolean} isHead */
function cell(plain, isHead) {
	if (plain === null) return null;
	if (typeof plain === 'number') return { value: plain, type: Number };
	if (typeof plain === 'object') {
		// A serial number with a date's format is a date to every reader; a Date would shift with the machine's zone.
		if ('day' in plain) return { value: plain.day, type: Number, format: DATE[book.lang], align: 'left' };
		return { value: plain.value, type: Number, format: plain.format };
	}
	const text = { value: plain.slice(0, LONGEST_TEXT), type: String, wrap: true, alignVertical: 'top' };
	return isHead ? { ...text, fontWeight: 'bold', backgroundColor: '#EFECE4' } : text;
}

async function write() {
	const sheets = book.sheets.map(({ name, widths, heads, frozen, rows }) => ({
		sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
		data: rows,
		columns: widths.map((width) => ({ width })),
		...(heads > 0 ? { stickyRowsCount: heads } : {}),
		...(frozen > 0 ? { stickyColumnsCount: frozen } : {})
	}));
	return writeExcelFile(sheets, { fontFamily: 'Sarabun', fontSize: 11 }).toBuffer();
}

/** With a callback, so that a server that has just gone is no error. @param {object} answer */
const send = (answer) => process.send?.({ ...answer, rss: process.memoryUsage().rss }, undefined, {}, () => {});

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (/** @type {any} */ message) => {
	try {
		if (message.begin) book = { lang: message.begin, sheets: [] };
		else if (message.sheet) book.sheets.push({ ...message.sheet, rows: [] });
		else if (message.rows) {
			const sheet = book.sheets.at(-1);
			for (const row of message.rows) sheet?.rows.push(row.map((/** @type {Plain} */ plain) => cell(plain, sheet.rows.length < sheet.heads)));
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
