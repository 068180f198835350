import * as v from 'valibot';
import type { FormValues } from '#lib/server/forms.ts';
import errorsWords from '#lib/i18n/errors.ts';

/** Why a field was refused; the words are in i18n's `errors.fields`. */
export type ErrorCode = keyof typeof errorsWords.th.fields;
export type FieldErrors = Record<string, ErrorCode>;
export type Parsed<T> = { ok: true; output: T } | { ok: false; errors: FieldErrors };

/** A field may set its own, lower limit. */
const LONGEST = 20_000;

/** Checks values against a valibot schema whose messages are error codes (form-fields.ts); one error a field, the first. */
export function parseForm<S extends v.GenericSchema>(
	schema: S,
	values: FormValues
): Parsed<v.InferOutput<S>> {
	const errors: FieldErrors = {};
	for (const [name, value] of Object.entries(values)) {
		if ([value].flat().some((text) => text.length > LONGEST)) errors[name] = 'too_long';
	}
	const result = v.safeParse(schema, { ...values });
	for (const issue of result.issues ?? []) {
		const field = String(issue.path?.[0]?.key ?? '');
		errors[field] ??= codeOf(issue.message, issue.input);
	}
	return Object.keys(errors).length === 0
		? { ok: true, output: result.output as v.InferOutput<S> }
		: { ok: false, errors };
}

function codeOf(message: string, input: unknown): ErrorCode {
	if (message in errorsWords.th.fields) return message as ErrorCode;
	return input === undefined || input === '' ? 'required' : 'invalid';
}
