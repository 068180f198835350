import { endpoint } from '#lib/server/api/endpoint.ts';
import { Problem } from '#lib/server/api/problem.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';

/** What the token that asks may do, and for whom. */
export const GET = endpoint(async ({ url, locals }) => {
	readQuery(url, QUERIES.nothing);
	const { token, user, scope } = locals;
	if (!token || !user) throw new Problem(401, 'sign_in');
	const { name, prefix, writes_reports, writes_money } = token;
	const grants = user.grants.map(({ role, organisation_code, dimension_code, place_code }) => ({
		role,
		organisation_code,
		dimension_code,
		place_code
	}));
	return {
		body: {
			name,
			prefix,
			expires_at: token.expires_at.toISOString(),
			writes_reports,
			writes_money,
			scope,
			person: { name: user.name, is_sample: user.is_sample, grants }
		}
	};
});
