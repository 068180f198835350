import { cleanMultiline, cleanText } from '#lib/domain/text.ts';
import type { Pointed } from '#lib/server/api/problem.ts';
import { Problem } from '#lib/server/api/problem.ts';
import type { ReportBody } from '#lib/server/api/schema/bodies.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import { indicatorEntries } from '../../../../../../initiatives/[code]/reports/[period]/indicator-fields.ts';
import type { ReportPage } from '../../../../../../initiatives/[code]/reports/[period]/load-report.ts';

/** A body as the fields of the report's form, so that both are read by the same rules; and where each field stands in the body. */
export type Fields = { values: Record<string, string>; pointers: Map<string, string> };

export function fieldsOfBody(
	body: ReportBody,
	{ milestones, indicators }: Pick<ReportPage, 'milestones' | 'indicators'>
): Fields {
	const { milestones: ofMilestones, indicators: ofIndicators, explanations, ...own } = body;
	const allowed = new Set(Object.keys(indicatorEntries(indicators)));
	const values: Record<string, string> = {};
	const pointers = new Map<string, string>();
	const wrong: Pointed[] = [];
	const put = (name: string, value: string | null, pointer: string) => {
		if (value === null) return;
		if (pointers.has(name)) wrong.push({ pointer, code: 'taken' });
		pointers.set(name, pointer);
		values[name] = /[\r\n]/.test(value) ? cleanMultiline(value) : cleanText(value);
	};

	for (const [name, value] of Object.entries(own)) put(name, value, `/${name}`);
	for (const [n, { kind, words }] of explanations.entries()) {
		put(`cause${n + 1}_kind`, kind, `/explanations/${n}/kind`);
		put(`cause${n + 1}_words`, words, `/explanations/${n}/words`);
	}
	if (milestones.length > 0 && own.physical_percent !== null)
		wrong.push({ pointer: '/physical_percent', code: 'not_asked' });
	const seen = new Set<number>();
	for (const [n, { milestone_id: id, ...one }] of ofMilestones.entries()) {
		const at = `/milestones/${n}`;
		if (!milestones.some((milestone) => milestone.id === id))
			wrong.push({ pointer: `${at}/milestone_id`, code: 'unknown_choice' });
		if (seen.has(id)) wrong.push({ pointer: `${at}/milestone_id`, code: 'taken' });
		seen.add(id);
		put(`m${id}_percent`, one.percent, `${at}/percent`);
		put(`m${id}_start`, one.actual_start, `${at}/actual_start`);
		put(`m${id}_end`, one.actual_end, `${at}/actual_end`);
		put(`m${id}_note`, one.note, `${at}/note`);
	}
	for (const [n, { indicator_code, note, parts, ...amounts }] of ofIndicators.entries()) {
		const at = `/indicators/${n}`;
		const indicator = indicators.find(({ code }) => code === indicator_code);
		if (!indicator || ofIndicators.findIndex((one) => one.indicator_code === indicator_code) < n)
			wrong.push({ pointer: `${at}/indicator_code`, code: indicator ? 'taken' : 'unknown_choice' });
		if (!indicator) continue;
		const ask = (prefix: string, amount: typeof amounts, where: string) => {
			for (const [part, value] of Object.entries(amount)) {
				if (value !== null && !allowed.has(`${prefix}_${part}`))
					wrong.push({ pointer: `${where}/${part}`, code: 'not_asked' });
				else put(`${prefix}_${part}`, value, `${where}/${part}`);
			}
		};
		ask(`i${indicator.id}`, amounts, at);
		put(`i${indicator.id}_note`, note, `${at}/note`);
		for (const [m, { breakdown, category, ...amount }] of parts.entries())
			ask(`i${indicator.id}_${breakdown}_${category}`, amount, `${at}/parts/${m}`);
	}
	if (wrong.length > 0) throw new Problem(422, 'invalid', wrong);
	return { values, pointers };
}

/** A form's errors where they stand in the body; of what was not sent, where it would. */
export function refuseFields(errors: FieldErrors, pointers: Map<string, string>): never {
	throw new Problem(
		422,
		'invalid',
		Object.entries(errors).map(([name, code]) => ({ pointer: pointers.get(name) ?? `/${name}`, code }))
	);
}
