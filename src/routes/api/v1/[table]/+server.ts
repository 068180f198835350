import { endpoint } from '#lib/server/api/endpoint.ts';
import { listTable } from '#lib/server/api/list-table.ts';
import { isTable } from '#lib/server/api/tables.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ url, params, locals }: RequestEvent) => {
	if (!isTable(params.table)) throw new NotFound('table');
	return listTable(url, params.table, { actor: locals.user, today: locals.today });
});
