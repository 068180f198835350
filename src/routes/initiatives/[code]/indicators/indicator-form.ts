import * as v from 'valibot';
import { periodKey, type Period, type Quarter } from '#lib/domain/calendar.ts';
import { shortest } from '#lib/domain/formula.ts';
import { indicatorDirections, indicatorKinds, MOST_DECIMALS, ratioFactors } from '#lib/domain/indicator.ts';
import { contraryTargets, type IndicatorPlan } from '#lib/domain/indicator-plan.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import {
	choice,
	fiscalYear,
	optionalChoice,
	optionalDecimal,
	optionalLines,
	optionalText,
	requiredInteger,
	requiredText,
	tick
} from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';
import { fieldOfTarget } from './target-fields.ts';

const MOST = '9999999999999999';
const factors = ratioFactors.map(String) as [string, ...string[]];
const code = v.pipe(
	requiredText(30),
	v.check((text) => /^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/.test(text) && text !== 'new', 'indicator_code')
);
const kind = choice(indicatorKinds);
const direction = choice(indicatorDirections);
const decimals = requiredInteger(0, MOST_DECIMALS);

const entries = {
	code,
	kind,
	direction,
	decimals,
	position: requiredInteger(1, 9_999),
	name_th: requiredText(500),
	name_en: optionalText(500),
	unit_th: requiredText(100),
	unit_en: optionalText(100),
	ratio_factor: optionalChoice(factors),
	tolerance: optionalDecimal({ min: 0, max: MOST, scale: MOST_DECIMALS }),
	baseline_quarter: optionalChoice(['1', '2', '3', '4']),
	definition_th: optionalLines(),
	definition_en: optionalLines(),
	data_source_th: optionalText(500),
	data_source_en: optionalText(500),
	by_sex: tick,
	by_age_group: tick,
	by_place: tick
};

/** A sent definition with the targets of these periods. Typed decimals beyond the indicator's own are refused. */
export function parseIndicator(sent: FormValues, periods: Period[]): Parsed<IndicatorPlan> {
	const scale = v.safeParse(decimals, sent['decimals']);
	const number = optionalDecimal({
		min: `-${MOST}`,
		max: MOST,
		scale: scale.success ? scale.output : MOST_DECIMALS
	});
	const hasYear = [sent['baseline_fiscal_year'] ?? ''].flat()[0]!.trim() !== '';
	const parsed = parseForm(
		v.object({
			...entries,
			baseline_value: number,
			baseline_fiscal_year: hasYear
				? v.nullable(fiscalYear)
				: v.pipe(
						v.unknown(),
						v.transform(() => null)
					)
		}),
		sent
	);
	const targets = parseForm(
		v.object(Object.fromEntries(periods.map((period) => [fieldOfTarget(period), number]))),
		sent
	);
	if (!parsed.ok || !targets.ok)
		return { ok: false, errors: { ...(!parsed.ok && parsed.errors), ...(!targets.ok && targets.errors) } };
	const { ratio_factor, tolerance, baseline_quarter, ...output } = parsed.output;
	const plan: IndicatorPlan = {
		...output,
		ratio_factor: output.kind === 'ratio' ? Number(ratio_factor ?? 100) : null,
		tolerance: output.direction === 'keep' ? tolerance : null,
		baseline_quarter: baseline_quarter === null ? null : (Number(baseline_quarter) as Quarter),
		targets: periods.flatMap((period) => {
			const value = targets.output[fieldOfTarget(period)];
			return value == null ? [] : [{ period, value }];
		})
	};
	const errors = contradictions(plan);
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, output: plan };
}

function contradictions(plan: IndicatorPlan): FieldErrors {
	const errors: FieldErrors = {};
	if (plan.kind === 'cumulative' && plan.direction !== 'up') errors['direction'] = 'grows_only';
	if (plan.direction === 'keep' && plan.tolerance === null) errors['tolerance'] = 'required';
	if (plan.baseline_value === null && (plan.baseline_fiscal_year !== null || plan.baseline_quarter !== null))
		errors['baseline_value'] = 'required';
	if (plan.baseline_quarter !== null && plan.baseline_fiscal_year === null)
		errors['baseline_fiscal_year'] = 'required';
	for (const period of contraryTargets(plan)) errors[fieldOfTarget(period)] = 'wrong_side';
	return errors;
}

/** As the form's fields show it, in the page's language. */
export function indicatorFormFields(
	plan: IndicatorPlan,
	periods: Period[],
	lang: Lang
): Record<string, string> {
	const number = (value: string | null) => (value === null ? '' : formatDecimal(shortest(value), lang));
	const text = (value: string | number | null) => (value === null ? '' : String(value));
	const fields: Record<string, string> = {
		tolerance: number(plan.tolerance),
		baseline_value: number(plan.baseline_value),
		by_sex: plan.by_sex ? '1' : '',
		by_age_group: plan.by_age_group ? '1' : '',
		by_place: plan.by_place ? '1' : ''
	};
	for (const name of [
		'code',
		'position',
		'name_th',
		'name_en',
		'unit_th',
		'unit_en',
		'kind',
		'direction',
		'ratio_factor',
		'decimals',
		'baseline_fiscal_year',
		'baseline_quarter',
		'definition_th',
		'definition_en',
		'data_source_th',
		'data_source_en'
	] as const)
		fields[name] = text(plan[name]);
	// What it would be, were it a ratio.
	fields['ratio_factor'] ||= '100';
	for (const period of periods)
		fields[fieldOfTarget(period)] = number(
			plan.targets.find((one) => periodKey(one.period) === periodKey(period))?.value ?? null
		);
	return fields;
}

/** A new one, as the next of those there are. */
export function newIndicatorFields(existing: { code: string; position: number }[]): Record<string, string> {
	const position = Math.max(0, ...existing.map((one) => one.position)) + 1;
	const codes = new Set(existing.map((one) => one.code));
	const free = Array.from({ length: existing.length + 1 }, (_, i) => String(position + i)).find(
		(one) => !codes.has(one)
	);
	return {
		code: free ?? '',
		position: String(position),
		kind: '',
		direction: '',
		decimals: '0',
		ratio_factor: '100'
	};
}
