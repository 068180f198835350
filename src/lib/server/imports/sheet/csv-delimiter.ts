export type Delimiter = ',' | ';' | '\t' | '|';
/** Where fields end, and how many characters of a first line 'sep=;' say so. */
export type FoundDelimiter = { delimiter: Delimiter; skip: number };

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const MOST_RECORDS = 40;

/** The sign that parts most records of a text's beginning into the same number of fields. */
export function findDelimiter(sample: string): FoundDelimiter {
	const said = /^sep=([,;\t|])(\r\n|\n|\r)/i.exec(sample);
	if (said) return { delimiter: said[1] as Delimiter, skip: said[0].length };
	const records = recordCounts(sample);
	let best: { delimiter: Delimiter; agreeing: number; fields: number } = {
		delimiter: ',',
		agreeing: 0,
		fields: 0
	};
	for (const [i, delimiter] of DELIMITERS.entries()) {
		const tally = new Map<number, number>();
		for (const counts of records) if (counts[i]! > 0) tally.set(counts[i]!, (tally.get(counts[i]!) ?? 0) + 1);
		for (const [fields, agreeing] of tally) {
			if (agreeing > best.agreeing || (agreeing === best.agreeing && fields > best.fields))
				best = { delimiter, agreeing, fields };
		}
	}
	return { delimiter: best.delimiter, skip: 0 };
}

/** How often each sign stands outside quotes, a record at a time; the last, which may be cut off, only where it is alone. */
function recordCounts(sample: string): number[][] {
	const records: number[][] = [];
	let counts = DELIMITERS.map(() => 0);
	let isQuoted = false;
	for (const sign of sample) {
		if (sign === '"') isQuoted = !isQuoted;
		else if (isQuoted) continue;
		else if (sign === '\n' || sign === '\r') {
			records.push(counts);
			counts = DELIMITERS.map(() => 0);
			if (records.length >= MOST_RECORDS) return records;
		} else {
			const i = DELIMITERS.indexOf(sign as Delimiter);
			if (i >= 0) counts[i]!++;
		}
	}
	return records.length === 0 ? [counts] : records;
}
