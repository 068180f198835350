import { canHaveTasks, canReviewAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { allow } from '#lib/server/guard.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import { listHandedIn } from '#lib/server/queries/waiting.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 500;

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canHaveTasks(user));
	const [tasks, handedIn] = await Promise.all([listTasks(db, user!, today, LIMIT), listHandedIn(db, user!, today, LIMIT)]);
	return { tasks, handedIn, mayReview: canReviewAny(user) === true, isCut: tasks.length === LIMIT };
};
