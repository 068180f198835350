import * as v from 'valibot';
import { expenseClasses, statedClasses, transactionKinds } from '#lib/domain/initiative-values.ts';
import {
	day,
	decimal,
	fiscalYear,
	flag,
	instant,
	orNull,
	precision,
	quarter,
	text,
	whole
} from '#lib/server/api/schema/kinds.ts';

const is_sample = flag;
const names = { name_th: text, name_en: orNull(text) };
const initiative_code = text;
const period = { fiscal_year: fiscalYear, quarter };

export const dimension = v.strictObject({
	code: text,
	position: whole,
	name_th: text,
	name_en: text,
	colour: text
});
export const plan = v.strictObject({
	code: text,
	title_th: text,
	title_en: orNull(text),
	kind: v.picklist(['programme', 'annual', 'integrated']),
	owner_code: orNull(text),
	goal_th: orNull(text),
	goal_en: orNull(text),
	start_date: orNull(day),
	start_precision: precision,
	end_date: orNull(day),
	end_precision: precision,
	iati_identifier: orNull(text),
	is_sample
});
export const organisation = v.strictObject({
	code: text,
	...names,
	abbreviation_th: orNull(text),
	abbreviation_en: orNull(text),
	kind: v.picklist([
		'ministry',
		'department',
		'agency',
		'division',
		'donor',
		'company',
		'civil_society',
		'education',
		'other'
	]),
	parent_code: orNull(text),
	is_sample
});
export const place = v.strictObject({
	code: text,
	kind: v.picklist(['country', 'province', 'district', 'tambon']),
	...names,
	parent_code: orNull(text)
});
export const reportingPeriod = v.strictObject({
	...period,
	starts_on: day,
	ends_on: day,
	due_date: orNull(day),
	state: v.picklist(['open', 'closed']),
	closed_at: orNull(instant),
	is_sample
});

export const indicator = v.strictObject({
	initiative_code,
	code: text,
	position: whole,
	...names,
	unit_th: text,
	unit_en: orNull(text),
	kind: v.picklist(['cumulative', 'per_period', 'latest', 'ratio']),
	direction: v.picklist(['up', 'down', 'keep']),
	ratio_factor: orNull(whole),
	tolerance: orNull(decimal),
	baseline_value: orNull(decimal),
	baseline_fiscal_year: orNull(fiscalYear),
	baseline_quarter: orNull(quarter),
	decimals: whole,
	definition_th: orNull(text),
	definition_en: orNull(text),
	data_source_th: orNull(text),
	data_source_en: orNull(text),
	is_sample
});
export const indicatorTarget = v.strictObject({
	initiative_code,
	indicator_code: text,
	...period,
	value: decimal,
	is_sample
});
export const indicatorValue = v.strictObject({
	initiative_code,
	indicator_code: text,
	...period,
	value: orNull(decimal),
	numerator: orNull(decimal),
	denominator: orNull(decimal),
	note: orNull(text),
	is_sample
});

/** Of a plan or of an initiative, never both. Currencies are never added together. */
export const budget = v.strictObject({
	budget_id: whole,
	plan_code: orNull(text),
	initiative_code: orNull(text),
	fiscal_year: fiscalYear,
	expense_class: v.picklist(expenseClasses),
	currency: text,
	by_act: orNull(decimal),
	after_transfers: orNull(decimal),
	is_sample
});
export const transaction = v.strictObject({
	transaction_id: whole,
	plan_code: orNull(text),
	initiative_code: orNull(text),
	kind: v.picklist(transactionKinds),
	transaction_date: day,
	amount: decimal,
	currency: text,
	...period,
	budget_year: orNull(fiscalYear),
	expense_class: orNull(v.picklist(statedClasses)),
	is_sample
});
