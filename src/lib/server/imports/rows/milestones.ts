import type { MilestonePlan } from '#lib/domain/initiative-values.ts';
import { join, type Rules } from '#lib/server/imports/rows/rules.ts';
import { parseMilestones } from '#lib/server/record-forms/milestone-form.ts';

export type MilestonePayload = Omit<MilestonePlan, 'id'> & { position: number };

const FIELDS = ['title_th', 'title_en', 'weight', 'budget_amount'] as const;
const KEY = 'new1';

export const milestoneRules: Rules<MilestonePayload, null> = {
	keyOf: (values) => join(values['initiative_code'], values['position']),
	repeats: false,
	labelOf: ({ initiative_code, position, title_th }) =>
		[initiative_code, position, title_th].filter(Boolean).join(' · '),
	complete: (values) =>
		withPrecision(withPrecision(values, 'planned_start', 'start_precision'), 'planned_end', 'end_precision'),
	parse({ merged }) {
		const sent = {
			...Object.fromEntries(FIELDS.map((field) => [`${KEY}_${field}`, merged[field] ?? ''])),
			[`${KEY}_start`]: merged['planned_start'] ?? '',
			[`${KEY}_start_precision`]: merged['start_precision'] ?? 'day',
			[`${KEY}_end`]: merged['planned_end'] ?? '',
			[`${KEY}_end_precision`]: merged['end_precision'] ?? 'day'
		};
		const parsed = parseMilestones(sent, []);
		if (!parsed.ok)
			return {
				ok: false,
				errors: Object.fromEntries(
					Object.entries(parsed.errors).map(([name, code]) => [
						NAMES[name] ?? name.slice(KEY.length + 1),
						code
					])
				)
			};
		const [plan] = parsed.output;
		if (!plan) return { ok: false, errors: { title_th: 'required' } };
		const { id: _, ...columns } = plan;
		return { ok: true, payload: { ...columns, position: Number(merged['position']) } };
	}
};

const NAMES: Record<string, string> = { [`${KEY}_start`]: 'planned_start', [`${KEY}_end`]: 'planned_end' };

/** A date without a precision is a day. */
export function withPrecision<T extends Record<string, string | null>>(
	values: T,
	date: string,
	precision: string
): T {
	if (values[date] === undefined) return values;
	return { ...values, [precision]: values[date] === null ? null : (values[precision] ?? 'day') };
}
