import { workedExample } from '#lib/domain/worked-example.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { listRuleVersions } from '#lib/server/queries/rule-version.ts';

/** The rule in force, and the example computed by it. Who set it is nobody's business here. */
export const load = async () =>
	cached(db, ['methodology'], async () => {
		const [rule] = await listRuleVersions(db);
		const { version, created_at, created_by_name: _, reason: _reason, ...bounds } = rule!;
		return { version, since: created_at.getTime(), bounds, example: workedExample(version, bounds) };
	});
