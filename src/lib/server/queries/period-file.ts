import { sql, type Kysely, type Transaction } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { PeriodFileSpec } from '#lib/domain/period-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertStoredFile, lockFile } from '#lib/server/queries/stored-file.ts';

/** Files of closed periods, the newest period first; of one where it is named. Without their bytes. */
export async function listPeriodFiles(db: Kysely<DB>, of: Period | null = null) {
	return db
		.selectFrom('reporting_period as p')
		.leftJoin('period_file as f', (join) =>
			join.onRef('f.fiscal_year', '=', 'p.fiscal_year').onRef('f.quarter', '=', 'p.quarter')
		)
		.leftJoin('stored_file as s', 's.hash', 'f.hash')
		.where('p.closed_at', 'is not', null)
		.$if(of !== null, (query) =>
			query.where('p.fiscal_year', '=', of!.fiscalYear).where('p.quarter', '=', of!.quarter)
		)
		.select([
			'p.fiscal_year',
			'p.quarter',
			'p.closed_at',
			'f.kind',
			'f.format',
			'f.lang',
			'f.scope',
			'f.file_name',
			'f.hash',
			'f.release',
			'f.rule_version',
			'f.made_at'
		])
		.select(sql<number | null>`length(s.bytes)`.as('size'))
		.orderBy('p.fiscal_year', 'desc')
		.orderBy('p.quarter', 'desc')
		.orderBy('f.scope', 'desc')
		.orderBy('f.kind', 'desc')
		.orderBy('f.format', 'desc')
		.orderBy('f.lang', 'desc')
		.execute();
}

/** One file with its bytes. */
export async function findPeriodFile(db: Kysely<DB>, { fiscalYear, quarter }: Period, fileName: string) {
	return db
		.selectFrom('period_file as f')
		.innerJoin('stored_file as s', 's.hash', 'f.hash')
		.where('f.fiscal_year', '=', fiscalYear)
		.where('f.quarter', '=', quarter)
		.where('f.file_name', '=', fileName)
		.select(['f.file_name', 'f.format', 'f.scope', 's.hash', 's.media_type', 's.bytes'])
		.executeTakeFirst();
}

/** Keeps the file; of two who made it at once the first's stands, and the second is told so. */
export async function insertPeriodFile(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	spec: PeriodFileSpec,
	file: {
		file_name: string;
		hash: string;
		media_type: string;
		bytes: Buffer;
		rule_version: number;
		release: string;
	}
): Promise<boolean> {
	const { bytes, media_type, ...named } = file;
	await lockFile(trx, file.hash);
	await insertStoredFile(trx, { hash: file.hash, media_type, bytes });
	const inserted = await trx
		.insertInto('period_file')
		.values({ fiscal_year: fiscalYear, quarter, ...spec, ...named })
		.onConflict((c) => c.doNothing())
		.returning('hash')
		.executeTakeFirst();
	return inserted !== undefined;
}
