import pg from 'pg';

const DATE = 1082;
const NUMERIC = 1700;
const INT8 = 20;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;
const INT8_ARRAY = 1016;
const TEXT_ARRAY = 1009;

const asIs = (text: string) => text;
const textArray = (pg.types.getTypeParser as (oid: number) => (text: string) => (string | null)[])(
	TEXT_ARRAY
);

function safeInteger(text: string): number {
	const number = Number(text);
	if (!Number.isSafeInteger(number)) throw new RangeError(`bigint outside the safe range: ${text}`);
	return number;
}

/**
 * `pg` would make a local-midnight Date of a date: under Asia/Bangkok that is the day before in UTC,
 * and on 1 October another fiscal year. Dates and exact numbers stay text.
 */
const parsers = new Map<number, (text: string) => unknown>([
	[DATE, asIs],
	[NUMERIC, asIs],
	[INT8, safeInteger],
	[DATE_ARRAY, textArray],
	[NUMERIC_ARRAY, textArray],
	[INT8_ARRAY, (text) => textArray(text).map((item) => (item === null ? null : safeInteger(item)))]
]);

export const typeParsers = {
	getTypeParser(oid: number, format?: 'text' | 'binary') {
		return (
			(format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text')
		);
	}
};
