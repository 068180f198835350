import type { Kysely } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import type { Scope } from '#lib/domain/permission.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected } from '#lib/server/errors.ts';
import { findCloseTime } from '#lib/server/queries/period-close.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';

/** The period that an address shows; closedAt in epoch milliseconds, null while it is open. Figures "as at the close" of an open period are not there. */
export type ShownPeriod = { period: Period; as: 'close' | null; closedAt: number | null };

export async function settlePeriod(db: Kysely<DB>, filter: Filter, scope: Scope): Promise<ShownPeriod> {
	const period = await findShownPeriod(db, filter, scope);
	const closed = await cached(db, ['close-time', period], () => findCloseTime(db, period), []);
	if (filter.as === 'close' && !closed) throw new Expected(404, 'not_closed');
	return { period, as: filter.as, closedAt: closed?.getTime() ?? null };
}

/** The day of the close that is asked for (Bangkok); null: the present is. */
export function closeDay({ as, closedAt }: ShownPeriod): IsoDate | null {
	return as && closedAt !== null ? bangkokDate(closedAt) : null;
}
