import type { OwnMilestone, TimelineRecord } from '#lib/charts/timeline/record.ts';
import { milestoneRecord } from '#lib/charts/timeline/milestone-record.ts';
import { titleIn } from '#lib/domain/names.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';

/** A task in the order of the outline. */
export type OutlineLine = {
	record: TimelineRecord;
	title: string;
	level: number;
	isSummary: boolean;
	/** Id of its milestone. */ milestone: number | null;
};

/** Heads, initiatives under them, milestones under these: whether or not they stand open on the page. */
export function outlineOf({ groups, milestones, asOf, edition: { lang } }: MilestoneSubject): OutlineLine[] {
	const byInitiative = Map.groupBy(milestones, (one) => one.initiative_code);
	const listed = new Set<string>();
	return groups.flatMap(({ record: head, records }): OutlineLine[] => {
		const initiatives = records.filter(({ kind }) => kind === 'initiative');
		const level = head ? 2 : 1;
		const heading: OutlineLine[] = head
			? [
					{
						record: head,
						title: titleIn(head, lang),
						level: 1,
						isSummary: initiatives.length > 0,
						milestone: null
					}
				]
			: [];
		return [
			...heading,
			...initiatives.flatMap((record): OutlineLine[] => {
				// Under a second dimension an initiative stands again, its milestones do not: they are the same ones.
				const own = listed.has(record.code) ? [] : (byInitiative.get(record.code) ?? []);
				listed.add(record.code);
				return [
					{
						record,
						title: `${record.code} ${titleIn(record, lang)}`,
						level,
						isSummary: own.length > 0,
						milestone: null
					},
					...own.map((one: OwnMilestone): OutlineLine => {
						const milestone = milestoneRecord(one, asOf, { isCancelled: record.status === 'cancelled' });
						return {
							record: milestone,
							title: titleIn(one, lang),
							level: level + 1,
							isSummary: false,
							milestone: one.id
						};
					})
				];
			})
		];
	});
}
