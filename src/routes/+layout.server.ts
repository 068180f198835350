import { randomUUID } from 'node:crypto';
import { canHaveTasks, hasRole, roles } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { isDatabaseAway } from '#lib/server/db/failures.ts';
import { countWaiting } from '#lib/server/queries/own-counts.ts';
import { findHasSample } from '#lib/server/queries/sample.ts';

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
	return { lang, user: shown, formKey, today, scope: locals.scope, ...(await counts(locals)) };
};

async function counts({ user, today, unreadCount }: App.Locals) {
	const hasTasks = user !== null && canHaveTasks(user) === true;
	try {
		const [hasSample, taskCount] = await Promise.all([
			findHasSample(db),
			user ? countWaiting(db, user, today) : 0
		]);
		return { hasSample, taskCount, unreadCount: hasTasks ? unreadCount : null };
	} catch (error) {
		// The error page stands in this layout: it must come out while the database is away.
		if (isDatabaseAway(error)) return { hasSample: false, taskCount: 0, unreadCount: null };
		throw error;
	}
}
