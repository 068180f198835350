import { db } from '#lib/server/db/database.ts';
import { listIndicators } from '#lib/server/queries/indicator.ts';
import type { PageServerLoad } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';

export const load: PageServerLoad = async (event) => {
	const record = await loadEditable(event);
	return { ...editHead(record, event.url), indicators: await listIndicators(db, [record.id]) };
};
