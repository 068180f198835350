import type { Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { channelsSet, type Channels } from '#lib/server/channels.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listOfficersOf, listOwedIn, type OwedReport } from '#lib/server/queries/owed-report.ts';
import { insertReminder, type NewReminder, type ReminderKind } from '#lib/server/queries/reminder.ts';
import { findActiveUser } from '#lib/server/queries/user.ts';

export type ReminderRequest = {
	kind: 'asked';
	period: Period;
	initiativeIds: number[];
	asked_by: string;
	today: IsoDate;
};
/** people: officers reminded; repeated: those of them who had been told all of it already today; owed: reports they were reminded of; nobody: initiatives that owe one and have no officer. */
export type ReminderResult = { people: number; repeated: number; owed: number; nobody: number[] };

/**
 * Reminds the officers of these initiatives of what they owe in the period, now: rows that the product shows and the job sends.
 * What is not owed is left out, and so is what the asker may not touch (a sample account reminds of sample rows only). The
 * caller has checked the asker's scope.
 */
export async function remind(
	trx: Transaction<DB>,
	{ kind, period, initiativeIds, asked_by, today }: ReminderRequest,
	channels = channelsSet()
): Promise<ReminderResult> {
	const asker = await findActiveUser(trx, asked_by);
	const owed = (await listOwedIn(trx, period, initiativeIds, today)).filter(
		(one) => asker && (!asker.is_sample || one.is_sample)
	);
	return remindOfficers(trx, { kind, period, owed, asked_by, today }, channels);
}

/** The rows of one period and occasion for everyone who answers for these reports. */
async function remindOfficers(
	trx: Transaction<DB>,
	to: { kind: ReminderKind; period: Period; owed: OwedReport[]; asked_by: string | null; today: IsoDate },
	channels: Channels
): Promise<ReminderResult> {
	const { owed, today: day } = to;
	const isSample = new Map(owed.map((one) => [one.initiative_id, one.is_sample]));
	const people = Map.groupBy(await listOfficersOf(trx, [...isSample.keys()], day), ({ user_id }) => user_id);
	const reached = new Set<number>();
	let repeated = 0;
	for (const [user_id, rows] of people) {
		const ids = rows.map(({ initiative_id }) => initiative_id);
		if (
			!(await insertForPerson(
				trx,
				{ ...to, user_id, day, initiativeIds: ids, isSample: isSample.get(ids[0]!)! },
				channels
			))
		)
			repeated++;
		for (const id of ids) reached.add(id);
	}
	const real = [...reached].filter((id) => !isSample.get(id));
	if (channels.webhook && real.length > 0)
		await insertReminder(trx, { ...to, channel: 'webhook', user_id: null, day, initiativeIds: real });
	return {
		people: people.size,
		repeated,
		owed: reached.size,
		nobody: [...isSample.keys()].filter((id) => !reached.has(id))
	};
}

/** What one person reads in the product and gets by e-mail; sample accounts get none. Gives whether anything of it was new. */
export async function insertForPerson(
	trx: Transaction<DB>,
	{ isSample, ...row }: Omit<NewReminder, 'channel'> & { isSample: boolean },
	channels: Channels
): Promise<boolean> {
	const isNew = await insertReminder(trx, { ...row, channel: 'product' });
	if (channels.email && !isSample) await insertReminder(trx, { ...row, channel: 'email' });
	return isNew;
}
