import * as v from 'valibot';
import { FIRST_FISCAL_YEAR, fiscalYearOf, type IsoDate } from '#lib/domain/calendar.ts';
import { formatDate } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { parseFiscalYear } from '#lib/domain/parse-date.ts';
import { db } from '#lib/server/db/database.ts';
import { fiscalYear, optionalDay } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { daysText, setMonthDays } from '#lib/server/operations/set-month-days.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listMonthPeriods, listMonthYears, type MonthDays } from '#lib/server/queries/months.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const schema = v.object({
	fiscal_year: fiscalYear,
	...Object.fromEntries(
		MONTHS.flatMap((n) => [
			[`opens_${n}`, optionalDay],
			[`due_${n}`, optionalDay]
		])
	)
});

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const requested = parseFiscalYear(event.url.searchParams.get('year') ?? '');
	const year =
		requested.ok && requested.fiscalYear >= FIRST_FISCAL_YEAR && requested.fiscalYear <= 2700
			? requested.fiscalYear
			: fiscalYearOf(event.locals.today);
	const [days, years] = await Promise.all([listMonthPeriods(db, year), listMonthYears(db)]);
	return {
		year,
		years,
		seen: daysText(days),
		fields: fieldsOf(days, event.locals.lang),
		saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const sent = parsed.output as Record<string, IsoDate | null> & { fiscal_year: number };
		const days: MonthDays[] = MONTHS.flatMap((month) =>
			sent[`opens_${month}`]
				? [{ month, opens_on: sent[`opens_${month}`]!, due_date: sent[`due_${month}`] ?? null }]
				: []
		);
		const alone = MONTHS.filter((month) => !sent[`opens_${month}`] && sent[`due_${month}`]);
		if (alone.length)
			return unaccepted(
				form,
				Object.fromEntries(alone.map((month) => [`opens_${month}`, 'required' as const]))
			);
		return submit(event, form, user, async (trx, by) => {
			await setMonthDays(trx, user, { fiscal_year: sent.fiscal_year, days: form.text('seen') }, days, by);
			return `/admin/months?year=${sent.fiscal_year}&saved=1`;
		});
	}
};

function fieldsOf(days: MonthDays[], lang: Lang): Record<string, string> {
	return Object.fromEntries(
		days.flatMap(({ month, opens_on, due_date }) => [
			[`opens_${month}`, formatDate(opens_on, lang)],
			[`due_${month}`, due_date ? formatDate(due_date, lang) : '']
		])
	);
}
