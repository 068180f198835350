import { endpoint } from '#lib/server/api/endpoint.ts';
import { findApiSubject } from '#lib/server/api/find-initiative.ts';
import { findTransaction } from '#lib/server/api/find-transaction.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ url, params, locals }: RequestEvent) => {
	readQuery(url, QUERIES.nothing);
	const subject = await findApiSubject(params.code, locals);
	return {
		body: await findTransaction(/^\d{1,15}$/.test(params.id) ? Number(params.id) : 0, subject.id, locals)
	};
});
