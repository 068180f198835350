import { canManageActions } from '#lib/domain/permission.ts';
import { newActionFields } from '#lib/server/action-fields.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import { addAction } from '#lib/server/operations/change-action.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listOwnerChoices } from '#lib/server/queries/action-record.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { findOwnPeriod } from '../../find-own-period.ts';

export const load: PageServerLoad = async (event) => {
	const { subject, period } = await loadManaged(event);
	const initiative = (await findInitiativeRecord(db, subject.id, event.locals.today))!;
	const { code, title_th, title_en, is_sample, responsible_user_id } = initiative;
	const choices = await listOwnerChoices(db, subject);
	const responsible = choices.people.find(({ id }) => id === responsible_user_id);
	const fields = {
		kind: 'meeting',
		task: '',
		owner_user_id: responsible?.id ?? '',
		owner_organisation_code: subject.organisation_code ?? '',
		due_date: ''
	};
	return { initiative: { code, title_th, title_en, is_sample }, period, fields, choices };
};

export const actions: Actions = {
	default: async (event) => {
		const { subject, period } = await loadManaged(event);
		const { values } = await readForm(event);
		const parsed = parseForm(newActionFields, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		try {
			return await writeForm(
				event,
				values,
				async (trx, acting) =>
					`/actions/${await addAction(trx, subject.id, period, parsed.output, acting)}?saved=1`
			);
		} catch (error) {
			if (!(error instanceof InvalidFields)) throw error;
			return formFailure(422, values, error.errors);
		}
	}
};

/** The initiative for one who may add to it, and the period that it is for. */
async function loadManaged(event: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
	const { locals, params } = event;
	const subject = await findInitiativeSubject(db, params.code, locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canManageActions(locals.user, subject));
	return { subject, period: await findOwnPeriod(event, subject.id) };
}
