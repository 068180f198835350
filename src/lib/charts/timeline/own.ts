import { criticalChain } from '#lib/domain/critical-chain.ts';
import { taskOf } from '#lib/domain/dependency.ts';
import type { Dependency } from '#lib/domain/dependency.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { daysLate, milestoneState } from '#lib/domain/milestone-state.ts';
import { outerSpan } from '#lib/domain/span.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import en from '#lib/i18n/en/timeline.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/timeline.ts';
import type { Extent } from './range.ts';
import type { Link, TimelineGroup, TimelineRecord } from './record.ts';
import { titleOf } from './words.ts';

/** A milestone as the queries give it, with the initiative that it is of. */
export type OwnMilestone = SpanColumns & {
	id: number; initiative_code: string; title_th: string; title_en: string | null; is_sample: boolean;
	actual: string | null; actual_start: IsoDate | null; actual_end: IsoDate | null; baseline: TimelineRecord['baseline'];
};
export type OwnData = { initiative: Omit<TimelineRecord, 'kind'>; milestones: OwnMilestone[]; dependencies: Dependency[] };
export type OwnTimeline = { groups: TimelineGroup[]; links: Link[]; extent: Extent };

/** An initiative, its milestones, and those of others that they wait for, that wait for them, or that share their critical chain. */
export function ownTimeline({ initiative, milestones, dependencies }: OwnData, today: IsoDate, lang: Lang): OwnTimeline {
	const chain = criticalChain(milestones.map((one) => taskOf({ ...one, planned_start: one.start_date, planned_end: one.end_date })), dependencies);
	const own = new Set(milestones.filter((one) => one.initiative_code === initiative.code).map(({ id }) => id));
	const near = new Set([...own, ...(chain.some((id) => own.has(id)) ? chain : [])]);
	for (const one of dependencies) {
		if (own.has(one.milestone_id)) near.add(one.depends_on_id);
		if (own.has(one.depends_on_id)) near.add(one.milestone_id);
	}
	const shown = milestones.filter(({ id }) => near.has(id)).sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
	const records = new Map(shown.map((one) => [one.id, milestoneRecord(one, own.has(one.id), chain.includes(one.id), today)]));
	const links = dependencies.flatMap((one): Link[] => {
		const [to, from] = [records.get(one.milestone_id), records.get(one.depends_on_id)];
		if (!to || !from) return [];
		const at = chain.indexOf(one.milestone_id);
		return [{
			from: keyOf(from), to: keyOf(to), isCritical: at > 0 && chain[at - 1] === one.depends_on_id,
			name: pick(lang, th, en).waits(titleOf(to, lang), titleOf(from, lang))
		}];
	});
	const group: TimelineGroup = { key: 'own', title: null, href: null, colour: null, record: { ...initiative, kind: 'initiative' }, records: [...records.values()], isWhole: links.length > 0 };
	return { groups: [group], links, extent: extentOf([initiative, ...records.values()]) };
}

function milestoneRecord(one: OwnMilestone, isOwn: boolean, isCritical: boolean, today: IsoDate): TimelineRecord {
	const { id, initiative_code, title_th, title_en, ...rest } = one;
	const named = (title: string) => (isOwn ? title : `${initiative_code} · ${title}`);
	return {
		...rest, kind: 'milestone', code: String(id), title_th: named(title_th), title_en: title_en && named(title_en),
		status: null, health: null, planned: null, slippage: null, slippage_days: null, figure_fiscal_year: null, figure_quarter: null, reported_fiscal_year: null, reported_quarter: null,
		stated: [], milestone: { state: milestoneState(one, today), daysLate: daysLate(one, today) }, isCritical,
		...(!isOwn && { href: `/initiatives/${encodeURIComponent(initiative_code)}` })
	};
}

function keyOf(record: TimelineRecord): string {
	return `${record.kind}-${record.code}`;
}

/** Every day that the records speak of. Lateness that goes on is cut off where they end: years of it would leave no room for the plan. */
function extentOf(records: Omit<TimelineRecord, 'kind'>[]): Extent {
	const days = records.flatMap((one) => [
		...[one, ...(one.baseline ? [one.baseline] : []), ...one.stated].flatMap((span) => Object.values(outerSpan(span))),
		one.actual_start, one.actual_end
	]).filter((day) => day !== null).sort();
	return { first: days[0] ?? null, last: days.at(-1) ?? null };
}
