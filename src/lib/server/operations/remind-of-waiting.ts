import type { Kysely, Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { channelsSet, type Channels } from '#lib/server/channels.ts';
import { withRetry } from '#lib/server/db/failures.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertForPerson } from '#lib/server/operations/remind.ts';
import {
	listClimbed,
	listRungHolders,
	listWaitingReminders,
	type ClimbedReport
} from '#lib/server/queries/climbed-reports.ts';
import { lockReminders, insertReminder } from '#lib/server/queries/reminder.ts';

/**
 * Tells the reviewers to whom a report has climbed that it waits for them, once for each time it was handed in; a day that was missed
 * is made good. Gives how many reminders it wrote, a person's of a period counted once.
 */
export async function remindOfWaiting(
	db: Kysely<DB>,
	today: IsoDate,
	channels = channelsSet()
): Promise<number> {
	return withRetry(() => db.transaction().execute((trx) => remindReviewers(trx, today, channels)));
}

async function remindReviewers(trx: Transaction<DB>, today: IsoDate, channels: Channels): Promise<number> {
	await lockReminders(trx);
	const climbed = await listClimbed(trx, today);
	if (climbed.length === 0) return 0;
	const wasReminded = await readReminded(trx, climbed);
	const byId = new Map(climbed.map((one) => [one.report_id, one]));
	let people = 0;
	for (const [user_id, rows] of Map.groupBy(
		await listRungHolders(trx, climbed, today),
		(row) => row.user_id
	)) {
		const theirs = rows
			.map(({ report_id }) => byId.get(report_id)!)
			.filter((one) => !wasReminded(user_id, one));
		for (const own of ofPeriods(theirs)) {
			await insertForPerson(trx, { ...waiting(own, today), user_id, isSample: own[0]!.is_sample }, channels);
			people++;
		}
	}
	if (!channels.webhook) return people;
	for (const own of ofPeriods(climbed.filter((one) => !one.is_sample && !wasReminded(null, one)))) {
		await insertReminder(trx, { ...waiting(own, today), channel: 'webhook', user_id: null });
	}
	return people;
}

/** Whether the person (null: the webhook) was told of a report since it was handed in; handed in again, it waits anew. */
async function readReminded(trx: Transaction<DB>, climbed: ClimbedReport[]) {
	const since = climbed.map((one) => one.since).reduce((a, b) => (a < b ? a : b));
	const days = new Map<string, IsoDate>();
	const keyOf = (
		who: string | null,
		{ initiative_id, fiscal_year, quarter }: Pick<ClimbedReport, 'initiative_id' | 'fiscal_year' | 'quarter'>
	) => `${fiscal_year} ${quarter} ${initiative_id} ${who ?? ''}`;
	for (const { user_id, initiative_ids, day, ...period } of await listWaitingReminders(trx, since)) {
		for (const initiative_id of initiative_ids) {
			const key = keyOf(user_id, { ...period, initiative_id });
			if ((days.get(key) ?? '') < day) days.set(key, day);
		}
	}
	return (who: string | null, one: ClimbedReport) => (days.get(keyOf(who, one)) ?? '') > one.since;
}

function ofPeriods(reports: ClimbedReport[]): ClimbedReport[][] {
	return [...Map.groupBy(reports, ({ fiscal_year, quarter }) => `${fiscal_year} ${quarter}`).values()];
}

function waiting(own: ClimbedReport[], day: IsoDate) {
	const { fiscal_year, quarter } = own[0]!;
	return {
		kind: 'waiting' as const,
		period: { fiscalYear: fiscal_year, quarter },
		day,
		initiativeIds: own.map(({ initiative_id }) => initiative_id),
		asked_by: null
	};
}
