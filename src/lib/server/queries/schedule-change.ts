import type { Kysely } from 'kysely';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Dates of what a change touched: the initiative itself (null = it was not), and those of its milestones. */
export type ScheduleDates = {
	initiative: SpanColumns | null;
	milestones: (SpanColumns & { milestone_id: number })[];
};
/** One side of a change as its audit event keeps it; baseline = the newest one's number, null = there was none. */
type Side = ScheduleDates & { baseline: number | null };

export const CHANGE = 'schedule.change';

/** A change of this initiative's schedule by its audit event; undefined where there is no such change. */
export async function findScheduleChange(db: Kysely<DB>, initiativeId: number, eventId: number) {
	const event = await db
		.selectFrom('audit_event')
		.select(['id', 'before', 'after', 'reason'])
		.where('id', '=', eventId)
		.where('action', '=', CHANGE)
		.where('record_type', '=', 'initiative')
		.where('record_id', '=', String(initiativeId))
		.executeTakeFirst();
	return (
		event && {
			id: event.id,
			reason: event.reason,
			before: event.before as Side,
			after: event.after as Side & { undoes: number | null }
		}
	);
}
