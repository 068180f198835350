import * as v from 'valibot';
import { fiscalYearOf, quarterRange, type Quarter } from '#lib/domain/calendar.ts';
import { parseFiscalYear } from '#lib/domain/parse-date.ts';
import { db } from '#lib/server/db/database.ts';
import { fiscalYear, optionalDay, requiredDay, tick } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { planPeriod } from '#lib/server/operations/plan-period.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listPeriods } from '#lib/server/queries/period.ts';
import { listPlannedPeriods } from '#lib/server/queries/planned-period.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const quarters = [1, 2, 3, 4] as const;
const ticks = v.object({
	fiscal_year: fiscalYear,
	...Object.fromEntries(quarters.map((q) => [`plan_${q}`, tick]))
});

/** Asked for a year as it is typed, พ.ศ.; else the first from this one on of which a quarter is neither open nor planned. */
export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const [periods, planned] = await Promise.all([listPeriods(db), listPlannedPeriods(db)]);
	const stateOf = (year: number, quarter: Quarter) => {
		const is = (row: { fiscal_year: number; quarter: Quarter }) =>
			row.fiscal_year === year && row.quarter === quarter;
		const plan = planned.find(is);
		return plan
			? { state: 'planned' as const, opens_on: plan.opens_on }
			: {
					state: periods.find(is)?.state ?? null,
					opens_on: quarterRange({ fiscalYear: year, quarter }).start
				};
	};
	const free = (year: number) =>
		quarters.some(
			(quarter) =>
				stateOf(year, quarter).state === null &&
				quarterRange({ fiscalYear: year, quarter }).end >= event.locals.today
		);
	const requested = parseFiscalYear(event.url.searchParams.get('year') ?? '');
	let year = fiscalYearOf(event.locals.today);
	if (requested.ok && requested.fiscalYear <= 2700) year = requested.fiscalYear;
	else while (!free(year)) year++;
	return { year, quarters: quarters.map((quarter) => ({ quarter, ...stateOf(year, quarter) })) };
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const head = parseForm(ticks, form.values);
		const chosen = quarters.filter((q) => form.text(`plan_${q}`) !== '');
		if (head.ok && chosen.length === 0) return unaccepted(form, { '': 'no_quarter' });
		const days = parseForm(
			v.object(
				Object.fromEntries(
					chosen.flatMap((q) => [
						[`opens_on_${q}`, requiredDay],
						[`due_date_${q}`, optionalDay]
					])
				)
			),
			form.values
		);
		if (!head.ok || !days.ok)
			return unaccepted(form, { ...(!head.ok && head.errors), ...(!days.ok && days.errors) });
		const { fiscal_year } = head.output;
		return submit(event, form, user, async (trx, by) => {
			for (const quarter of chosen) {
				const planning = {
					opens_on: days.output[`opens_on_${quarter}`]!,
					due_date: days.output[`due_date_${quarter}`] ?? null
				};
				await planPeriod(
					trx,
					user,
					{ fiscalYear: fiscal_year, quarter },
					planning,
					event.locals.today,
					by,
					`_${quarter}`
				);
			}
			return '/admin/periods?done=plan';
		});
	}
};
