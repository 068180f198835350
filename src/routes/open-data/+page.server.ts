import { tableNames } from '#lib/server/api/tables.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { fieldsOf } from '#lib/server/exports/open-data/table-schema.ts';
import { findLicence } from '#lib/server/queries/data-licence.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';

/** What there is of public data, described from the schemas that files and API are written by. */
export const load = async () =>
	cached(db, ['open-data'], async () => {
		const [{ licence }, changedAt] = await Promise.all([findLicence(db), findDataTime(db)]);
		return {
			licence,
			changedAt: changedAt.getTime(),
			tables: tableNames.map((name) => ({ name, fields: fieldsOf(name) }))
		};
	});
