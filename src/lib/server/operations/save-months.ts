import { sql, type Transaction } from 'kysely';
import { monthStanding, quarterOfMonth } from '#lib/domain/month.ts';
import { compareDecimals } from '#lib/domain/decimal.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Expected } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listClosedQuarters, listMonthPeriods, listMonthUpdates } from '#lib/server/queries/months.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

export type MonthValues = {
	month: number;
	physical_percent: string | null;
	/** Still outstanding at the month's end. */
	outstanding: string | null;
	disbursed: string | null;
	note: string | null;
};

/** Writes what an initiative notes of the months of a year, as far as it differs. They enter no figure. lock_version: the sum of the rows' own, as it was seen. */
export async function saveMonths(
	trx: Transaction<DB>,
	seen: { initiative_id: number; fiscal_year: number; lock_version: number },
	rows: MonthValues[],
	acting: Acting
): Promise<void> {
	const { id: initiative_id, is_sample } = await lockInitiative(trx, seen.initiative_id);
	const before = await listMonthUpdates(trx, initiative_id, seen.fiscal_year);
	if (versionOf(before) !== seen.lock_version) throw new Conflict();
	const [periods, closed] = [
		await listMonthPeriods(trx, seen.fiscal_year),
		await listClosedQuarters(trx, seen.fiscal_year)
	];
	const changed = rows.filter(
		(row) =>
			!isSame(
				row,
				before.find(({ month }) => month === row.month)
			)
	);
	for (const { month } of changed) {
		const opensOn = periods.find((period) => period.month === month)?.opens_on ?? null;
		if (monthStanding(opensOn, closed.includes(quarterOfMonth(month)), acting.today) !== 'open')
			throw new Expected(409, 'state');
	}
	if (changed.length === 0) return;
	await trx
		.insertInto('month_update')
		.values(
			changed.map((row) => ({
				...row,
				initiative_id,
				fiscal_year: seen.fiscal_year,
				written_by: acting.actor_id,
				is_sample
			}))
		)
		.onConflict((on) =>
			on.columns(['initiative_id', 'fiscal_year', 'month']).doUpdateSet((eb) => ({
				physical_percent: eb.ref('excluded.physical_percent'),
				outstanding: eb.ref('excluded.outstanding'),
				disbursed: eb.ref('excluded.disbursed'),
				note: eb.ref('excluded.note'),
				written_by: eb.ref('excluded.written_by'),
				updated_at: sql`clock_timestamp()`,
				lock_version: sql`month_update.lock_version + 1`
			}))
		)
		.execute();
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'months.save',
		record_type: 'initiative',
		record_id: initiative_id,
		before: before.map(({ month, physical_percent, outstanding, disbursed, note }) => ({
			month,
			physical_percent,
			outstanding,
			disbursed,
			note
		})),
		after: { fiscal_year: seen.fiscal_year, months: changed },
		request_id: acting.request_id
	});
}

/** The version of all rows together: it grows with every change, since none is ever removed. */
export function versionOf(rows: { lock_version: number }[]): number {
	return rows.reduce((sum, { lock_version }) => sum + lock_version, 0);
}

/** A month of which nothing is said and nothing was is none. */
function isSame(row: MonthValues, before: Omit<MonthValues, 'month'> | undefined): boolean {
	const same = (a: string | null, b: string | null) =>
		a === null || b === null ? a === b : compareDecimals(a, b) === 0;
	const was = before ?? { physical_percent: null, outstanding: null, disbursed: null, note: null };
	return (
		same(row.physical_percent, was.physical_percent) &&
		same(row.outstanding, was.outstanding) &&
		same(row.disbursed, was.disbursed) &&
		row.note === was.note
	);
}
