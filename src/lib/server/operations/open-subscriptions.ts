import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { expiryOf } from '#lib/domain/made-file.ts';
import { canSeeView } from '#lib/domain/saved-view.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertMadeFile } from '#lib/server/queries/made-file.ts';
import { findActingPerson } from '#lib/server/queries/person.ts';
import { findView } from '#lib/server/queries/saved-view.ts';
import {
	insertDelivery,
	listDueOccasions,
	updateDelivery,
	type DueOccasion
} from '#lib/server/queries/subscription.ts';

/** What comes weekly comes when people are about, and holds what was entered until then. */
const FIRST_HOUR = 7;

/**
 * Asks for the file of every occasion that has come: it stands among its person's own, and a mail leaves when it is made (byEmail:
 * where SMTP is set; sample accounts get none). Each occasion is opened once, whoever looks, a weekly one not
 * before seven in the morning (`hour`: Bangkok's), and a day that was missed is made good. What the person may no longer see is not opened. Gives how many it opened.
 */
export async function openSubscriptions(
	db: Kysely<DB>,
	{ today, hour }: { today: IsoDate; hour: number },
	byEmail: boolean
): Promise<number> {
	let opened = 0;
	for (const due of await listDueOccasions(db, today, hour >= FIRST_HOUR))
		if (await openOccasion(db, due, today, byEmail && !due.is_sample)) opened++;
	return opened;
}

async function openOccasion(
	db: Kysely<DB>,
	due: DueOccasion,
	today: IsoDate,
	by_email: boolean
): Promise<boolean> {
	const { user_id, path, lang, view_id } = due;
	const person = await findActingPerson(db, user_id, today);
	const view = view_id === null ? null : await findView(db, view_id);
	if (!person || view === undefined || (view && canSeeView(person, view) !== true)) return false;
	const query = atOccasion(view?.query ?? due.query, due);
	return db.transaction().execute(async (trx) => {
		const id = await insertDelivery(trx, {
			subscription_id: due.id,
			occasion: due.occasion,
			day: today,
			by_email
		});
		if (id === undefined) return false;
		await updateDelivery(trx, id, {
			file_id: await insertMadeFile(
				trx,
				{ user_id, path, query, lang, title: view?.name ?? null },
				expiryOf(today)
			)
		});
		return true;
	});
}

/** At a close, the figures as they were frozen then; else the query as it stands. */
function atOccasion(query: string, { fiscal_year, quarter }: DueOccasion): string {
	if (fiscal_year === null) return query;
	const parameters = new URLSearchParams(query);
	parameters.set('year', String(fiscal_year));
	parameters.set('quarter', String(quarter));
	parameters.set('as', 'close');
	return parameters.toString();
}
