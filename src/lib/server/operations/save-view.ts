import type { Transaction } from 'kysely';
import { canEditView, MOST_VIEWS, viewQuery, type ViewActor, type ViewPage } from '#lib/domain/saved-view.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, NotFound, InvalidFields } from '#lib/server/errors.ts';
import { denial } from '#lib/server/guard.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import {
	countViewsOf,
	deleteView,
	insertView,
	lockView,
	updateView
} from '#lib/server/queries/saved-view.ts';

/** query: of the list's address; hasPeriod: the view keeps its period, else it opens on the newest. isShared: with the author's organisation. */
export type NewView = { page: ViewPage; query: string; name: string; hasPeriod: boolean; isShared: boolean };

/** Keeps a list as it stands under a name. */
export async function saveView(
	trx: Transaction<DB>,
	author: ViewActor,
	{ page, query, name, hasPeriod, isShared }: NewView,
	by: By
): Promise<number> {
	if (isShared && !author.organisation_code) throw new InvalidFields({ is_shared: 'no_organisation' });
	if ((await countViewsOf(trx, author.id)) >= MOST_VIEWS) throw new InvalidFields({ '': 'too_many_views' });
	const view = {
		user_id: author.id,
		organisation_code: isShared ? author.organisation_code : null,
		name,
		page,
		query: viewQuery(page, query, hasPeriod ? undefined : null),
		is_sample: author.is_sample
	};
	const id = await insertView(trx, view);
	if (id === undefined) throw new InvalidFields({ name: 'taken' });
	await insertAuditEvent(trx, {
		...by,
		action: 'view.create',
		record_type: 'saved_view',
		record_id: id,
		after: view
	});
	return id;
}

type SeenView = { id: number; lock_version: number };

/** Gives a view another name, or other readers: a view that is shared goes on being read where it was, else by the author's organisation of today. */
export async function changeView(
	trx: Transaction<DB>,
	actor: ViewActor,
	seen: SeenView,
	to: { name: string; isShared: boolean },
	by: By
): Promise<void> {
	const before = await lockSeenView(trx, actor, seen);
	// An administrator may stop the sharing; whose organisation would read it is the author's to say.
	const organisation =
		before.organisation_code ?? (before.user_id === actor.id ? actor.organisation_code : null);
	if (to.isShared && !organisation) throw new InvalidFields({ is_shared: 'no_organisation' });
	const after = { name: to.name, organisation_code: to.isShared ? organisation : null };
	if (!(await updateView(trx, before, after))) throw new InvalidFields({ name: 'taken' });
	await insertAuditEvent(trx, {
		...by,
		action: 'view.change',
		record_type: 'saved_view',
		record_id: seen.id,
		before: { name: before.name, organisation_code: before.organisation_code },
		after
	});
}

export async function dropView(
	trx: Transaction<DB>,
	actor: ViewActor,
	seen: SeenView,
	by: By
): Promise<void> {
	const { id, name, page, query, organisation_code } = await lockSeenView(trx, actor, seen);
	await deleteView(trx, id);
	await insertAuditEvent(trx, {
		...by,
		action: 'view.delete',
		record_type: 'saved_view',
		record_id: id,
		before: { name, page, query, organisation_code }
	});
}

async function lockSeenView(trx: Transaction<DB>, actor: ViewActor, { id, lock_version }: SeenView) {
	const view = await lockView(trx, id);
	if (!view) throw new NotFound('view');
	const verdict = canEditView(actor, view);
	if (verdict !== true) throw denial(verdict);
	if (view.lock_version !== lock_version) throw new Conflict();
	return view;
}
