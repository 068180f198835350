import { db } from '#lib/server/db/database.ts';
import { writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { removeIndicator } from '#lib/server/operations/save-indicator.ts';
import { findIndicatorUse } from '#lib/server/queries/indicator.ts';
import type { Actions, PageServerLoad } from './$types';
import { editHead } from '../../load-editable.ts';
import { keepDefinition, loadDefinition } from '../load-definition.ts';

export const load: PageServerLoad = async (event) => {
	const { record, indicator, years, fields } = await loadDefinition(event);
	const { isReported } = await findIndicatorUse(db, indicator!.id);
	return {
		...editHead(record, event.url),
		indicator: { name_th: indicator!.name_th, name_en: indicator!.name_en, isReported },
		years,
		fields
	};
};

export const actions: Actions = {
	save: keepDefinition,
	remove: async (event) => {
		const { record, indicator } = await loadDefinition(event);
		const form = await readForm(event);
		return writeForm(
			event,
			form.values,
			async (trx, acting) => {
				await removeIndicator(
					trx,
					{ initiative_id: record.id, lock_version: Number(form.text('lock_version')) },
					indicator!.id,
					acting
				);
				return `/initiatives/${record.code}/indicators?saved=1`;
			},
			async () => {
				const now = await loadDefinition(event);
				return { values: now.fields, lock_version: now.record.lock_version };
			}
		);
	}
};
