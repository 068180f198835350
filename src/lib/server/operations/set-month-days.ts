import type { Transaction } from 'kysely';
import { monthRange } from '#lib/domain/month.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listMonthPeriods, type MonthDays } from '#lib/server/queries/months.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';

/** Sets the days of all months of a fiscal year; one without is not asked for, unless something was noted of it already. */
export async function setMonthDays(
	trx: Transaction<DB>,
	actor: Actor,
	seen: { fiscal_year: number; days: string },
	days: MonthDays[],
	by: By
): Promise<void> {
	const { fiscal_year } = seen;
	// Of two administrators at once the second waits, and gets a conflict.
	await trx
		.selectFrom('month_period')
		.select('month')
		.where('fiscal_year', '=', fiscal_year)
		.forUpdate()
		.execute();
	const before = await listMonthPeriods(trx, fiscal_year);
	if (daysText(before) !== seen.days)
		throw new Conflict({ days: daysText(days) }, { days: daysText(before) });
	const errors: FieldErrors = {};
	for (const { month, opens_on, due_date } of days) {
		if (opens_on < monthRange(fiscal_year, month).start) errors[`opens_${month}`] = 'month_early';
		else if (due_date !== null && due_date < opens_on) errors[`due_${month}`] = 'month_due';
	}
	const gone = before
		.filter((old) => !days.some(({ month }) => month === old.month))
		.map(({ month }) => month);
	const used = gone.length
		? await trx
				.selectFrom('month_update')
				.select('month')
				.distinct()
				.where('fiscal_year', '=', fiscal_year)
				.where('month', 'in', gone)
				.execute()
		: [];
	for (const { month } of used) errors[`opens_${month}`] = 'month_used';
	if (Object.keys(errors).length > 0) throw new InvalidFields(errors);
	const changed = days.filter((row) => {
		const old = before.find(({ month }) => month === row.month);
		return old?.opens_on !== row.opens_on || old.due_date !== row.due_date;
	});
	for (const old of before) {
		if (![...gone, ...changed.map(({ month }) => month)].includes(old.month)) continue;
		const verdict = canAdministerRow(actor, old);
		if (verdict !== true) throw new Forbidden(verdict);
	}
	if (gone.length)
		await trx
			.deleteFrom('month_period')
			.where('fiscal_year', '=', fiscal_year)
			.where('month', 'in', gone)
			.execute();
	if (changed.length) {
		await trx
			.insertInto('month_period')
			.values(changed.map((row) => ({ ...row, fiscal_year, is_sample: actor.is_sample })))
			.onConflict((on) =>
				on.columns(['fiscal_year', 'month']).doUpdateSet((eb) => ({
					opens_on: eb.ref('excluded.opens_on'),
					due_date: eb.ref('excluded.due_date'),
					is_sample: eb.ref('excluded.is_sample'),
					lock_version: eb('month_period.lock_version', '+', 1)
				}))
			)
			.execute();
	}
	if (gone.length + changed.length === 0) return;
	await insertAuditEvent(trx, {
		...by,
		action: 'months.days',
		record_type: 'month_period',
		record_id: fiscal_year,
		before: { days: before },
		after: { days }
	});
}

/** The days as a form has seen them; without a blank at the end, which a form's text loses. */
export function daysText(days: MonthDays[]): string {
	return days.map(({ month, opens_on, due_date }) => `${month} ${opens_on} ${due_date ?? '-'}`).join(';');
}
