import { differing } from '#lib/charts/timeline/record-texts.ts';
import type { TimelineGroup, TimelineRecord } from '#lib/charts/timeline/record.ts';

/**
 * The first rows of a timeline, at most so many: an initiative keeps all its milestones or goes, and no head is left without what stood under it.
 * Where already the first initiative is too long, it is cut at a row.
 */
export function cutGroups(
	groups: TimelineGroup[],
	most: number
): { groups: TimelineGroup[]; rows: number; isCut: boolean } {
	const kept: TimelineGroup[] = [];
	let rows = 0;
	for (const group of groups) {
		const head = group.record ? rowsOf(group.record) : 0;
		let here = head;
		const records: TimelineRecord[] = [];
		for (const block of blocksOf(group.records)) {
			const wanted = block.reduce((sum, record) => sum + rowsOf(record), 0);
			const fits = rows + here + wanted <= most;
			const part = fits ? block : rows + here === head ? block.slice(0, Math.max(0, most - here)) : [];
			records.push(...part);
			here += part.reduce((sum, record) => sum + rowsOf(record), 0);
			if (!fits)
				return {
					groups: records.length ? [...kept, { ...group, records }] : kept,
					rows: rows + (records.length ? here : 0),
					isCut: true
				};
		}
		if (rows + here > most) return { groups: kept, rows, isCut: true };
		kept.push(group);
		rows += here;
	}
	return { groups: kept, rows, isCut: false };
}

/** Each initiative with the milestones that stand under it. */
function blocksOf(records: TimelineRecord[]): TimelineRecord[][] {
	const blocks: TimelineRecord[][] = [];
	for (const record of records) {
		if (record.kind === 'milestone' && blocks.length) blocks.at(-1)!.push(record);
		else blocks.push([record]);
	}
	return blocks;
}

function rowsOf(record: TimelineRecord): number {
	return 1 + differing(record).length;
}
