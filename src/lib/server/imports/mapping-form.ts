import {
	fieldOf,
	ID_COLUMN,
	STAMP_COLUMN,
	SUBJECTS,
	type Mapping,
	type ImportSubject
} from '#lib/domain/import/subject.ts';
import { toArabicDigits } from '#lib/domain/text.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';

const UNITS = ['baht', 'thousand', 'million'] as const;
const PERCENTS = ['of_100', 'of_1'] as const;

/** A mapping as its form's fields say it; what is not understood stays as suggested. Column n's choice is the field c<n>, a unit of its own u<n>. */
export function readMapping(
	subject: ImportSubject,
	text: (name: string) => string,
	columnCount: number,
	suggested: Mapping
): { mapping: Mapping; errors: FieldErrors } {
	const errors: FieldErrors = {};
	const known = new Set<string>([...SUBJECTS[subject].fields.map(({ id }) => id), ID_COLUMN, STAMP_COLUMN]);
	const columns: Mapping['columns'] = {};
	for (let n = 0; n < columnCount; n++) {
		const field = text(`c${n}`);
		if (!known.has(field)) continue;
		if (field in columns) errors[`c${n}`] = 'import_column_twice';
		else columns[field] = n;
	}
	const missing = SUBJECTS[subject].fields.filter(
		({ id, isRequired }) => isRequired && SUBJECTS[subject].key.includes(id) && !(id in columns)
	);
	if (missing.length > 0) errors['columns'] = 'import_key_missing';
	const row = (name: string, otherwise: number) =>
		/^\d{1,6}$/.test(toArabicDigits(text(name))) ? Number(toArabicDigits(text(name))) - 1 : otherwise;
	const headTo = row('head_to', suggested.headTo);
	const money = Object.entries(columns).filter(([id]) => fieldOf(subject, id)?.type === 'money');
	const units = Object.fromEntries(
		money.flatMap(([id, n]) => UNITS.filter((one) => one === text(`u${n}`)).map((unit) => [id, unit]))
	);
	const percents = PERCENTS.find((one) => one === text('percents')) ?? suggested.percents;
	return {
		mapping: {
			sheet: suggested.sheet,
			headFrom: Math.max(0, Math.min(row('head_from', suggested.headFrom), Math.max(headTo, 0))),
			headTo,
			columns,
			unit: UNITS.find((one) => one === text('unit')) ?? suggested.unit,
			dateOrder:
				text('date_order') === 'mdy' ? 'mdy' : text('date_order') === 'dmy' ? 'dmy' : suggested.dateOrder,
			...(percents && { percents }),
			...(Object.keys(units).length > 0 && { units })
		},
		errors
	};
}

/** By what a file of the same form is known again. */
export function headsKey(heads: readonly string[]): string {
	return heads
		.map((head) => head.replace(/\s+/g, ' ').trim().toLowerCase())
		.join(' | ')
		.slice(0, 2_000);
}
