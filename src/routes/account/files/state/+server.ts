import { json } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import { requireUser } from '#lib/server/guard.ts';
import { listFilesOf } from '#lib/server/queries/made-file.ts';
import type { RequestHandler } from './$types';

/** How far the files of the one who asks are: what their page reads again and again while something is in the making. */
export const GET: RequestHandler = async (event) => {
	const files = await listFilesOf(db, requireUser(event).id, event.locals.today);
	return json({ files: files.map(({ id, state, stage, percent }) => ({ id, state, stage, percent })) });
};
