import { canHaveTasks, canReviewAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { allow } from '#lib/server/guard.ts';
import { listActions, ownOpenActions } from '#lib/server/queries/action.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import { listHandedIn } from '#lib/server/queries/waiting.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 500;

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canHaveTasks(user));
	const [tasks, handedIn, actions] = await Promise.all([
		listTasks(db, user!, today, LIMIT),
		listHandedIn(db, user!, today, LIMIT),
		listActions(db, ownOpenActions, { actor: user, today }, { limit: LIMIT, offset: 0 })
	]);
	return { tasks, handedIn, actions, mayReview: canReviewAny(user) === true, isCut: tasks.length === LIMIT };
};
