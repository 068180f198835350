import type { RequestEvent } from '@sveltejs/kit';
import { fiscalYearRange } from '#lib/domain/calendar.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nextCode } from '#lib/domain/next-year.ts';
import { canEditInitiative } from '#lib/domain/permission.ts';
import { carriedKey, suggestedEnd } from '#lib/domain/year-draft.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { listPlanTitles } from '#lib/server/queries/plans.ts';
import { listCarriedLeft } from '#lib/server/queries/year-draft.ts';
import { findYearItem } from '#lib/server/queries/year-items.ts';
import { yearOf } from '../year-of.ts';

type ItemEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { year: string; code: string } };
export type ItemPage = Awaited<ReturnType<typeof loadItem>>;

/** An item of a year's draft, for one who may change last year's initiative; money as it is now. */
export async function loadItem(event: ItemEvent) {
	const fiscalYear = yearOf(event.params.year);
	const subject = await findInitiativeSubject(db, event.params.code, event.locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canEditInitiative(event.locals.user, subject));
	const [item, record, plans, carriedNow] = await Promise.all([
		findYearItem(db, fiscalYear, subject.id),
		findInitiativeRecord(db, subject.id, event.locals.today),
		listPlanTitles(db, subject.is_sample),
		listCarriedLeft(db, subject.id)
	]);
	if (!item) throw new NotFound('year_draft_item');
	return { fiscalYear, subject, item, record: record!, plans, carriedNow };
}

/** The form as it is proposed: everything goes along. */
export function itemFields({ fiscalYear, item, record, carriedNow }: ItemPage, lang: Lang): FormValues {
	const year = fiscalYearRange(fiscalYear);
	const fields: FormValues = {
		code: nextCode(record.code, fiscalYear),
		title_th: record.title_th,
		title_en: record.title_en ?? '',
		plan_code: record.plan_code,
		start: formatImprecise(year.start, 'day', lang) ?? '',
		start_precision: 'day',
		end: formatImprecise(suggestedEnd(item.milestones, year), 'day', lang) ?? '',
		end_precision: 'day',
		carried: carriedNow.map(carriedKey)
	};
	for (const one of item.milestones) {
		const key = `m${one.milestone_id}`;
		fields[`${key}_keep`] = 'yes';
		fields[`${key}_start`] = formatImprecise(one.planned_start, one.start_precision, lang) ?? '';
		fields[`${key}_start_precision`] = one.start_precision;
		fields[`${key}_end`] = formatImprecise(one.planned_end, one.end_precision, lang) ?? '';
		fields[`${key}_end_precision`] = one.end_precision;
	}
	return fields;
}
