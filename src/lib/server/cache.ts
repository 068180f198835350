import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';

const MOST = 500;
const caches = new WeakMap<Kysely<DB>, Map<string, Promise<unknown>>>();

/**
 * What `make` gave for the same key and the same data. The key must hold all that the answer depends on
 * besides the data: what it is, today, scope, filter. Never inside a transaction, and never change what you get.
 */
export async function cached<T>(db: Kysely<DB>, key: unknown, make: () => Promise<T>): Promise<T> {
	// Read before `make` runs: a change meanwhile raises the version, and what was made goes unused.
	const version = await findDataVersion(db);
	const entries = caches.get(db) ?? new Map<string, Promise<unknown>>();
	caches.set(db, entries);
	const name = JSON.stringify([version, key]);
	const known = entries.get(name);
	if (known) {
		entries.delete(name);
		entries.set(name, known);
		return known as Promise<T>;
	}
	const made = make();
	entries.set(name, made);
	made.catch(() => entries.delete(name));
	for (const oldest of entries.keys()) {
		if (entries.size <= MOST) break;
		entries.delete(oldest);
	}
	return made;
}
