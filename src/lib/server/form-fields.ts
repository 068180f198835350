import * as v from 'valibot';
import { FIRST_FISCAL_YEAR, type IsoDate } from '#lib/domain/calendar.ts';
import { parseDecimal, type DecimalRange } from '#lib/domain/number.ts';
import { parseDate, parseFiscalYear } from '#lib/domain/parse-date.ts';
import { cleanText } from '#lib/domain/text.ts';
import type { ErrorCode } from '#lib/server/parse-form.ts';

const code = (c: ErrorCode) => c;
/** What was sent as text; a field that was not sent is empty, a repeated one counts once. */
const sent = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), ''),
	v.transform((value) => (Array.isArray(value) ? (value[0] ?? '') : value))
);

/** One line that must be there. */
export const requiredText = (longest = 300) =>
	v.pipe(
		sent,
		v.transform(cleanText),
		v.minLength(1, code('required')),
		v.maxLength(longest, code('too_long'))
	);

/** One line, or null where it is empty. */
export const optionalText = (longest = 300) =>
	v.pipe(sent, v.transform(cleanText), v.maxLength(longest, code('too_long')), v.transform(orNull));

/** Lines; null where empty. */
export const optionalLines = (longest = 5_000) =>
	v.pipe(sent, v.maxLength(longest, code('too_long')), v.transform(orNull));

export const requiredLines = (longest = 5_000) =>
	v.pipe(sent, v.minLength(1, code('required')), v.maxLength(longest, code('too_long')));

/** One of the listed values. */
export const choice = <const T extends readonly string[]>(values: T) =>
	v.pipe(
		sent,
		v.check((value) => value !== '', code('required')),
		v.picklist(values, code('unknown_choice'))
	);

/** One of the listed values, or null where none was chosen. */
export const optionalChoice = <const T extends readonly string[]>(values: T) =>
	v.pipe(sent, v.transform(orNull), v.nullable(v.picklist(values, code('unknown_choice'))));

/** A box that is ticked or not. */
export const tick = v.pipe(
	sent,
	v.transform((value) => value !== '' && value !== 'false')
);

/** All that were ticked; each of the listed values. */
export const ticks = <const T extends readonly string[]>(values: T) =>
	v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((value) => [value].flat().filter((text) => text !== '')),
		v.array(v.picklist(values, code('unknown_choice')))
	);

/** A day in any form that officials use (พ.ศ. or ค.ศ.), as an ISO date; null where empty. */
export const optionalDay = v.pipe(
	sent,
	v.rawTransform<string, IsoDate | null>(({ dataset, addIssue, NEVER }) => {
		const parsed = parseDate(dataset.value);
		if (!parsed.ok && parsed.reason === 'empty') return null;
		if (parsed.ok && parsed.precision === 'day') return parsed.date;
		addIssue({ message: code(parsed.ok || parsed.reason === 'empty' ? 'not_a_date' : parsed.reason) });
		return NEVER;
	})
);

export const requiredDay = v.pipe(optionalDay, v.string(code('required')));

/** An exact decimal as text, '1234.5'; null where empty. Thai digits and thousands' commas are taken. `refusal` names what is asked for better than which bound was passed. */
export const optionalDecimal = (range: DecimalRange, refusal?: ErrorCode) =>
	v.pipe(
		sent,
		v.rawTransform<string, string | null>(({ dataset, addIssue, NEVER }) => {
			const parsed = parseDecimal(dataset.value, range);
			if (parsed.ok) return parsed.value;
			if (parsed.reason === 'empty') return null;
			addIssue({
				message:
					refusal && parsed.reason !== 'too_many_decimals'
						? refusal
						: parsed.reason === 'too_many_decimals' && range.scale === 0
							? code('not_whole')
							: code(parsed.reason)
			});
			return NEVER;
		})
	);

export const requiredDecimal = (range: DecimalRange) =>
	v.pipe(optionalDecimal(range), v.string(code('required')));

export const requiredInteger = (min: number, max: number) =>
	v.pipe(requiredDecimal({ min, max, scale: 0 }), v.transform(Number));

/** A fiscal year as officials type it, in พ.ศ. */
export const fiscalYear = v.pipe(
	sent,
	v.rawTransform<string, number>(({ dataset, addIssue, NEVER }) => {
		const parsed = parseFiscalYear(dataset.value);
		if (parsed.ok && parsed.fiscalYear >= FIRST_FISCAL_YEAR && parsed.fiscalYear <= 2700)
			return parsed.fiscalYear;
		addIssue({
			message: code(parsed.ok ? 'out_of_range' : parsed.reason === 'empty' ? 'required' : parsed.reason)
		});
		return NEVER;
	})
);

/** An e-mail address in lower case, as app_user keeps it. */
export const emailAddress = v.pipe(requiredText(254), v.toLowerCase(), v.email(code('not_an_email')));

/** The lock_version that the form was made with. */
export const lockVersion = requiredInteger(0, 2_147_483_647);

function orNull<T extends string>(value: T): T | null {
	return value === '' ? null : value;
}
