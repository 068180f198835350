import { FIRST_FISCAL_YEAR, fiscalYearOf } from '#lib/domain/calendar.ts';
import { monthStanding, quarterOfMonth } from '#lib/domain/month.ts';
import { parseFiscalYear } from '#lib/domain/parse-date.ts';
import { db } from '#lib/server/db/database.ts';
import { formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { saveMonths, versionOf } from '#lib/server/operations/save-months.ts';
import {
	listClosedQuarters,
	listMonthPeriods,
	listMonthUpdates,
	listMonthYears,
	sumMonths
} from '#lib/server/queries/months.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';
import { monthFields, parseMonths } from './months-form.ts';

type MonthsEvent = Pick<RequestEvent, 'locals' | 'url' | 'params'>;

export const load: PageServerLoad = async (event) => {
	const record = await loadEditable(event);
	const { year, years, months, updates } = await readMonths(event, record.id);
	return {
		...editHead(record, event.url),
		lock_version: versionOf(updates),
		year,
		years,
		months,
		sums: await sumMonths(db, record.id, year),
		fields: monthFields(updates, event.locals.lang),
		written: updates.map(({ month, writer_name, updated_at, obligated }) => ({
			month,
			obligated,
			name: writer_name,
			at: updated_at.getTime()
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const record = await loadEditable(event);
		const form = await readForm(event);
		const { year, months, updates } = await readMonths(event, record.id);
		const values = withChoices(form.values, monthFields(updates, event.locals.lang));
		const parsed = parseMonths(
			values,
			months.map(({ month }) => month)
		);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return writeForm(
			event,
			values,
			async (trx, acting) => {
				await saveMonths(
					trx,
					{ initiative_id: record.id, fiscal_year: year, lock_version: Number(form.text('lock_version')) },
					parsed.output,
					acting
				);
				return `/initiatives/${record.code}/months?year=${year}&saved=1`;
			},
			async () => {
				const now = await listMonthUpdates(db, record.id, year);
				return { values: monthFields(now, event.locals.lang), lock_version: versionOf(now) };
			}
		);
	}
};

/** Months of the year that is asked for, else of the newest that has any. */
async function readMonths(event: MonthsEvent, id: number) {
	const years = await listMonthYears(db);
	const requested = parseFiscalYear(event.url.searchParams.get('year') ?? '');
	const isYear = requested.ok && requested.fiscalYear >= FIRST_FISCAL_YEAR && requested.fiscalYear <= 2700;
	const year = isYear
		? requested.fiscalYear
		: (years.find((one) => one <= fiscalYearOf(event.locals.today)) ?? fiscalYearOf(event.locals.today));
	const [periods, closed, updates] = await Promise.all([
		listMonthPeriods(db, year),
		listClosedQuarters(db, year),
		listMonthUpdates(db, id, year)
	]);
	const months = periods.map(({ month, opens_on, due_date }) => ({
		month,
		opens_on,
		due_date,
		standing: monthStanding(opens_on, closed.includes(quarterOfMonth(month)), event.locals.today),
		isOverdue:
			due_date !== null && due_date < event.locals.today && !updates.some((one) => one.month === month)
	}));
	return { year, years, months, updates };
}
