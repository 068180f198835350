import { OPERATIONS } from '#lib/server/api/openapi/operations.ts';
import { summaryOf } from '#lib/server/api/openapi/operation-summary.ts';

/** The operations as the specification has them. */
export const load = ({ locals, url }) => {
	const operations = OPERATIONS.map((one) => ({
		id: one.id,
		method: one.method.toUpperCase(),
		path: `/api/v1${one.path}`,
		summary: summaryOf(one, locals.lang),
		parameters: Object.keys(one.query.entries).filter((name) => name !== 'lang')
	}));
	return { operations, origin: url.origin };
};
