import * as v from 'valibot';
import { fiscalYearRange } from '#lib/domain/calendar.ts';
import { carriedKey } from '#lib/domain/year-draft.ts';
import { choice, optionalText, requiredText, ticks } from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import type { Successor } from '#lib/server/operations/create-successor.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';
import { parseSpan, precisionField } from '#lib/server/record-forms/span-form.ts';
import type { ItemPage } from './load-item.ts';

const CODE = /^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/;

/** What is chosen for the new year's initiative; it must end in that year or after. */
export function parseSuccessor(
	sent: FormValues,
	{ item, plans, carriedNow, fiscalYear }: ItemPage
): Parsed<Successor> {
	const schema = v.object({
		code: v.pipe(requiredText(60), v.regex(CODE, 'not_a_code')),
		title_th: requiredText(500),
		title_en: optionalText(500),
		plan_code: choice(plans.map(({ code }) => code)),
		start_precision: precisionField,
		end_precision: precisionField,
		carried: ticks(carriedNow.map(carriedKey))
	});
	const errors: FieldErrors = {};
	const own = parseForm(schema, sent);
	const span = parseSpan(sent, 'start', 'end');
	for (const one of [own, span]) if (!one.ok) Object.assign(errors, one.errors);
	if (span.ok && span.output.end !== null && span.output.end < fiscalYearRange(fiscalYear).start)
		errors['end'] = 'before_new_year';
	const milestones: Successor['milestones'] = [];
	for (const { milestone_id, title_th, title_en, weight, budget_amount } of item.milestones) {
		const key = `m${milestone_id}`;
		if ([sent[`${key}_keep`] ?? ''].flat()[0] === '') continue;
		const dates = parseSpan(sent, `${key}_start`, `${key}_end`);
		const precision = parseForm(
			v.object({ [`${key}_start_precision`]: precisionField, [`${key}_end_precision`]: precisionField }),
			sent
		);
		for (const one of [dates, precision]) if (!one.ok) Object.assign(errors, one.errors);
		if (!dates.ok || !precision.ok) continue;
		milestones.push({
			title_th,
			title_en,
			weight,
			budget_amount,
			planned_start: dates.output.start,
			start_precision: precision.output[`${key}_start_precision`]!,
			planned_end: dates.output.end,
			end_precision: precision.output[`${key}_end_precision`]!
		});
	}
	if (!own.ok || !span.ok || Object.keys(errors).length > 0) return { ok: false, errors };
	return {
		ok: true,
		output: { ...own.output, start_date: span.output.start, end_date: span.output.end, milestones }
	};
}
