import * as v from 'valibot';
import { isIsoDate } from '#lib/domain/calendar.ts';
import { statedClasses, entryKinds } from '#lib/domain/initiative-values.ts';
import { breakdowns } from '#lib/domain/indicator-values.ts';
import {
	EXPLANATIONS_AT_MOST,
	explanationKinds,
	problemKinds,
	selfRatings
} from '#lib/domain/report-values.ts';
import { fiscalYear } from '#lib/server/api/schema/kinds.ts';

/** What is left out is not known, as null is. */
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
const amount = v.pipe(v.string(), v.regex(/^-?\d{1,16}(\.\d{1,4})?$/, 'not_a_number'));
const percent = v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d{1,4})?$/, 'not_a_number'));
const baht = v.pipe(v.string(), v.regex(/^\d{1,16}(\.\d{1,2})?$/, 'not_a_number'));
/** A year of ค.ศ., as everywhere in ISO 8601: 2563 would be one far ahead. */
const date = v.pipe(
	v.string(),
	v.isoDate('not_a_date'),
	v.check((value) => isIsoDate(value) && value < '2400', 'not_a_date')
);
const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest, 'too_long'));
const amounts = { value: maybe(amount), numerator: maybe(amount), denominator: maybe(amount) };

/** A whole draft: it takes the place of the one before. Ranges and what belongs together are the form's own rules, asked afterwards. */
export const reportBody = v.strictObject({
	physical_percent: maybe(percent),
	self_rating: maybe(v.picklist(selfRatings)),
	/** Still outstanding at the quarter's end: a balance, not what was obligated in the quarter. */
	outstanding: maybe(baht),
	disbursed: maybe(baht),
	results: maybe(words(5_000)),
	problem_kind: maybe(v.picklist(problemKinds)),
	problems: maybe(words(5_000)),
	solutions: maybe(words(5_000)),
	help_needed: maybe(words(5_000)),
	help_from: maybe(words(300)),
	next_steps: maybe(words(5_000)),
	/** Why it is late, the main cause first. */
	explanations: v.optional(
		v.pipe(
			v.array(v.strictObject({ kind: v.picklist(explanationKinds), words: maybe(words(2_000)) })),
			v.maxLength(EXPLANATIONS_AT_MOST, 'too_long')
		),
		[]
	),
	milestones: v.optional(
		v.pipe(
			v.array(
				v.strictObject({
					milestone_id: v.pipe(v.number(), v.safeInteger()),
					percent: maybe(percent),
					actual_start: maybe(date),
					actual_end: maybe(date),
					note: maybe(words(1_000))
				})
			),
			v.maxLength(500, 'too_long')
		),
		[]
	),
	indicators: v.optional(
		v.pipe(
			v.array(
				v.strictObject({
					indicator_code: v.pipe(v.string(), v.maxLength(60, 'too_long')),
					...amounts,
					note: maybe(words(1_000)),
					parts: v.optional(
						v.pipe(
							v.array(
								v.strictObject({
									breakdown: v.picklist(breakdowns),
									category: v.pipe(v.string(), v.maxLength(60, 'too_long')),
									...amounts
								})
							),
							v.maxLength(500, 'too_long')
						),
						[]
					)
				})
			),
			v.maxLength(200, 'too_long')
		),
		[]
	)
});
export type ReportBody = v.InferOutput<typeof reportBody>;

export const transactionBody = v.strictObject({
	kind: v.picklist(entryKinds),
	transaction_date: date,
	amount: v.pipe(v.string(), v.regex(/^-?\d{1,16}(\.\d{1,2})?$/, 'not_a_number')),
	currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'invalid')),
	source_reference: maybe(words(300)),
	expense_class: maybe(v.picklist(statedClasses)),
	budget_year: maybe(fiscalYear)
});
/** Nothing needs to be said. */
export const emptyBody = v.strictObject({});
