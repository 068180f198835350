import type { Kysely, Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

export async function insertDueChange(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	change: {
		before_date: IsoDate | null;
		after_date: IsoDate | null;
		reason: string;
		changed_by: string | null;
	}
) {
	await trx
		.insertInto('period_due_change')
		.values({ fiscal_year: fiscalYear, quarter, ...change })
		.execute();
}

/** How the due date came to be what it is, the newest first; who: null where the account is gone or it was the system. */
export async function listDueChanges(db: Kysely<DB>, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('period_due_change as c')
		.leftJoin('app_user as u', 'u.id', 'c.changed_by')
		.select(['c.id', 'c.before_date', 'c.after_date', 'c.reason', 'c.changed_at', 'u.name as who'])
		.where('c.fiscal_year', '=', fiscalYear)
		.where('c.quarter', '=', quarter)
		.orderBy('c.id', 'desc')
		.execute();
}
