import { db } from '#lib/server/db/database.ts';
import { nameFromForm, withdrawFromForm } from '#lib/server/delegation-form.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { listDelegations } from '#lib/server/queries/delegation.ts';
import { listPeople } from '#lib/server/queries/people.ts';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/admin/delegations';

export const load: PageServerLoad = async (event) => {
	const { is_sample } = requireAdministrator(event);
	const [delegations, people] = await Promise.all([listDelegations(db), listPeople(db)]);
	// A sample account changes sample accounts only; a real one everybody's.
	const choices = people
		.filter((person) => person.disabled_at === null && (!is_sample || person.is_sample))
		.map(({ id, name, email }) => ({ id, name: `${name} (${email})` }));
	return { delegations, choices };
};

export const actions: Actions = {
	name: (event) => nameFromForm(event, requireAdministrator(event), HERE, true),
	withdraw: (event) => withdrawFromForm(event, requireAdministrator(event), HERE)
};
