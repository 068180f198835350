import * as v from 'valibot';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { optionalDecimal, optionalLines } from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import type { MonthValues } from '#lib/server/operations/save-months.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';

const PARTS = ['physical_percent', 'outstanding', 'disbursed', 'note'] as const;
const money = optionalDecimal({ min: 0, max: '9999999999999999.99', scale: 2 });
const schema = v.object({
	physical_percent: optionalDecimal({ min: 0, max: 100, scale: 2 }),
	outstanding: money,
	disbursed: money,
	note: optionalLines(2_000)
});

/** The months that were sent, m1_… to m12_…. */
export function parseMonths(sent: FormValues, months: number[]): Parsed<MonthValues[]> {
	const errors: FieldErrors = {};
	const rows = months.flatMap((month) => {
		if (!PARTS.some((part) => `m${month}_${part}` in sent)) return [];
		const parsed = parseForm(
			schema,
			Object.fromEntries(PARTS.map((part) => [part, sent[`m${month}_${part}`] ?? '']))
		);
		if (parsed.ok) return [{ month, ...parsed.output }];
		for (const [part, code] of Object.entries(parsed.errors)) errors[`m${month}_${part}`] = code;
		return [];
	});
	return Object.keys(errors).length === 0 ? { ok: true, output: rows } : { ok: false, errors };
}

/** As they stand in the form. */
export function monthFields(rows: MonthValues[], lang: Lang): Record<string, string> {
	const number = (value: string | null) => (value === null ? '' : formatDecimal(value, lang));
	return Object.fromEntries(
		rows.flatMap((row) =>
			PARTS.map((part) => [`m${row.month}_${part}`, part === 'note' ? (row.note ?? '') : number(row[part])])
		)
	);
}
