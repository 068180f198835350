import * as v from 'valibot';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { formatDate } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import type { MilestoneValues, ReportValues, UnreadText } from '#lib/domain/report-values.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { optionalDay, optionalText } from '#lib/server/form-fields.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';
import { percent, reportOwn } from '#lib/server/record-forms/report-own.ts';
import {
	explanationEntries,
	explanationErrors,
	explanationFields,
	explanationsOf
} from './explanation-fields.ts';
import { indicatorEntries, indicatorFields, indicatorsOf } from './indicator-fields.ts';
import type { ReportIndicator } from './report-indicators.ts';

/** A sent report; dates that have not come yet are refused. */
export function parseReport(
	sent: FormValues,
	milestoneIds: number[],
	indicators: ReportIndicator[],
	today: IsoDate
): Parsed<ReportValues> {
	const ofMilestone = (id: number) => [
		[`m${id}_percent`, percent],
		[`m${id}_start`, optionalDay],
		[`m${id}_end`, optionalDay],
		[`m${id}_note`, optionalText(1_000)]
	];
	const parsed = parseForm(
		v.object({
			...reportOwn,
			...(Object.fromEntries(milestoneIds.flatMap(ofMilestone)) as Record<
				string,
				v.GenericSchema<unknown, string | null>
			>),
			...explanationEntries(),
			...indicatorEntries(indicators)
		}),
		sent
	);
	if (!parsed.ok) return parsed;
	const output = parsed.output as Omit<ReportValues, 'explanations' | 'milestones' | 'indicators'> &
		Record<string, string | null>;
	const {
		physical_percent,
		self_rating,
		outstanding,
		disbursed,
		results,
		problem_kind,
		problems,
		solutions,
		help_needed,
		help_from,
		next_steps
	} = output;
	const milestones = milestoneIds.map((id) => milestoneOf(id, output));
	const errors = { ...dateErrors(milestones, today), ...explanationErrors(output) };
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return {
		ok: true,
		output: {
			physical_percent,
			self_rating,
			outstanding,
			disbursed,
			results,
			problem_kind,
			problems,
			solutions,
			help_needed,
			help_from,
			next_steps,
			explanations: explanationsOf(output),
			milestones,
			indicators: indicatorsOf(output, indicators)
		}
	};
}

type Draft = { output: ReportValues; unread: UnreadText | null; errors: FieldErrors };

/** A draft of what could be understood, and the rest as it was typed, with what is wrong with it. */
export function parseDraft(
	sent: FormValues,
	milestoneIds: number[],
	indicators: ReportIndicator[],
	today: IsoDate
): Draft {
	const unread: UnreadText = {};
	const errors: FieldErrors = {};
	for (;;) {
		const blanks = Object.fromEntries(Object.keys(unread).map((name) => [name, '']));
		const parsed = parseReport({ ...sent, ...blanks }, milestoneIds, indicators, today);
		if (parsed.ok)
			return { output: parsed.output, unread: Object.keys(unread).length > 0 ? unread : null, errors };
		// Dates and causes are held against each other once each can be read. A cause is its kind and its words: one without the other would be lost.
		const names = Object.keys(parsed.errors).flatMap((name) =>
			/^cause\d_/.test(name) ? [`${name.slice(0, 6)}_kind`, `${name.slice(0, 6)}_words`] : [name]
		);
		if (names.every((name) => name in unread))
			throw new Error(`empty fields are refused: ${names.join(' ')}`);
		Object.assign(errors, parsed.errors);
		for (const name of names) unread[name] ??= [sent[name] ?? ''].flat().join('\n');
	}
}

/** What must be there before it is handed in; milestones may stay unknown (a warning says so). */
export function missingToSubmit(values: ReportValues, hasMilestones: boolean): FieldErrors {
	const errors: FieldErrors = {};
	if (!hasMilestones && values.physical_percent === null) errors['physical_percent'] = 'required';
	if (values.results === null) errors['results'] = 'required';
	if (values.problem_kind === null) errors['problem_kind'] = 'required';
	else if (values.problem_kind !== 'none' && values.problems === null) errors['problems'] = 'required';
	return errors;
}

/** As the form's fields show it, in the page's language; what could not be understood stands as it was typed. */
export function reportFields(
	values: ReportValues,
	formIndicators: ReportIndicator[],
	lang: Lang,
	unread: UnreadText | null = null
): Record<string, string> {
	const { milestones, indicators, explanations, ...own } = values;
	const fields: Record<string, string> = Object.fromEntries(
		Object.entries(own).map(([name, value]) => [name, value ?? ''])
	);
	fields['physical_percent'] = numberField(values.physical_percent, lang);
	for (const name of ['outstanding', 'disbursed'] as const)
		fields[name] = numberField(values[name], lang).replace(/\.\d$/, '$&0');
	for (const one of milestones) {
		fields[`m${one.milestone_id}_percent`] = numberField(one.percent, lang);
		fields[`m${one.milestone_id}_start`] = one.actual_start ? formatDate(one.actual_start, lang) : '';
		fields[`m${one.milestone_id}_end`] = one.actual_end ? formatDate(one.actual_end, lang) : '';
		fields[`m${one.milestone_id}_note`] = one.note ?? '';
	}
	return {
		...fields,
		...explanationFields(explanations),
		...indicatorFields(indicators, formIndicators, lang),
		...unread
	};
}

/** '60', not '60.0000'. */
export function numberField(value: string | null, lang: Lang): string {
	return value === null ? '' : formatDecimal(value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), lang);
}

function milestoneOf(id: number, output: Record<string, string | null>): MilestoneValues {
	const field = (name: string) => output[`m${id}_${name}`] ?? null;
	return {
		milestone_id: id,
		percent: field('percent'),
		actual_start: field('start'),
		actual_end: field('end'),
		note: field('note')
	};
}

function dateErrors(milestones: MilestoneValues[], today: IsoDate): FieldErrors {
	const errors: FieldErrors = {};
	for (const { milestone_id, actual_start, actual_end } of milestones) {
		if (actual_start && actual_start > today) errors[`m${milestone_id}_start`] = 'in_future';
		if (actual_end && actual_end > today) errors[`m${milestone_id}_end`] = 'in_future';
		else if (actual_start && actual_end && actual_end < actual_start)
			errors[`m${milestone_id}_end`] = 'end_before_start';
	}
	return errors;
}
