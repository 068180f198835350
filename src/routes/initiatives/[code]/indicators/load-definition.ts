import type { RequestEvent } from '@sveltejs/kit';
import { targetYears } from '#lib/domain/indicator-plan.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import { formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { saveIndicator } from '#lib/server/operations/save-indicator.ts';
import { listIndicators } from '#lib/server/queries/indicator.ts';
import { loadEditable } from '../load-editable.ts';
import { indicatorFormFields, newIndicatorFields, parseIndicator } from './indicator-form.ts';
import { quartersOfYears } from './target-fields.ts';

type IndicatorEvent = Pick<RequestEvent, 'locals' | 'url' | 'params'> & {
	params: { code: string; indicator?: string };
};

/** One indicator of the initiative by its code, or a new one, for whoever may change the initiative. */
export async function loadDefinition(event: IndicatorEvent) {
	const record = await loadEditable(event);
	const all = await listIndicators(db, [record.id]);
	const indicator =
		event.params.indicator === undefined ? null : all.find(({ code }) => code === event.params.indicator);
	if (indicator === undefined) throw new NotFound('indicator');
	const years = targetYears(record, indicator?.targets ?? [], event.locals.today);
	const fields = indicator
		? indicatorFormFields(indicator, quartersOfYears(years), event.locals.lang)
		: newIndicatorFields(all);
	return { record, indicator, years, fields };
}

/** Keeps what was sent and leads back to the list. */
export async function keepDefinition(event: RequestEvent & IndicatorEvent) {
	const { record, indicator, years, fields } = await loadDefinition(event);
	const form = await readForm(event);
	const values = withChoices(form.values, fields);
	const parsed = parseIndicator(values, quartersOfYears(years));
	if (!parsed.ok) return formFailure(422, values, parsed.errors);
	try {
		return await writeForm(
			event,
			values,
			async (trx, acting) => {
				await saveIndicator(
					trx,
					{ initiative_id: record.id, lock_version: Number(form.text('lock_version')) },
					indicator?.id ?? null,
					parsed.output,
					acting
				);
				return `/initiatives/${record.code}/indicators?saved=1`;
			},
			async () => {
				const now = await loadDefinition(event);
				return { values: now.fields, lock_version: now.record.lock_version };
			}
		);
	} catch (error) {
		if (!(error instanceof InvalidFields)) throw error;
		return formFailure(422, values, error.errors);
	}
}
