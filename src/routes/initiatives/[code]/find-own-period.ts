import { comparePeriods, type Period } from '#lib/domain/calendar.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { ownPeriod } from '#lib/domain/own-period.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { db } from '#lib/server/db/database.ts';
import { listInitiativeCurve } from '#lib/server/queries/initiative.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** The period that a form of an initiative is about: the address's where the initiative is in it, else the one its page opens on. */
export async function findOwnPeriod(
	{ locals, url }: { locals: App.Locals; url: URL },
	initiativeId: number
): Promise<Period> {
	const asked = { ...readFilter(url.searchParams), as: null };
	const [{ period: shown }, curve] = await Promise.all([
		settlePeriod(db, { ...asked, period: null }, locals.scope),
		listInitiativeCurve(db, initiativeId)
	]);
	const isOwn =
		asked.period !== null && curve.some((row) => comparePeriods(periodOfRow(row), asked.period!) === 0);
	return ownPeriod(curve, isOwn ? asked.period : null, shown);
}
