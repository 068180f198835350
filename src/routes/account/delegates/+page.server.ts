import { db } from '#lib/server/db/database.ts';
import { nameFromForm, withdrawFromForm } from '#lib/server/delegation-form.ts';
import { requireUser } from '#lib/server/guard.ts';
import { listColleagues, listDelegations } from '#lib/server/queries/delegation.ts';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/account/delegates';

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const [delegations, colleagues] = await Promise.all([
		listDelegations(db, user.id),
		listColleagues(db, user)
	]);
	return { delegations, colleagues };
};

export const actions: Actions = {
	name: (event) => nameFromForm(event, requireUser(event), HERE, false),
	withdraw: (event) => withdrawFromForm(event, requireUser(event), HERE)
};
