import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { listAuditEvents } from '#lib/server/queries/audit.ts';
import { listGrantChoices } from '#lib/server/queries/grant-choices.ts';
import { findPerson } from '#lib/server/queries/people.ts';
import { listGrantsInWords } from '#lib/server/queries/user.ts';
import type { PageServerLoad } from './$types';
import { personActions } from './actions.ts';

export const actions = personActions;

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const { id } = event.params;
	const [person, grants, choices, events] = await Promise.all([
		findPerson(db, id),
		listGrantsInWords(db, id),
		listGrantChoices(db),
		listAuditEvents(db, { record_type: 'app_user', record_id: id, limit: 20 })
	]);
	if (!person) throw new NotFound('person');
	return {
		person,
		grants,
		choices,
		events: events.map(({ id, at, actor_name, on_behalf_of_name, action }) => ({
			id,
			at,
			actor_name,
			on_behalf_of_name,
			action
		}))
	};
};
