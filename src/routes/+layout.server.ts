import { randomUUID } from 'node:crypto';
import { canHaveTasks, hasRole, roles } from '#lib/domain/permission.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { isDatabaseAway } from '#lib/server/db/failures.ts';
import { countActions, ownOpenActions } from '#lib/server/queries/action.ts';
import { findHasSample } from '#lib/server/queries/sample.ts';
import { countUnread } from '#lib/server/queries/reminder-list.ts';
import { countTasks } from '#lib/server/queries/tasks.ts';

/** Read again on every navigation and after every form: the language, the banner and the form key follow. */
export const load = async ({ locals, url }) => {
	const { lang, user, today } = locals;
	// Reading it makes Kit call this again when the address switches the language.
	url.searchParams.get('lang');
	const shown = user && {
		id: user.id,
		name: user.name,
		email: user.email,
		is_sample: user.is_sample,
		organisation_code: user.organisation_code,
		roles: roles.filter((role) => hasRole(user, role)),
		isAdministrator: hasRole(user, 'administrator')
	};
	const formKey = user ? randomUUID() : null;
	return { lang, user: shown, formKey, today, scope: locals.scope, ...(await counts(user, today)) };
};

async function counts(user: App.Locals['user'], today: string) {
	try {
		const hasTasks = user !== null && canHaveTasks(user) === true;
		const [hasSample, taskCount, actionCount, unreadCount] = await Promise.all([
			findHasSample(db),
			hasTasks
				? cached(db, ['task-count', user.id, user.grants, today], () => countTasks(db, user, today))
				: 0,
			// Anybody may be the one who is to do an action.
			user
				? cached(db, ['own-actions', user.id, user.grants, today], () =>
						countActions(db, ownOpenActions, { actor: user, today })
					)
				: 0,
			hasTasks ? countUnread(db, user.id) : null
		]);
		return { hasSample, taskCount: taskCount + actionCount, unreadCount };
	} catch (error) {
		// The error page stands in this layout: it must come out while the database is away.
		if (isDatabaseAway(error)) return { hasSample: false, taskCount: 0, unreadCount: null };
		throw error;
	}
}
