import { decimalText, roundTo } from '#lib/domain/decimal.ts';

const NUMBER = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What spreadsheets show at most; what stands behind is the dust of binary fractions. */
const MOST_SIGNIFICANT = 15;
const MOST_PLACES = 40;

/** Plain exact decimal of a number as a workbook stores it ('1.2E7', '0.30000000000000004' → '0.3'); undefined where it is none or out of all bounds. */
export function storedNumber(raw: string): string | undefined {
	// Most are short and plain: they are what they are.
	if (raw.length <= MOST_SIGNIFICANT && PLAIN.test(raw)) return trimmed(raw);
	const match = NUMBER.exec(raw.trim());
	if (!match) return undefined;
	const [, sign, whole = '', fraction = '', power = '0'] = match;
	const shift = Number(power) - fraction.length;
	const digits = `${whole}${fraction}`.replace(/^0+/, '');
	if (digits === '') return '0';
	if (digits.length + shift > MOST_PLACES) return undefined;
	const units = BigInt(sign === '-' ? `-${digits}` : digits);
	const exact = shift > 0 ? { units: units * 10n ** BigInt(shift), scale: 0 } : { units, scale: -shift };
	if (exact.scale > MOST_PLACES * 2) return undefined;
	return trimmed(
		decimalText(
			digits.length > MOST_SIGNIFICANT && exact.scale > 0
				? roundTo(exact, Math.max(0, exact.scale - digits.length + MOST_SIGNIFICANT))
				: exact
		)
	);
}

/** '1.50' → '1.5', '-0' → '0'. */
export function trimmed(text: string): string {
	const kept = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
	return kept === '-0' ? '0' : kept;
}
