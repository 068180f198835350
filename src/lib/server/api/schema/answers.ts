import * as v from 'valibot';
import { breakdowns } from '#lib/domain/indicator-values.ts';
import {
	day,
	decimal,
	fiscalYear,
	flag,
	health,
	instant,
	leftOut,
	orNull,
	precision,
	quarter,
	status,
	text,
	whole
} from '#lib/server/api/schema/kinds.ts';
import { explanationKinds } from '#lib/domain/report-values.ts';
import {
	figure,
	initiative,
	initiativeDimension,
	initiativeOrganisation,
	initiativePlace,
	reportContent
} from '#lib/server/api/schema/rows.ts';

export const scope = v.picklist(['public', 'all']);
export const period = v.strictObject({ fiscal_year: fiscalYear, quarter });
/** A page of rows, and the cursor of the next; null: this is the last. */
export const pageOf = <S extends v.GenericSchema>(row: S) =>
	v.strictObject({ data: v.array(row), next_cursor: orNull(text) });

const listed = v.strictObject({
	code: text,
	title_th: text,
	title_en: orNull(text),
	plan_code: text,
	organisation_code: orNull(text),
	start_date: orNull(day),
	start_precision: precision,
	end_date: orNull(day),
	end_precision: precision,
	emenscr_code: orNull(text),
	visibility: v.picklist(['public', 'internal']),
	is_sample: flag,
	status: orNull(status),
	health: orNull(health),
	planned: orNull(decimal),
	actual: orNull(decimal),
	slippage: orNull(decimal),
	spi: orNull(decimal),
	year_progress: orNull(decimal),
	is_reported: orNull(flag),
	reported_fiscal_year: orNull(fiscalYear),
	reported_quarter: orNull(quarter),
	left_out: orNull(leftOut),
	budget: orNull(decimal),
	budget_basis: orNull(v.picklist(['after_transfers', 'by_act'])),
	disbursed: orNull(decimal),
	outstanding: orNull(decimal),
	used: orNull(decimal),
	is_used_complete: orNull(flag),
	obligated: orNull(decimal),
	disbursed_percent: orNull(decimal),
	used_percent: orNull(decimal),
	baseline_number: orNull(whole),
	rule_version: orNull(whole),
	figures_as_of: orNull(day),
	is_closed: flag,
	corrected_at: orNull(instant),
	corrected_actual: orNull(decimal),
	dimensions: v.array(v.strictObject({ dimension_code: text, parts: whole, is_editorial: flag }))
});
export const initiativePage = v.strictObject({
	as_of: instant,
	scope,
	period,
	data: v.array(listed),
	next_cursor: orNull(text)
});
export const initiativeAnswer = v.strictObject({
	...initiative.entries,
	dimensions: v.array(initiativeDimension),
	organisations: v.array(initiativeOrganisation),
	places: v.array(initiativePlace),
	period,
	figure: orNull(figure)
});

const counts = v.record(text, whole);
const line = v.strictObject({
	code: text,
	name_th: orNull(text),
	name_en: orNull(text),
	initiatives: whole,
	reported: whole,
	counted: whole,
	equal_actual: orNull(decimal),
	equal_planned: orNull(decimal),
	equal_slippage: orNull(decimal),
	equal_health: orNull(health),
	budget_counted: whole,
	budget_actual: orNull(decimal),
	budget_planned: orNull(decimal),
	budget_slippage: orNull(decimal),
	budget_health: orNull(health),
	budget: orNull(decimal),
	disbursed: orNull(decimal),
	outstanding: orNull(decimal),
	used: orNull(decimal),
	used_partly: whole,
	obligated: orNull(decimal),
	budget_known: whole,
	disbursed_percent: orNull(decimal),
	disbursed_counted: whole,
	used_percent: orNull(decimal),
	used_counted: whole,
	has_editorial: flag,
	has_sample: flag,
	health_counts: counts,
	left_out_counts: counts
});
export const rollupAnswer = v.strictObject({
	as_of: instant,
	scope,
	period,
	is_closed: flag,
	by: v.picklist(['dimension', 'plan', 'organisation', 'place']),
	lines: v.array(line),
	total: line
});

const amount = { value: orNull(decimal), numerator: orNull(decimal), denominator: orNull(decimal) };
export const reportAnswer = v.strictObject({
	initiative_code: text,
	fiscal_year: fiscalYear,
	quarter,
	revision: whole,
	revision_reason: orNull(text),
	state: v.picklist(['draft', 'submitted', 'returned', 'approved', 'superseded']),
	...reportContent,
	explanations: v.array(v.strictObject({ kind: v.picklist(explanationKinds), words: orNull(text) })),
	milestones: v.array(
		v.strictObject({
			milestone_id: whole,
			percent: orNull(decimal),
			actual_start: orNull(day),
			actual_end: orNull(day),
			note: orNull(text)
		})
	),
	indicators: v.array(
		v.strictObject({
			indicator_code: text,
			...amount,
			note: orNull(text),
			parts: v.array(v.strictObject({ breakdown: v.picklist(breakdowns), category: text, ...amount }))
		})
	),
	return_comment: orNull(text),
	submitted_at: orNull(instant),
	reviewed_at: orNull(instant),
	is_sample: flag
});
export const tokenAnswer = v.strictObject({
	name: text,
	prefix: text,
	expires_at: instant,
	writes_reports: flag,
	writes_money: flag,
	scope,
	person: v.strictObject({
		name: text,
		is_sample: flag,
		grants: v.array(
			v.strictObject({
				role: text,
				organisation_code: orNull(text),
				dimension_code: orNull(text),
				place_code: orNull(text)
			})
		)
	})
});
export const rootAnswer = v.strictObject({
	name: text,
	version: text,
	as_of: instant,
	openapi: text,
	documentation: text,
	tables: v.array(v.strictObject({ name: text, href: text }))
});
export const problem = v.strictObject({
	type: text,
	title: text,
	status: whole,
	detail: text,
	instance: text,
	code: text,
	request_id: text,
	errors: v.optional(
		v.array(
			v.strictObject({ pointer: v.optional(text), parameter: v.optional(text), code: text, message: text })
		)
	)
});
