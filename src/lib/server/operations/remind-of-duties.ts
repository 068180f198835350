import type { Kysely, Transaction } from 'kysely';
import { addDays, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { mostPressing, occasionOf, WEEK, type DueKind } from '#lib/domain/reminder-occasion.ts';
import { channelsSet, type Channels } from '#lib/server/channels.ts';
import { withRetry } from '#lib/server/db/failures.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertForPerson } from '#lib/server/operations/remind.ts';
import { listDueBy, listOfficersOf, type OwedReport } from '#lib/server/queries/owed-report.ts';
import { lockReminders, insertReminder, listReminded } from '#lib/server/queries/reminder.ts';

type Due = OwedReport & { occasion: { day: IsoDate; kind: DueKind } };

/**
 * Writes the reminders of a day: a week before a report is due, on the day, and weekly after, one for each person and period, with all that is
 * theirs. It repeats nothing that an earlier run wrote, and a day that was missed is made good. Gives how many reminders it wrote, a person's of a period counted once.
 */
export async function remindOfDuties(
	db: Kysely<DB>,
	today: IsoDate,
	channels = channelsSet()
): Promise<number> {
	const due = (await listDueBy(db, addDays(today, WEEK), today)).map((one) => ({
		...one,
		occasion: occasionOf(one.due_date!, today)!
	}));
	let people = 0;
	for (const ofPeriod of Map.groupBy(due, (one) => `${one.fiscal_year}-${one.quarter}`).values()) {
		const { fiscal_year, quarter } = ofPeriod[0]!;
		people += await withRetry(() =>
			db
				.transaction()
				.execute((trx) =>
					remindOfPeriod(trx, { fiscalYear: fiscal_year, quarter }, ofPeriod, today, channels)
				)
		);
	}
	return people;
}

async function remindOfPeriod(
	trx: Transaction<DB>,
	period: Period,
	due: Due[],
	today: IsoDate,
	channels: Channels
): Promise<number> {
	await lockReminders(trx);
	const reminded = (await listReminded(trx, period, addDays(today, 1 - WEEK))).map((row) => ({
		...row,
		ids: new Set(row.initiative_ids)
	}));
	/** Of these, what the person (null: the webhook) has not been told since its day; nothing to one who has had today's. */
	const untold = (who: string | null, theirs: Due[]) => {
		const rows = reminded.filter((row) => row.user_id === who);
		if (rows.some((row) => row.day === today)) return null;
		const left = theirs.filter(
			({ initiative_id, occasion }) =>
				!rows.some((row) => row.day >= occasion.day && row.ids.has(initiative_id))
		);
		if (left.length === 0) return null;
		const kind = mostPressing(left.map(({ occasion }) => occasion.kind));
		return {
			kind,
			period,
			day: today,
			initiativeIds: left.map(({ initiative_id }) => initiative_id),
			asked_by: null
		};
	};
	const byId = new Map(due.map((one) => [one.initiative_id, one]));
	let people = 0;
	for (const [user_id, rows] of Map.groupBy(
		await listOfficersOf(trx, [...byId.keys()], today),
		(row) => row.user_id
	)) {
		const theirs = rows.map(({ initiative_id }) => byId.get(initiative_id)!);
		const row = untold(user_id, theirs);
		if (!row) continue;
		await insertForPerson(trx, { ...row, user_id, isSample: theirs[0]!.is_sample }, channels);
		people++;
	}
	const message =
		channels.webhook &&
		untold(
			null,
			due.filter((one) => !one.is_sample)
		);
	if (message) await insertReminder(trx, { ...message, channel: 'webhook', user_id: null });
	return people;
}
