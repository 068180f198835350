import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Status } from '#lib/domain/health.ts';
import { daysLate, milestoneState } from '#lib/domain/milestone-state.ts';
import type { Editable, MilestoneMark, OwnMilestone, TimelineRecord } from './record.ts';

/** A milestone as a row of its own; one of another initiative is named with that one's code, and leads there; nothing of a cancelled one is late. */
export function milestoneRecord(
	milestone: OwnMilestone,
	today: IsoDate,
	{ isOwn = true, isCancelled = false, edit = undefined as Editable | undefined } = {}
): TimelineRecord {
	const { id, initiative_code, title_th, title_en, isCritical = false, knockOn = null, ...rest } = milestone;
	const named = (title: string) => (isOwn ? title : `${initiative_code} · ${title}`);
	return {
		...rest,
		kind: 'milestone',
		code: String(id),
		title_th: named(title_th),
		title_en: title_en && named(title_en),
		status: isCancelled ? 'cancelled' : null,
		health: null,
		planned: null,
		slippage: null,
		slippage_days: null,
		figure_fiscal_year: null,
		figure_quarter: null,
		reported_fiscal_year: null,
		reported_quarter: null,
		stated: [],
		milestone:
			isCancelled && milestoneState(milestone, today) !== 'done'
				? { state: 'unknown', daysLate: null }
				: { state: milestoneState(milestone, today), daysLate: daysLate(milestone, today), knockOn },
		isCritical,
		...(edit && { edit: { ...edit, field: `m${id}` } }),
		...(!isOwn && { href: `/initiatives/${encodeURIComponent(initiative_code)}` })
	};
}

/** Milestones as diamonds on their initiative's bar; of a cancelled one those that were done. */
export function marksOf(
	milestones: readonly OwnMilestone[],
	today: IsoDate,
	status: Status | null
): MilestoneMark[] {
	const marks = milestones.map((one): MilestoneMark => {
		const { id, title_th, title_en, start_date, start_precision, end_date, end_precision } = one;
		return {
			id,
			title_th,
			title_en,
			start_date,
			start_precision,
			end_date,
			end_precision,
			state: milestoneState(one, today),
			daysLate: daysLate(one, today)
		};
	});
	return status === 'cancelled' ? marks.filter(({ state }) => state === 'done') : marks;
}
