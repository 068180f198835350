import { endpoint } from '#lib/server/api/endpoint.ts';
import { openApiDocument } from '#lib/server/api/openapi/document.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';

export const GET = endpoint(async ({ url, locals }) => {
	readQuery(url, QUERIES.nothing);
	return { body: openApiDocument(url.origin, locals.lang) };
});
