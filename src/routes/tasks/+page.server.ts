import { canReviewAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { requireUser } from '#lib/server/guard.ts';
import { listActions, ownOpenActions } from '#lib/server/queries/action.ts';
import { listRunningDelegations } from '#lib/server/queries/delegation.ts';
import { listTasks, taskKinds } from '#lib/server/queries/tasks.ts';
import { listHandedIn } from '#lib/server/queries/waiting.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 2_000;

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const { today } = event.locals;
	const [all, handedIn, actions, running] = await Promise.all([
		listTasks(db, user, today, LIMIT),
		listHandedIn(db, user, today, LIMIT),
		listActions(db, ownOpenActions, { actor: user, today }, { limit: LIMIT, offset: 0 }),
		listRunningDelegations(db, user.id, today)
	]);
	// What is not understood does not narrow: an address is not a form.
	const kind =
		([...taskKinds, 'action'] as const).find((one) => one === event.url.searchParams.get('kind')) ?? null;
	return {
		kind,
		running,
		counts: [
			...taskKinds.map((one) => ({ kind: one, count: all.filter((task) => task.kind === one).length })),
			{ kind: 'action' as const, count: actions.length }
		],
		all: all.length + actions.length,
		tasks: kind ? all.filter((task) => task.kind === kind) : all,
		actions: kind === null || kind === 'action' ? actions : [],
		// What others must do with what one handed in is no work of one's own: it is not counted.
		handedIn: kind === null ? handedIn : [],
		mayReview: canReviewAny(user) === true,
		isCut: all.length === LIMIT
	};
};
