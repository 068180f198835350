import { cleanText, toArabicDigits } from '#lib/domain/text.ts';

/** One of several names in a cell; parts of a dimension's share, null = none said. */
export type CellPart = { name: string; parts: number | null };

const SHARE =
	/^(.*?)\s*(?:\(\s*(\d{1,4})(?:\.0+)?\s*(?:%|ส่วน|parts?)?\s*\)|[*×x:]\s*(\d{1,4})|\s(\d{1,3})(?:\.0+)?\s*(?:%|ส่วน|parts?))$/i;

/** 'ความมั่นคง * 2; สังคม' → its parts; lines, semicolons, commas and bars divide. */
export function readMany(text: string): CellPart[] {
	const pieces = text
		.split(/[;\n\r|,،、·•]+/)
		.map((piece) => cleanText(piece).replace(/^[-–]\s+/, ''))
		.filter((piece) => piece !== '' && piece !== '-' && piece !== '–');
	return pieces.map((piece) => {
		const [, name, ...shares] = SHARE.exec(toArabicDigits(piece)) ?? [];
		const share = shares.find((one) => one !== undefined);
		return name && share !== undefined ? { name, parts: Number(share) } : { name: piece, parts: null };
	});
}

/** As it is written into a cell and compared: 'a * 2; b'. The order is the writer's: sort by code first where it means nothing. */
export function writeMany(all: CellPart[]): string | null {
	return all.length === 0
		? null
		: all.map(({ name, parts }) => (parts === null ? name : `${name} * ${parts}`)).join('; ');
}
