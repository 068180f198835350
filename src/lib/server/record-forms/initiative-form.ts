import * as v from 'valibot';
import { ALWAYS, type IsoDate } from '#lib/domain/calendar.ts';
import { statuses } from '#lib/domain/filter.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Status } from '#lib/domain/health.ts';
import { visibilities, type InitiativeValues, type StatusChange } from '#lib/domain/initiative-values.ts';
import type { Lang } from '#lib/domain/lang.ts';
import {
	choice,
	optionalChoice,
	optionalDay,
	optionalDecimal,
	optionalLines,
	optionalText,
	requiredText,
	ticks
} from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';
import type { FormChoices } from '#lib/server/queries/form-choices.ts';
import type { InitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { parseSpan, precisionField } from '#lib/server/record-forms/span-form.ts';

export type ParsedInitiative = {
	code: string;
	values: InitiativeValues;
	status: StatusChange | null;
	changed_from: IsoDate | null;
};

const CODE = /^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/;

/** A sent form; `was` = the record as it stands, null for a new one. Dated parts that change ask from which day. */
export function parseInitiative(
	sent: FormValues,
	choices: FormChoices,
	was: InitiativeRecord | null
): Parsed<ParsedInitiative> {
	const codesOf = (list: { code: string }[]) => list.map(({ code }) => code);
	const text = optionalLines();
	const newCode: v.GenericSchema<unknown, string> = was
		? v.pipe(
				v.optional(v.unknown(), ''),
				v.transform(() => was.code)
			)
		: v.pipe(requiredText(60), v.regex(CODE, 'not_a_code'));
	const parts = Object.fromEntries(
		choices.dimensions.map(({ code }) => [`part_${code}`, optionalDecimal({ min: 0, max: 1000, scale: 0 })])
	);
	const schema = v.object({
		code: newCode,
		title_th: requiredText(500),
		title_en: optionalText(500),
		plan_code: choice(codesOf(choices.plans)),
		organisation_code: optionalChoice(codesOf(choices.organisations)),
		responsible_user_id: optionalChoice(choices.people.map(({ id }) => id)),
		objective_th: text,
		objective_en: text,
		beneficiaries_th: text,
		beneficiaries_en: text,
		visibility: choice(visibilities),
		emenscr_code: optionalText(60),
		start_precision: precisionField,
		end_precision: precisionField,
		place_codes: ticks(codesOf(choices.places)),
		status: choice(statuses),
		status_from: optionalDay,
		status_reason: optionalText(1_000),
		changed_how: optionalChoice(['from', 'always']),
		changed_from: optionalDay
	});
	const shares = parseForm(v.object(parts), sent);
	const parsed = parseForm(schema, sent);
	const span = parseSpan(sent, 'start', 'end');
	if (!parsed.ok || !span.ok || !shares.ok)
		return { ok: false, errors: { ...errorsOf(parsed), ...errorsOf(span), ...errorsOf(shares) } };
	const { code, status, status_from, status_reason, changed_how, changed_from, ...output } = parsed.output;
	const values: InitiativeValues = {
		...output,
		start_date: span.output.start,
		end_date: span.output.end,
		dimensions: choices.dimensions
			.map((one) => ({ dimension_code: one.code, parts: Number(shares.output[`part_${one.code}`] ?? 0) }))
			.filter((one) => one.parts > 0)
	};
	const changed = dated(values, was, changed_how, changed_from);
	const turned = statusChange({ status, status_from, status_reason }, was);
	const errors = { ...changed.errors, ...turned.errors };
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, output: { code, values, status: turned.status, changed_from: changed.from } };
}

/** As the form's fields show it, in the page's language. */
export function initiativeFields(record: InitiativeRecord, lang: Lang): FormValues {
	const {
		id: _id,
		code: _code,
		is_sample: _sample,
		lock_version: _version,
		updated_at: _at,
		dimensions,
		place_codes,
		start_date,
		end_date,
		...text
	} = record;
	return {
		...Object.fromEntries(Object.entries(text).map(([name, value]) => [name, value ?? ''])),
		start: formatImprecise(start_date, record.start_precision, lang) ?? '',
		end: formatImprecise(end_date, record.end_precision, lang) ?? '',
		...Object.fromEntries(
			dimensions.map(({ dimension_code, parts }) => [`part_${dimension_code}`, String(parts)])
		),
		place_codes
	};
}

function dated(
	values: InitiativeValues,
	was: InitiativeRecord | null,
	how: string | null,
	from: IsoDate | null
): { from: IsoDate | null; errors: FieldErrors } {
	if (!was) return { from: null, errors: {} };
	const key = (one: Pick<InitiativeValues, 'organisation_code' | 'dimensions' | 'place_codes'>) =>
		JSON.stringify([
			one.organisation_code,
			one.dimensions.map(({ dimension_code, parts }) => [dimension_code, parts]),
			[...one.place_codes].sort()
		]);
	if (key(values) === key(was)) return { from: null, errors: {} };
	if (how === 'always') return { from: ALWAYS, errors: {} };
	return { from, errors: from === null ? { changed_from: 'required' } : {} };
}

function statusChange(
	change: { status: Status; status_from: IsoDate | null; status_reason: string | null },
	was: InitiativeRecord | null
): { status: StatusChange | null; errors: FieldErrors } {
	const { status, status_from, status_reason } = change;
	const needsReason = status === 'suspended' || status === 'cancelled';
	if (!was)
		return {
			status: { status, valid_from: ALWAYS, reason: status_reason },
			errors: needsReason ? { status: 'unknown_choice' } : {}
		};
	if (status === was.status) return { status: null, errors: {} };
	const errors: FieldErrors = {
		...(status_from === null && { status_from: 'required' as const }),
		...(needsReason && status_reason === null && { status_reason: 'required' as const })
	};
	return { status: { status, valid_from: status_from ?? ALWAYS, reason: status_reason }, errors };
}

function errorsOf(parsed: Parsed<unknown>): FieldErrors {
	return parsed.ok ? {} : parsed.errors;
}
