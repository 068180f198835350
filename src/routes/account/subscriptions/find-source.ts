import type { IsoDate } from '#lib/domain/calendar.ts';
import { canSeeInitiative } from '#lib/domain/permission.ts';
import { canSeeView } from '#lib/domain/saved-view.ts';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { findView } from '#lib/server/queries/saved-view.ts';
import type { User } from '#lib/server/session.ts';
import { reportSource, viewSource, type Source } from './sources.ts';

/** The code of an initiative that is named; one that they may not see does not exist. */
async function findCode(user: User, today: IsoDate, named: string | null): Promise<string | null> {
	if (!named) return null;
	const found = await findInitiativeSubject(db, cleanText(named).slice(0, 60), today);
	if (!found || canSeeInitiative(user, found) !== true) throw new NotFound('initiative');
	return found.code;
}

/** What is to be subscribed to, as an address or a form names it; null where it names nothing. */
export async function findSource(
	user: User,
	today: IsoDate,
	view: string | null,
	report: string | null,
	query: string
): Promise<Source | null> {
	if (!view)
		return report
			? reportSource(report, query, await findCode(user, today, new URLSearchParams(query).get('initiative')))
			: null;
	const found = /^\d{1,15}$/.test(view) ? await findView(db, Number(view)) : undefined;
	if (!found || canSeeView(user, found) !== true) throw new NotFound('view');
	return viewSource(found);
}
