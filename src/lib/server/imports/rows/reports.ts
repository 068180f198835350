import * as v from 'valibot';
import type { Quarter } from '#lib/domain/calendar.ts';
import { periodTaken, stepReport } from '#lib/domain/report-flow.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import { join, type RuleErrors, type Rules } from '#lib/server/imports/rows/rules.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { REPORT_MILESTONES, type StoredReport } from '#lib/server/queries/import-records/reports.ts';
import { percent, reportOwn } from '#lib/server/record-forms/report-own.ts';

type Own = Omit<ReportValues, 'explanations' | 'milestones' | 'indicators'>;
/** `percents`: by milestone, those that the row speaks of. */
export type ReportPayload = {
	fiscal_year: number;
	quarter: Quarter;
	own: Own;
	percents: { milestone_id: number; percent: string | null }[];
};

const numbers = Array.from({ length: REPORT_MILESTONES }, (_, i) => i + 1);
const schema = v.object({
	...reportOwn,
	...(Object.fromEntries(numbers.map((n) => [`milestone_${n}`, percent])) as Record<string, typeof percent>)
});

export const reportRules: Rules<ReportPayload, StoredReport> = {
	keyOf: (values) => join(values['initiative_code'], values['fiscal_year'], values['quarter']),
	repeats: false,
	labelOf: ({ initiative_code, fiscal_year, quarter }) =>
		[initiative_code, [quarter, fiscal_year].filter(Boolean).join('/')].filter(Boolean).join(' · '),
	complete: (values) => values,
	parse({ merged, given, was, target, context }) {
		const parsed = parseForm(
			schema,
			Object.fromEntries(Object.entries(merged).map(([field, value]) => [field, value ?? '']))
		);
		if (!parsed.ok) return { ok: false, errors: parsed.errors };
		const period = {
			fiscalYear: Number(merged['fiscal_year']),
			quarter: Number(merged['quarter']) as Quarter
		};
		const taken = periodTaken(
			context.periods.get(`${period.fiscalYear}-${period.quarter}`) ?? null,
			period,
			context.today
		);
		const step = stepReport(was?.stored.state ?? null, 'save', { period: taken });
		if (!step.ok) return { ok: false, errors: { quarter: `report_${step.reason}` } };
		const output = parsed.output as Own & Record<string, string | null>;
		const errors: RuleErrors = {};
		const percents: ReportPayload['percents'] = [];
		for (const n of numbers) {
			const milestone_id = target!.milestone_ids[n - 1];
			if (milestone_id !== undefined)
				percents.push({ milestone_id, percent: output[`milestone_${n}`] ?? null });
			else if ((given[`milestone_${n}`] ?? null) !== null) errors[`milestone_${n}`] = 'no_such_milestone';
		}
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		const own = Object.fromEntries(
			Object.keys(reportOwn).map((field) => [field, output[field] ?? null])
		) as Own;
		return { ok: true, payload: { fiscal_year: period.fiscalYear, quarter: period.quarter, own, percents } };
	}
};
