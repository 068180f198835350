import type { IsoDate } from '#lib/domain/calendar.ts';
import { parseImprecise } from '#lib/domain/parse-imprecise.ts';
import { PRECISIONS, type Precision } from '#lib/domain/span.ts';
import { choice } from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import type { FieldErrors, Parsed } from '#lib/server/parse-form.ts';

export const precisionField = choice(
	PRECISIONS as unknown as readonly ['day', 'month', 'quarter', 'fiscal_year', 'year']
);

/** Two imprecise dates and their precisions ('<field>_precision'); null = not stated. The end must not lie before the start. */
export function parseSpan(
	sent: FormValues,
	start: string,
	end: string
): Parsed<{ start: IsoDate | null; end: IsoDate | null }> {
	const errors: FieldErrors = {};
	const read = (name: string, edge: 'start' | 'end'): IsoDate | null => {
		const text = [sent[name] ?? ''].flat()[0]!;
		const sentPrecision = [sent[`${name}_precision`] ?? ''].flat()[0]!;
		const precision = PRECISIONS.find((one) => one === sentPrecision) ?? ('day' satisfies Precision);
		const parsed = parseImprecise(text, precision, edge);
		if (parsed.ok) return parsed.date;
		if (parsed.reason !== 'empty') errors[name] = parsed.reason;
		return null;
	};
	const output = { start: read(start, 'start'), end: read(end, 'end') };
	if (output.start && output.end && output.end < output.start) errors[end] = 'end_before_start';
	return Object.keys(errors).length === 0 ? { ok: true, output } : { ok: false, errors };
}
