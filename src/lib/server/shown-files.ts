import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import { canSeePeriodFile, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listPeriodFiles } from '#lib/server/queries/period-file.ts';

/** Closed periods with the files of theirs that the viewer may take, the newest first; of one where it is named. */
export async function findShownFiles(db: Kysely<DB>, viewer: Actor | null, of: Period | null = null) {
	const rows = await listPeriodFiles(db, of);
	const keys = new Map(
		rows.map((row) => [
			`${row.fiscal_year}-${row.quarter}`,
			{ fiscalYear: row.fiscal_year, quarter: row.quarter } satisfies Period
		])
	);
	return [...keys].map(([key, period]) => ({
		period,
		files: rows.flatMap(({ kind, format, lang, scope, file_name, hash, size, ...row }) => {
			if (
				`${row.fiscal_year}-${row.quarter}` !== key ||
				!kind ||
				!format ||
				!lang ||
				!scope ||
				!file_name ||
				!hash
			)
				return [];
			return canSeePeriodFile(viewer, { scope }) === true
				? [{ kind, format, lang, scope, file_name, hash, size: size ?? 0 }]
				: [];
		})
	}));
}
