import { randomUUID } from 'node:crypto';
import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { canHandleImport } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow, requireUser } from '#lib/server/guard.ts';
import { runImport } from '#lib/server/imports/run-import.ts';
import { findDataImport } from '#lib/server/queries/data-import.ts';

type ImportEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The import of the address, for one who may handle it. */
export async function loadImport(event: ImportEvent) {
	const user = requireUser(event);
	const id = /^[1-9]\d{0,14}$/.test(event.params.id) ? Number(event.params.id) : 0;
	const file = await findDataImport(db, id);
	if (!file) throw new NotFound('import');
	allow(event, canHandleImport(user, file));
	return { user, file };
}

/** What the pages of an import show of it. */
export function importHead({
	id,
	subject,
	file_name,
	state,
	counts,
	failure,
	failure_params,
	created_at,
	applied_at,
	author_name,
	done,
	total
}: Awaited<ReturnType<typeof loadImport>>['file']) {
	return {
		id,
		subject,
		file_name,
		state,
		counts,
		failure,
		failure_params,
		created_at,
		applied_at,
		author_name,
		done,
		total
	};
}

/** Once a step was asked for: a small file's is done at once, a large one's by whoever looks for such work. */
export function runIfSmall({ locals }: Pick<RequestEvent, 'locals'>, id: number, isSmall: boolean) {
	return async (leave: unknown): Promise<never> => {
		if (isRedirect(leave) && isSmall)
			await runImport(db, id, { today: locals.today, worker: randomUUID(), request_id: locals.requestId });
		throw leave;
	};
}
