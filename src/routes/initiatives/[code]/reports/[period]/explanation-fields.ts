import type * as v from 'valibot';
import {
	EXPLANATIONS_AT_MOST,
	explanationKinds,
	type ExplanationKind,
	type ExplanationValues
} from '#lib/domain/report-values.ts';
import { optionalChoice, optionalLines } from '#lib/server/form-fields.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import { causePositions } from './labels.ts';

/** Fields cause1_kind, cause1_words, …: the first is the main cause. */
export function explanationEntries(): Record<string, v.GenericSchema<unknown, string | null>> {
	return Object.fromEntries(
		causePositions.flatMap((n) => [
			[`cause${n}_kind`, optionalChoice(explanationKinds)],
			[`cause${n}_words`, optionalLines(2_000)]
		])
	);
}

/** What was told, in order: a gap closes up. */
export function explanationsOf(output: Record<string, string | null>): ExplanationValues[] {
	return causePositions.flatMap((n) => {
		const kind = (output[`cause${n}_kind`] ?? null) as ExplanationKind | null;
		return kind === null ? [] : [{ kind, words: output[`cause${n}_words`] ?? null }];
	});
}

/** Words without a kind tell of nothing that can be counted, and each kind stands once. */
export function explanationErrors(output: Record<string, string | null>): FieldErrors {
	const errors: FieldErrors = {};
	const seen = new Set<string>();
	for (const n of causePositions) {
		const kind = output[`cause${n}_kind`] ?? null;
		if (kind === null && output[`cause${n}_words`]) errors[`cause${n}_kind`] = 'required';
		if (kind !== null && seen.has(kind)) errors[`cause${n}_kind`] = 'taken';
		if (kind !== null) seen.add(kind);
	}
	return errors;
}

/** As the form's fields show it. */
export function explanationFields(values: readonly ExplanationValues[]): Record<string, string> {
	return Object.fromEntries(
		Array.from({ length: EXPLANATIONS_AT_MOST }, (_, i) => [
			[`cause${i + 1}_kind`, values[i]?.kind ?? ''],
			[`cause${i + 1}_words`, values[i]?.words ?? '']
		]).flat()
	);
}
