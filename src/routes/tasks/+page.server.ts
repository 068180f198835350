import { canHaveTasks } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { allow } from '#lib/server/guard.ts';
import { listActions, ownOpenActions } from '#lib/server/queries/action.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 500;

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canHaveTasks(user));
	const [tasks, actions] = await Promise.all([
		listTasks(db, user!, today, LIMIT),
		listActions(db, ownOpenActions, { actor: user, today }, { limit: LIMIT, offset: 0 })
	]);
	return { tasks, actions, isCut: tasks.length === LIMIT };
};
