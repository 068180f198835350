import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { runsOf } from '#lib/charts/timeline/lines.ts';
import type { Grouping, Level, TimelineData, TimelineHead } from '#lib/charts/timeline/record.ts';
import { quarterEnd, type IsoDate } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { canCreateAny, canEditInitiative } from '#lib/domain/permission.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findNetwork } from '#lib/server/queries/critical-milestones.ts';
import { sightOf, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { listExtraLines } from '#lib/server/queries/timeline-lines.ts';
import {
	listMilestonesOf,
	listTimelineHeadings,
	listTimelinePlans,
	listTimelineRecords
} from '#lib/server/queries/timeline-records.ts';
import { listTimelineSummaries } from '#lib/server/queries/timeline-summary.ts';
import { findTimelineExtent, listTimelineOrder } from '#lib/server/queries/timeline.ts';

/** How rows stand, and which of them are asked for: `offset` and `limit` count those under heads that are not folded. */
export type Arranged = { group: Grouping; level: Level; fold: string[]; open: string[] };
export type TimelineWindow = Arranged & { limit: number; offset: number };
export type LoadedTimeline = TimelineData & { extent: Awaited<ReturnType<typeof findTimelineExtent>> };

/** One window of the timeline with all that its component needs; kept in memory until the data or the day change. */
export async function loadTimeline(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	window: TimelineWindow
): Promise<LoadedTimeline> {
	const arranged = arrangedFor(viewer, window);
	const [index, extent] = await Promise.all([
		findIndex(db, filter, viewer, arranged),
		findExtent(db, filter, viewer, arranged.group)
	]);
	// Past the end the last window is given.
	const offset = Math.min(
		window.offset,
		Math.floor(Math.max(0, index.ids.length - 1) / window.limit) * window.limit
	);
	const rows = await loadTimelineRows(db, filter, viewer, { ...window, offset });
	return {
		group: arranged.group,
		level: arranged.level,
		mayEdit: canCreateAny(viewer.actor) === true,
		asOf: asOf(filter, viewer),
		heads: index.heads,
		runs: index.runs,
		offset,
		...rows,
		extent
	};
}

/** The rows of a window alone. */
export async function loadTimelineRows(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	window: TimelineWindow
): Promise<Pick<TimelineData, 'rows' | 'dependencies' | 'shape'>> {
	const arranged = arrangedFor(viewer, window);
	const { limit, offset } = window;
	const key = ['timeline-rows', sightOf(viewer), { ...filter, page: 1 }, arranged, limit, offset];
	const kept = await cached(db, key, async () => {
		const { ids, shape } = await findIndex(db, filter, viewer, arranged);
		const pageIds = ids.slice(offset, offset + limit);
		const [records, milestones, network] = await Promise.all([
			listTimelineRecords(db, pageIds, filter.period, viewer.today, asOf(filter, viewer)),
			listMilestonesOf(db, pageIds, asOf(filter, viewer)),
			cached(db, ['milestone-network', sightOf(viewer), asOf(filter, viewer)], () =>
				findNetwork(db, viewer, asOf(filter, viewer))
			)
		]);
		const byCode = Map.groupBy(milestones, (one) => one.initiative_code);
		const here = new Set(milestones.map(({ id }) => id));
		const rows = records.map((record) => ({
			...record,
			milestones: (byCode.get(record.code) ?? []).map((one) => ({
				...one,
				isCritical: network.critical.has(one.id),
				knockOn: network.knockOn.get(one.id) ?? null
			}))
		}));
		return { rows, shape, dependencies: network.dependencies.filter((one) => here.has(one.milestone_id)) };
	});
	const versions = await findEditable(
		db,
		kept.rows.map(({ id }) => id),
		viewer
	);
	return { ...kept, rows: kept.rows.map((row) => ({ ...row, lock_version: versions.get(row.id) ?? null })) };
}

/** Of those that the viewer may change, the version that a change must name: the viewer's own, and so never kept. */
async function findEditable(db: Kysely<DB>, ids: number[], viewer: Viewer): Promise<Map<number, number>> {
	if (canCreateAny(viewer.actor) !== true) return new Map();
	const subjects = await listInitiativeSubjects(db, ids, viewer.today);
	return new Map(
		subjects
			.filter((one) => canEditInitiative(viewer.actor, one) === true)
			.map((one) => [one.id, one.lock_version])
	);
}

/** Who is responsible is a person: to stand rows under persons is for those who are signed in. */
function arrangedFor(viewer: Viewer, { group, level, fold, open }: Arranged): Arranged {
	return { group: group === 'person' && !viewer.actor ? 'plan' : group, level, fold, open };
}

function findExtent(db: Kysely<DB>, filter: Filter, viewer: Viewer, group: Grouping) {
	return cached(db, ['timeline-extent', sightOf(viewer), unordered(filter), group], () =>
		findTimelineExtent(db, filter, viewer, group)
	);
}

/** Heads in order, lines of the rows, and the ids of those that are shown. */
function findIndex(db: Kysely<DB>, filter: Filter, viewer: Viewer, { group, level, fold, open }: Arranged) {
	const who = sightOf(viewer);
	const listed = () =>
		cached(db, ['timeline-order', who, { ...filter, page: 1 }, group], () =>
			listTimelineOrder(db, filter, viewer, group)
		);
	// Asked for where the index is made, and only there.
	const named = () =>
		cached(db, ['timeline-heads', who, unordered(filter), group], async () => {
			const order = await listed();
			return findHeads(
				db,
				filter,
				viewer,
				group,
				order.map(({ group_code }) => group_code)
			);
		});
	return cached(db, ['timeline-index', who, { ...filter, page: 1 }, group, level, fold, open], async () => {
		const [order, known] = await Promise.all([listed(), named()]);
		const isFolded = (code: string | null) => (level === 'group') !== fold.includes(code ?? 'none');
		const heads = order.map(({ group_code, ids }): TimelineHead => ({
			...known.get(group_code)!,
			rows: ids.length,
			isFolded: isFolded(group_code)
		}));
		const ids = order.flatMap((one) => (isFolded(one.group_code) ? [] : one.ids));
		const extra = await listExtraLines(db, ids, { level, open });
		const runs = runsOf(ids.map((id) => 1 + (extra.get(id) ?? 0)));
		const shape = createHash('sha256')
			.update(JSON.stringify([heads.map((head) => [head.code, head.rows]), ids, runs]))
			.digest('base64url')
			.slice(0, 16);
		return { heads, ids, runs, shape };
	});
}

type Known = Omit<TimelineHead, 'rows' | 'isFolded'>;

async function findHeads(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	group: Grouping,
	codes: (string | null)[]
): Promise<Map<string | null, Known>> {
	const stated = codes.filter((code) => code !== null);
	const [summaries, plans, headings] = await Promise.all([
		listTimelineSummaries(db, filter, viewer, group),
		group === 'plan' ? listTimelinePlans(db, stated) : [],
		group === 'plan' ? [] : listTimelineHeadings(db, group, stated)
	]);
	return new Map(
		summaries.map(({ group_code, ...summary }) => {
			const plan = plans.find(({ code }) => code === group_code);
			const heading = headings.find(({ code }) => code === group_code);
			const named = {
				code: group_code,
				title_th: heading?.name_th ?? null,
				title_en: heading?.name_en ?? null,
				is_sample: heading?.is_sample ?? false,
				stated: [],
				colour: heading?.colour ?? null
			};
			return [group_code, { ...summary, ...named, ...plan }];
		})
	);
}

/** The day that what is shown is of. */
function asOf({ period }: Filter, { today }: Viewer): IsoDate {
	const end = period ? quarterEnd(period) : today;
	return end < today ? end : today;
}

function unordered(filter: Filter): Filter {
	return { ...filter, page: 1, sort: 'code', descending: false };
}
