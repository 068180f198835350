import type { Kysely } from 'kysely';
import { addDays, type IsoDate } from '#lib/domain/calendar.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import tokens from '#lib/i18n/tokens.ts';
import timeline from '#lib/i18n/timeline.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { calendarEvent, calendarText, milestoneEvents } from '#lib/server/exports/timeline/ics.ts';
import { listChargedInitiatives, listDueReports } from '#lib/server/queries/calendar-feed.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import { listMilestonesOf } from '#lib/server/queries/timeline-records.ts';
import type { User } from '#lib/server/session.ts';

/** Calendars read it again and again: what ended long ago is of no more use there, and a province has at most some hundreds. */
const [ENDED_DAYS, MOST] = [400, 2_000];

/** A person's own calendar: ends of milestones, and days on which reports are due, of the initiatives in their charge. */
export async function writePersonalCalendar(
	db: Kysely<DB>,
	user: User,
	today: IsoDate,
	lang: Lang
): Promise<string> {
	const t = tokens(lang).calendar;
	const initiatives = await listChargedInitiatives(db, user, today, addDays(today, -ENDED_DAYS), MOST);
	const ids = initiatives.map(({ id }) => id);
	const [milestones, due, changedAt] = await Promise.all([
		listMilestonesOf(db, ids, today),
		listDueReports(db, ids),
		findDataTime(db)
	]);
	const dataTime = changedAt.getTime();
	const { events, left } = milestoneEvents(milestones, initiatives, { lang, dataTime, asOf: today });
	// A due date moves by letter and stays the same event; some of a quarter's may have been given longer.
	const timesSeen = new Map<string, number>();
	const days = due.map(({ fiscal_year, quarter, due_date, owed }) => {
		const key = `${fiscal_year}-q${quarter}`;
		const nth = (timesSeen.get(key) ?? 0) + 1;
		timesSeen.set(key, nth);
		const period = formatPeriod({ fiscalYear: fiscal_year, quarter }, lang);
		return calendarEvent({
			uid: `due-${key}${nth > 1 ? `-${nth}` : ''}`,
			start: due_date,
			end: due_date,
			dataTime,
			summary: t.duePeriod(period),
			description: t.dueCount(owed)
		});
	});
	const about = [t.whose, ...(left ? [timeline(lang).calendarLeft(left)] : [])].join('\n');
	return calendarText({ lang, title: `${t.title} · ${user.name}`, about }, [...days, ...events]);
}
