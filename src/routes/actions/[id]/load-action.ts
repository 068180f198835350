import type { RequestEvent } from '@sveltejs/kit';
import { canManageActions, canReportAction, canSeeInitiative } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow } from '#lib/server/guard.ts';
import { findAction } from '#lib/server/queries/action-record.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';

/** One action and what the one who asks may do with it; 404 where its initiative is not for them. */
export async function loadAction(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const { user, today } = event.locals;
	const action = /^\d{1,15}$/.test(event.params.id)
		? await findAction(db, Number(event.params.id))
		: undefined;
	if (!action) throw new NotFound('action');
	const subject = (await findInitiativeSubject(db, action.code, today))!;
	allow(event, canSeeInitiative(user, subject));
	return {
		action,
		subject,
		manages: canManageActions(user, subject),
		reports: canReportAction(user, subject, action)
	};
}
