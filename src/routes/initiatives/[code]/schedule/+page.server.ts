import { plannedSpan } from '#lib/domain/span.ts';
import schedule from '#lib/i18n/schedule.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import { formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { changeSchedule } from '#lib/server/operations/change-schedule.ts';
import { findLastBaselineNumber, listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';
import { findScheduleChange } from '#lib/server/queries/schedule-change.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';
import { keyOf, OWN, parseSchedule, scheduleFields } from './schedule-form.ts';

export const load: PageServerLoad = async (event) => {
	const { record, milestones, fields } = await current(event);
	const { searchParams } = event.url;
	const [baseline, done, undone] = await Promise.all([
		findLastBaselineNumber(db, record.id),
		findScheduleChange(db, record.id, idIn(searchParams.get('change'))),
		findScheduleChange(db, record.id, idIn(searchParams.get('undoes')))
	]);
	const head = editHead(record, event.url);
	const requestedRow =
		searchParams.get('of') === 'initiative' ? OWN : keyOf(idIn(searchParams.get('milestone')));
	return {
		...head,
		saved: head.saved && !done,
		done: head.saved && done ? { id: done.id, from: done.before.baseline, to: done.after.baseline } : null,
		undo: undone
			? {
					id: undone.id,
					reason: undoing(event, undone),
					fields: scheduleFields(undone.before, event.locals.lang)
				}
			: null,
		rows: [
			{ key: OWN, milestone: null },
			...milestones.map(({ id, title_th, title_en }, i) => ({
				key: keyOf(id),
				milestone: { number: i + 1, title_th, title_en }
			}))
		],
		requestedRow: `${requestedRow}_start` in fields ? requestedRow : null,
		baseline,
		fields
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { record, fields } = await current(event);
		const form = await readForm(event);
		const values = withChoices(form.values, fields);
		const parsed = parseSchedule(values, fields);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		const { reason, undoes, ...dates } = parsed.output;
		const undone = undoes === null ? null : await findScheduleChange(db, record.id, undoes);
		if (undone === undefined) throw new NotFound('change');
		const change = {
			...dates,
			initiative_id: record.id,
			lock_version: Number(form.text('lock_version')),
			reason: reason ?? (undone && undoing(event, undone)),
			undoes
		};
		try {
			return await writeForm(
				event,
				values,
				async (trx, acting) => {
					const { event_id } = await changeSchedule(trx, change, acting);
					return `/initiatives/${record.code}/schedule?saved=1&change=${event_id}`;
				},
				async () => {
					const now = await current(event);
					return { values: now.fields, lock_version: now.record.lock_version };
				}
			);
		} catch (error) {
			if (!(error instanceof InvalidFields)) throw error;
			return formFailure(422, values, error.errors);
		}
	}
};

async function current(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const record = await loadEditable(event);
	const milestones = await listMilestonePlan(db, record.id);
	const dates = {
		initiative: record,
		milestones: milestones.map((one) => ({ milestone_id: one.id, ...plannedSpan(one) }))
	};
	return { record, milestones, fields: scheduleFields(dates, event.locals.lang) };
}

/** 0, which no row has, where the text is no id. */
function idIn(text: string | null): number {
	return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}

/** Why, in words, where a change is taken back. */
function undoing({ locals }: Pick<RequestEvent, 'locals'>, { reason }: { reason: string | null }): string {
	const t = schedule(locals.lang);
	return t.undoing(reason ?? t.change).slice(0, 2_000);
}
