import { criticalChain, waitsOf } from '#lib/domain/critical-chain.ts';
import { taskOf } from '#lib/domain/dependency.ts';
import { knockOnSum } from '#lib/domain/knock-on.ts';
import type { Dependency } from '#lib/domain/dependency.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { outerSpan } from '#lib/domain/span.ts';
import { editableOf } from './group.ts';
import { linksOf } from './links.ts';
import { marksOf, milestoneRecord } from './milestone-record.ts';
import type { Extent } from './range.ts';
import type { Link, OwnMilestone, TimelineGroup, TimelineRecord } from './record.ts';

export type OwnData = {
	initiative: Omit<TimelineRecord, 'kind' | 'edit'> & { lock_version: number | null };
	milestones: OwnMilestone[];
	dependencies: Dependency[];
};
export type OwnTimeline = { groups: TimelineGroup[]; links: Link[]; extent: Extent };

/** An initiative, its milestones, and those of others that they wait for, that wait for them, or that share their critical chain. */
export function ownTimeline(
	{ initiative: { lock_version, ...initiative }, milestones, dependencies }: OwnData,
	today: IsoDate,
	lang: Lang
): OwnTimeline {
	const edit = editableOf(initiative.code, lock_version, initiative.baseline !== null);
	const tasks = milestones.map((one) =>
		taskOf({ ...one, planned_start: one.start_date, planned_end: one.end_date })
	);
	const chain = criticalChain(tasks, dependencies);
	const own = new Set(
		milestones.filter((one) => one.initiative_code === initiative.code).map(({ id }) => id)
	);
	const near = new Set([...own, ...(chain.some((id) => own.has(id)) ? chain : [])]);
	for (const one of dependencies) {
		if (own.has(one.milestone_id)) near.add(one.depends_on_id);
		if (own.has(one.depends_on_id)) near.add(one.milestone_id);
	}
	const shown = milestones
		.filter(({ id }) => near.has(id))
		.sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
	const records = new Map(
		shown.map((one) => [
			one.id,
			milestoneRecord(
				{
					...one,
					isCritical: chain.includes(one.id),
					knockOn: knockOnSum(tasks, dependencies, one.id, today)
				},
				today,
				{
					isOwn: own.has(one.id),
					isCancelled: own.has(one.id) && initiative.status === 'cancelled',
					edit: own.has(one.id) ? edit : undefined
				}
			)
		])
	);
	const named = shown.map((one) => ({ ...one, ...titlesOf(records.get(one.id)!) }));
	const links = linksOf(waitsOf(dependencies, chain), named, lang);
	const group: TimelineGroup = {
		key: 'own',
		colour: null,
		record: {
			...initiative,
			...(edit && { edit }),
			kind: 'initiative',
			milestones: marksOf(
				milestones.filter(({ id }) => own.has(id)),
				today,
				initiative.status
			)
		},
		records: [...records.values()],
		isWhole: links.length > 0
	};
	return { groups: [group], links, extent: extentOf([initiative, ...records.values()]) };
}

function titlesOf({ title_th, title_en }: TimelineRecord) {
	return { title_th, title_en };
}

/** Every day that the records speak of. Lateness that goes on is cut off where they end: years of it would leave no room for the plan. */
export function extentOf(records: Omit<TimelineRecord, 'kind'>[]): Extent {
	const days = records
		.flatMap((one) => [
			...[one, ...(one.baseline ? [one.baseline] : []), ...one.stated].flatMap((span) =>
				Object.values(outerSpan(span))
			),
			one.actual_start,
			one.actual_end
		])
		.filter((day) => day !== null)
		.sort();
	return { first: days[0] ?? null, last: days.at(-1) ?? null };
}
