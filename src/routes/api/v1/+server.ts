import { endpoint } from '#lib/server/api/endpoint.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { tableNames } from '#lib/server/api/tables.ts';
import { db } from '#lib/server/db/database.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';

/** Where everything is. */
export const GET = endpoint(async ({ url }) => {
	readQuery(url, QUERIES.nothing);
	const at = (path: string) => `${url.origin}/api${path}`;
	const tables = tableNames.map((name) => ({ name, href: at(`/v1/${name}`) }));
	const as_of = (await findDataTime(db)).toISOString();
	return {
		body: {
			name: 'Tidtam',
			version: '1',
			as_of,
			openapi: at('/v1/openapi.json'),
			documentation: at(''),
			tables
		}
	};
});
