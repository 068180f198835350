import type { Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { remind } from '#lib/server/operations/remind.ts';
import { listOfficersOf } from '#lib/server/queries/owed-report.ts';

/**
 * Reminds of owed reports of several periods. people: officers, each once; repeated: those who had been told all of it today in every
 * period; nobody: initiatives without an officer, each once.
 */
export async function remindList(
	trx: Transaction<DB>,
	owed: { period: Period; ids: number[] }[],
	by: { asked_by: string; today: IsoDate }
) {
	const nobody = new Set<number>();
	let [reports, repeated] = [0, Number.POSITIVE_INFINITY];
	for (const { period, ids } of owed) {
		const result = await remind(trx, { kind: 'asked', period, initiativeIds: ids, ...by });
		reports += result.owed;
		repeated = Math.min(repeated, result.people === 0 ? repeated : result.repeated);
		for (const id of result.nobody) nobody.add(id);
	}
	const officers = await listOfficersOf(trx, [...new Set(owed.flatMap(({ ids }) => ids))], by.today);
	return {
		people: new Set(officers.map(({ user_id }) => user_id)).size,
		repeated: Number.isFinite(repeated) ? repeated : 0,
		owed: reports,
		nobody: nobody.size
	};
}
