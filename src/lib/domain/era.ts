import { BUDDHIST_OFFSET, FIRST_FISCAL_YEAR } from '#lib/domain/calendar.ts';

/** Why a typed year or date cannot be taken; i18n has the words. */
export type DateReason =
	'empty' | 'not_a_date' | 'no_such_day' | 'year_too_short' | 'too_early' | 'out_of_range' | 'era_mismatch';
export type ParsedYear = { ok: true; year: number } | { ok: false; reason: DateReason };

const BUDDHIST = /พ\s?\.?\s?ศ(?:\s?\.)?(?![ก-๎])|พุทธศักราช|(?<![a-z])b\.?e(?![a-z])\.?/g;
const CHRISTIAN = /ค\s?\.?\s?ศ(?:\s?\.)?(?![ก-๎])|คริสต์?ศักราช|(?<![a-z])(?:c\.?e|a\.?d)(?![a-z])\.?/g;
const LAST_BUDDHIST_YEAR = 2942; // ค.ศ. 2399, the last that a typed ค.ศ. year can be

/** Writes every era word of lower-case text as 'B' (พ.ศ.) or 'C' (ค.ศ.), which no lower-case text holds. */
export function markEras(text: string): string {
	return text.replace(BUDDHIST, 'B').replace(CHRISTIAN, 'C');
}

/** Year in ค.ศ. of typed digits: 50–99 = 25yy, 1900–2399 = ค.ศ., from 2400 = พ.ศ. (design §6); eras are the marks beside it. */
export function ceYearOfTyped(digits: string, ...eras: (string | undefined)[]): ParsedYear {
	const named = new Set(eras.filter((era) => era !== undefined));
	if (named.size > 1) return { ok: false, reason: 'era_mismatch' };
	const [era] = named;
	const typed = Number(digits);
	if (digits.length < 4) {
		if (digits.length !== 2 || typed < 50 || era === 'C') return { ok: false, reason: 'year_too_short' };
		return { ok: true, year: 2500 + typed - BUDDHIST_OFFSET };
	}
	if (digits.length > 4) return { ok: false, reason: 'out_of_range' };
	if ((era === 'C' && typed >= 2400) || (era === 'B' && typed >= 1900 && typed < 2400))
		return { ok: false, reason: 'era_mismatch' };
	const buddhist = typed >= 2400 || era === 'B' ? typed : typed + BUDDHIST_OFFSET;
	if (buddhist < FIRST_FISCAL_YEAR) return { ok: false, reason: 'too_early' };
	if (buddhist > LAST_BUDDHIST_YEAR) return { ok: false, reason: 'out_of_range' };
	return { ok: true, year: buddhist - BUDDHIST_OFFSET };
}
