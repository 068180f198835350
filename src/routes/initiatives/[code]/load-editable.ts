import type { RequestEvent } from '@sveltejs/kit';
import { canEditInitiative, writeNames } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';

type InitiativeEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { code: string } };

/** The initiative, for one who may change it. */
export async function loadEditable(event: InitiativeEvent) {
	const subject = await findInitiativeSubject(db, event.params.code, event.locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canEditInitiative(event.locals.user, subject));
	actAs(event, writeNames(event.locals.user!, subject));
	return (await findInitiativeRecord(db, subject.id, event.locals.today))!;
}

/** What the head of every form of an initiative shows. */
export function editHead(record: Awaited<ReturnType<typeof loadEditable>>, url: URL) {
	const { code, title_th, title_en, is_sample, lock_version } = record;
	return {
		initiative: { code, title_th, title_en, is_sample },
		lock_version,
		saved: url.searchParams.has('saved')
	};
}
