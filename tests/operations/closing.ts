import type { Kysely, Transaction } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { closePeriod } from '#lib/server/operations/close-period.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { reviseReport } from '#lib/server/operations/revise-report.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { freshDatabase } from '../support/database.ts';
import { administrator, as, insertBasics, insertInitiative, today, values } from './fixture.ts';

/** A database of a test file's own with the basics, and who acts in it. */
export async function openOffice() {
	const database = await freshDatabase();
	await insertBasics(database.db);
	return { database, db: database.db, does: office(database.db) };
}

/** What an office does in a quarter, in short. */
export function office(db: Kysely<DB>) {
	const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
	const close = (of: Period, day = today, actor = administrator) =>
		within(async (trx) => {
			const { lock_version } = await trx
				.selectFrom('reporting_period')
				.select('lock_version')
				.where('fiscal_year', '=', of.fiscalYear)
				.where('quarter', '=', of.quarter)
				.executeTakeFirstOrThrow();
			await closePeriod(trx, actor, of, { lock_version }, day, { actor_id: actor.id, request_id: 'test' });
		});
	const at = async (id: number, of: Period) => {
		const row = await db
			.selectFrom('progress_report')
			.select('lock_version')
			.where('initiative_id', '=', id)
			.where('fiscal_year', '=', of.fiscalYear)
			.where('quarter', '=', of.quarter)
			.orderBy('revision', 'desc')
			.executeTakeFirst();
		return { initiative_id: id, period: of, lock_version: row?.lock_version ?? null };
	};
	const approve = (id: number, of: Period) =>
		within(async (trx) => approveReport(trx, await at(id, of), as('reviewer')));
	const write = async (
		id: number,
		of: Period,
		what: ReportValues,
		upTo: 'draft' | 'submitted' | 'approved' = 'approved'
	) => {
		await within(async (trx) => saveReport(trx, await at(id, of), what, as('officer')));
		if (upTo !== 'draft') await within(async (trx) => submitReport(trx, await at(id, of), as('officer')));
		if (upTo === 'approved') await approve(id, of);
	};
	const reported = async (of: Period, upTo: 'draft' | 'submitted' | 'approved', percent = '80') => {
		const made = await insertInitiative(db);
		await write(made.id, of, values(made.milestones, percent), upTo);
		return made;
	};
	/** A correction with a reason, approved. */
	const correct = async (id: number, of: Period, what: ReportValues, reason = 'ยอดเดิมผิด') => {
		await within(async (trx) => reviseReport(trx, await at(id, of), reason, as('officer')));
		await write(id, of, what);
	};
	return {
		within,
		close,
		at,
		approve,
		write,
		reported,
		correct,
		refresh: (day = today) => within((trx) => refreshFigures(trx, 'all', day))
	};
}
