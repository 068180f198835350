import { canHaveTasks } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { allow } from '#lib/server/guard.ts';
import { listTasks, taskKinds } from '#lib/server/queries/tasks.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 2_000;

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canHaveTasks(user));
	const all = await listTasks(db, user!, today, LIMIT);
	// What is not understood does not narrow: an address is not a form.
	const kind = taskKinds.find((one) => one === event.url.searchParams.get('kind')) ?? null;
	const counts = taskKinds.map((one) => ({ kind: one, count: all.filter((task) => task.kind === one).length }));
	return { kind, counts, all: all.length, tasks: kind ? all.filter((task) => task.kind === kind) : all, isCut: all.length === LIMIT };
};
