import { endpoint } from '#lib/server/api/endpoint.ts';
import { findApiSubject } from '#lib/server/api/find-initiative.ts';
import { listTable } from '#lib/server/api/list-table.ts';
import { isTable, partNames } from '#lib/server/api/tables.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { RequestEvent } from './$types';

/** What one initiative has of a table: its milestones, figures, approved reports, indicators, money … */
export const GET = endpoint(async ({ url, params, locals }: RequestEvent) => {
	const { part } = params;
	if (!isTable(part) || !partNames.includes(part)) throw new NotFound('part');
	return listTable(
		url,
		part,
		{ actor: locals.user, today: locals.today },
		await findApiSubject(params.code, locals)
	);
});
