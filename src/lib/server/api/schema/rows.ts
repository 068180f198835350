import * as v from 'valibot';
import { problemKinds, selfRatings } from '#lib/domain/report-values.ts';
import {
	basis,
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

const is_sample = flag;
const span = {
	start_date: orNull(day),
	start_precision: precision,
	end_date: orNull(day),
	end_precision: precision
};
const valid = { valid_from: orNull(day), valid_to: orNull(day) };
const titles = { title_th: text, title_en: orNull(text) };
const initiative_code = text;
const period = { fiscal_year: fiscalYear, quarter };

export const initiative = v.strictObject({
	code: text,
	...titles,
	plan_code: text,
	organisation_code: orNull(text),
	status: orNull(status),
	...span,
	objective_th: orNull(text),
	objective_en: orNull(text),
	beneficiaries_th: orNull(text),
	beneficiaries_en: orNull(text),
	emenscr_code: orNull(text),
	predecessor_code: orNull(text),
	visibility: v.picklist(['public', 'internal']),
	is_sample
});
export const initiativeDimension = v.strictObject({
	initiative_code,
	dimension_code: text,
	parts: whole,
	basis,
	...valid,
	is_sample
});
export const initiativeOrganisation = v.strictObject({
	initiative_code,
	organisation_code: text,
	role: v.picklist(['accountable', 'implementing', 'funder', 'partner']),
	...valid,
	is_sample
});
export const initiativePlace = v.strictObject({
	initiative_code,
	place_code: text,
	basis,
	...valid,
	is_sample
});
export const milestone = v.strictObject({
	initiative_code,
	milestone_id: whole,
	position: whole,
	...titles,
	weight: orNull(decimal),
	budget_amount: orNull(decimal),
	planned_start: orNull(day),
	start_precision: precision,
	planned_end: orNull(day),
	end_precision: precision,
	actual_start: orNull(day),
	actual_end: orNull(day),
	is_sample
});
export const figure = v.strictObject({
	initiative_code,
	...period,
	status,
	health,
	planned: orNull(decimal),
	actual: orNull(decimal),
	slippage: orNull(decimal),
	spi: orNull(decimal),
	year_progress: orNull(decimal),
	is_reported: flag,
	reported_fiscal_year: orNull(fiscalYear),
	reported_quarter: orNull(quarter),
	left_out: orNull(leftOut),
	budget: orNull(decimal),
	budget_basis: orNull(v.picklist(['after_transfers', 'by_act'])),
	disbursed: orNull(decimal),
	outstanding: orNull(decimal),
	used: orNull(decimal),
	is_used_complete: flag,
	obligated: orNull(decimal),
	organisation_code: orNull(text),
	plan_code: text,
	baseline_number: orNull(whole),
	rule_version: whole,
	as_of: day,
	is_closed: flag,
	is_sample
});
export const reportContent = {
	physical_percent: orNull(decimal),
	self_rating: orNull(v.picklist(selfRatings)),
	outstanding: orNull(decimal),
	disbursed: orNull(decimal),
	results: orNull(text),
	problem_kind: orNull(v.picklist(problemKinds)),
	problems: orNull(text),
	solutions: orNull(text),
	help_needed: orNull(text),
	help_from: orNull(text),
	next_steps: orNull(text)
};
export const approvedReport = v.strictObject({
	initiative_code,
	...period,
	revision: whole,
	...reportContent,
	obligated: orNull(decimal),
	reviewed_at: instant,
	is_sample
});
