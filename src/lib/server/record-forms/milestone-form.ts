import * as v from 'valibot';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { MilestonePlan } from '#lib/domain/initiative-values.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { optionalDecimal, optionalText, tick } from '#lib/server/form-fields.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';
import type { listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';
import { parseSpan, precisionField } from '#lib/server/record-forms/span-form.ts';

type Milestone = Awaited<ReturnType<typeof listMilestonePlan>>[number];
/** Empty rows offered for new milestones. */
export const newRows = ['new1', 'new2', 'new3'] as const;

const row = (key: string) =>
	v.object({
		[`${key}_position`]: optionalDecimal({ min: 0, max: 10_000, scale: 2 }),
		[`${key}_title_th`]: optionalText(500),
		[`${key}_title_en`]: optionalText(500),
		[`${key}_weight`]: optionalDecimal({ min: '0.0001', max: 99_999, scale: 4 }),
		[`${key}_budget_amount`]: optionalDecimal({ min: 0, max: '9999999999999999.99', scale: 2 })
	});

/** The whole plan in its new order; removed ones are left out, and new ones without a title are none. */
export function parseMilestones(sent: FormValues, existing: Milestone[]): Parsed<MilestonePlan[]> {
	const errors: FieldErrors = {};
	const found: { order: number; plan: MilestonePlan }[] = [];
	const rows = [
		...existing.map(({ id }) => ({ key: `m${id}`, id })),
		...newRows.map((key) => ({ key, id: null }))
	];
	for (const [i, { key, id }] of rows.entries()) {
		if (id !== null && isTicked(sent, `${key}_remove`)) continue;
		if (id === null && text(sent, `${key}_title_th`) === '' && text(sent, `${key}_title_en`) === '') continue;
		const parsed = parseForm(row(key), sent);
		const span = parseSpan(sent, `${key}_start`, `${key}_end`);
		const precision = parseForm(
			v.object({ [`${key}_start_precision`]: precisionField, [`${key}_end_precision`]: precisionField }),
			sent
		);
		for (const one of [parsed, span, precision]) if (!one.ok) Object.assign(errors, one.errors);
		if (!parsed.ok || !span.ok || !precision.ok) continue;
		const title_th = parsed.output[`${key}_title_th`] ?? null;
		if (title_th === null) {
			errors[`${key}_title_th`] = 'required';
			continue;
		}
		const order = Number(parsed.output[`${key}_position`] ?? i + 1);
		found.push({
			order,
			plan: {
				id,
				title_th,
				title_en: parsed.output[`${key}_title_en`] ?? null,
				weight: parsed.output[`${key}_weight`] ?? null,
				budget_amount: parsed.output[`${key}_budget_amount`] ?? null,
				planned_start: span.output.start,
				start_precision: precision.output[`${key}_start_precision`]!,
				planned_end: span.output.end,
				end_precision: precision.output[`${key}_end_precision`]!
			}
		});
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, output: found.sort((a, b) => a.order - b.order).map(({ plan }) => plan) };
}

/** As the form's fields show it, in the page's language. */
export function milestoneFields(milestones: Milestone[], lang: Lang): Record<string, string> {
	const number = (value: string | null) =>
		value === null ? '' : formatDecimal(value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), lang);
	const fields: Record<string, string> = {};
	for (const [i, one] of milestones.entries()) {
		const key = `m${one.id}`;
		Object.assign(fields, {
			[`${key}_position`]: String(i + 1),
			[`${key}_title_th`]: one.title_th,
			[`${key}_title_en`]: one.title_en ?? '',
			[`${key}_weight`]: number(one.weight),
			[`${key}_budget_amount`]: number(one.budget_amount),
			[`${key}_start`]: formatImprecise(one.planned_start, one.start_precision, lang) ?? '',
			[`${key}_start_precision`]: one.start_precision,
			[`${key}_end`]: formatImprecise(one.planned_end, one.end_precision, lang) ?? '',
			[`${key}_end_precision`]: one.end_precision
		});
	}
	return fields;
}

function text(sent: FormValues, name: string): string {
	return [sent[name] ?? ''].flat()[0]!;
}

function isTicked(sent: FormValues, name: string): boolean {
	return v.parse(tick, sent[name]);
}
