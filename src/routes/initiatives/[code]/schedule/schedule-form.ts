import * as v from 'valibot';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import { NotFound } from '#lib/server/errors.ts';
import { optionalDecimal, optionalLines } from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';
import type { ScheduleDates } from '#lib/server/queries/schedule-change.ts';
import { parseSpan, precisionField } from '#lib/server/record-forms/span-form.ts';

export type DatesForm = ScheduleDates & { reason: string | null; undoes: number | null };

/** Rows of the form: the initiative itself, and its milestones by their ids. */
export const OWN = 'own';
export const keyOf = (milestoneId: number): string => `m${milestoneId}`;

const FIELD = /^(own|m[1-9]\d{0,15})_(start|end)(_precision)?$/;
const PARTS = ['start', 'start_precision', 'end', 'end_precision'] as const;
const about = v.object({
	reason: optionalLines(2_000),
	undoes: optionalDecimal({ min: 1, max: Number.MAX_SAFE_INTEGER, scale: 0 })
});

/** Dates as the form's fields show them, in the page's language. */
export function scheduleFields(
	{ initiative, milestones }: ScheduleDates,
	lang: Lang
): Record<string, string> {
	const rows: [string, SpanColumns][] = [
		...(initiative ? [[OWN, initiative] as [string, SpanColumns]] : []),
		...milestones.map((one): [string, SpanColumns] => [keyOf(one.milestone_id), one])
	];
	return Object.fromEntries(
		rows.flatMap(([key, one]) => [
			[`${key}_start`, formatImprecise(one.start_date, one.start_precision, lang) ?? ''],
			[`${key}_start_precision`, one.start_precision],
			[`${key}_end`, formatImprecise(one.end_date, one.end_precision, lang) ?? ''],
			[`${key}_end_precision`, one.end_precision]
		])
	);
}

/** The rows that were sent otherwise than they are shown; a field that was not sent means that it stays. A row that is none of ours is not found. */
export function parseSchedule(sent: FormValues, shown: Record<string, string>): Parsed<DatesForm> {
	const errors: FieldErrors = {};
	const dates: ScheduleDates = { initiative: null, milestones: [] };
	for (const key of new Set(Object.keys(sent).flatMap((name) => FIELD.exec(name)?.[1] ?? []))) {
		if (!(`${key}_start` in shown)) throw new NotFound('milestone');
		const row: FormValues = Object.fromEntries(
			PARTS.map((part) => [`${key}_${part}`, sent[`${key}_${part}`] ?? shown[`${key}_${part}`]!])
		);
		if (Object.entries(row).every(([name, value]) => value === shown[name])) continue;
		const span = parseSpan(row, `${key}_start`, `${key}_end`);
		const precision = parseForm(
			v.object({ [`${key}_start_precision`]: precisionField, [`${key}_end_precision`]: precisionField }),
			row
		);
		for (const one of [span, precision]) if (!one.ok) Object.assign(errors, one.errors);
		if (!span.ok || !precision.ok) continue;
		const columns: SpanColumns = {
			start_date: span.output.start,
			start_precision: precision.output[`${key}_start_precision`]!,
			end_date: span.output.end,
			end_precision: precision.output[`${key}_end_precision`]!
		};
		if (key === OWN) dates.initiative = columns;
		else dates.milestones.push({ milestone_id: Number(key.slice(1)), ...columns });
	}
	const rest = parseForm(about, sent);
	if (!rest.ok) Object.assign(errors, rest.errors);
	if (!rest.ok || Object.keys(errors).length > 0) return { ok: false, errors };
	return {
		ok: true,
		output: {
			...dates,
			reason: rest.output.reason,
			undoes: rest.output.undoes === null ? null : Number(rest.output.undoes)
		}
	};
}
