import { comparePeriods, type Period } from '#lib/domain/calendar.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { ownPeriod } from '#lib/domain/own-period.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { db } from '#lib/server/db/database.ts';
import { listInitiativeCurve } from '#lib/server/queries/initiative-figures.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** The period that a form of an initiative is about: the address's where the initiative is in it, else the one its page opens on. */
export async function findOwnPeriod(
	{ locals, url }: { locals: App.Locals; url: URL },
	initiativeId: number
): Promise<Period> {
	const requested = { ...readFilter(url.searchParams), as: null };
	const [{ period: shown }, curve] = await Promise.all([
		settlePeriod(db, { ...requested, period: null }, locals.scope),
		listInitiativeCurve(db, initiativeId)
	]);
	const isOwn =
		requested.period !== null &&
		curve.some((row) => comparePeriods(periodOfRow(row), requested.period!) === 0);
	return ownPeriod(curve, isOwn ? requested.period : null, shown);
}
