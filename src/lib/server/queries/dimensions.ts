import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export function listDimensions(db: Kysely<DB>) {
	return db.selectFrom('dimension').selectAll().orderBy('position').execute();
}

export function findDimension(db: Kysely<DB>, code: string) {
	return db.selectFrom('dimension').selectAll().where('code', '=', code).executeTakeFirst();
}
