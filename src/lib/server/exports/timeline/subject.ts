import type { Kysely } from 'kysely';
import { groupRows, openIn, shownRows } from '#lib/charts/timeline/group.ts';
import { linksOf } from '#lib/charts/timeline/links.ts';
import { timelineRange } from '#lib/charts/timeline/range.ts';
import type { Grid, Link, OwnMilestone, TimelineGroup } from '#lib/charts/timeline/record.ts';
import { readView, timelineHref, type View } from '#lib/charts/timeline/view.ts';
import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import type { Dependency } from '#lib/domain/dependency.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import timelineWords from '#lib/i18n/timeline.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findEdition, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { loadTimeline } from '#lib/server/queries/load-timeline.ts';
import { listDependenciesAmong, listMilestoneIds } from '#lib/server/queries/milestone-dependency.ts';
import { listTimelineMilestones } from '#lib/server/queries/timeline-records.ts';

/** Letters of an address that a QR code still shows large enough to be read. */
const LONGEST = 300;

/** The timeline of an address, whole: the same filter, time shown and grouping as the page. */
export type TimelineSubject = {
	edition: Edition;
	/** The page that shows the same, without the filter. */
	page: string;
	title: string;
	lines: string[];
	/** The day that states are of: today, or the end of the period asked for. */
	asOf: IsoDate;
	range: DateRange;
	grid: Grid;
	groups: TimelineGroup[];
	/** Arrows between the milestones that stand in rows. */
	links: Link[];
	/** How many rows there are, of which these are the first. */
	rows: number;
	shown: number;
};
export type MilestoneSubject = TimelineSubject & { milestones: OwnMilestone[]; dependencies: Dependency[] };

export async function findTimelineSubject(
	db: Kysely<DB>,
	url: URL,
	asking: ReaderContext,
	limit: number
): Promise<TimelineSubject> {
	const { lang } = asking;
	const filter = readFilter(url.searchParams);
	const view = readView(url.searchParams);
	const [edition, timeline] = await Promise.all([
		findEdition(db, { ...filter, as: null }, asking),
		loadTimeline(db, filter, { actor: asking.user, today: asking.today }, { ...view, limit, offset: 0 })
	]);
	const t = timelineWords(lang);
	const range = timelineRange(view.zoom, edition.period, timeline.extent, view);
	const figures = filter.period ? t.figuresOf(formatPeriod(filter.period, lang, 'long')) : t.figuresLatest;
	return {
		edition,
		page: pageOf(view),
		range,
		grid: view.grid,
		asOf: timeline.asOf,
		title: t.title,
		lines: [
			`${figures} · ${edition.asOfLine}`,
			`${edition.filterLine} · ${t.group} ${t.groups[timeline.group]} · ${edition.scopeLine}`
		],
		groups: groupRows(timeline, { asOf: timeline.asOf, lang, isOpen: openIn(view) }),
		links: linksOf(
			timeline.dependencies,
			timeline.rows.flatMap((row) => row.milestones),
			lang
		),
		rows: timeline.heads.reduce((sum, head) => sum + shownRows(head), 0),
		shown: timeline.rows.length
	};
}

/** Which groups are folded is left out where a QR code would have no room for it. */
function pageOf(view: View): string {
	const whole = timelineHref({}, view);
	return whole.length <= LONGEST ? whole : timelineHref({}, { ...view, fold: [], open: [] });
}

/** With the milestones of every initiative in it, and what waits for what among them. */
export async function findMilestoneSubject(
	db: Kysely<DB>,
	url: URL,
	asking: ReaderContext,
	limit: number
): Promise<MilestoneSubject> {
	const subject = await findTimelineSubject(db, url, asking, limit);
	const codes = [
		...new Set(
			subject.groups.flatMap((group) =>
				group.records.filter(({ kind }) => kind === 'initiative').map(({ code }) => code)
			)
		)
	];
	const ids = await listMilestoneIds(db, codes);
	const [milestones, dependencies] = await Promise.all([
		listTimelineMilestones(db, ids),
		listDependenciesAmong(db, ids)
	]);
	return { ...subject, milestones, dependencies };
}
