import { serialize } from 'node:v8';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { noteShown, readVersions, versionKey, type Shows } from '#lib/server/cache/versions.ts';
import type { DB } from '#lib/server/db/schema.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** Of one database; what is being made stands beside what is kept, so that whoever asks for it meanwhile waits for it. */
type Kept = { pieces: LRUCache<string, { value: unknown }>; making: Map<string, Promise<unknown>> };
const caches = new WeakMap<Kysely<DB>, Kept>();

function keptOf(db: Kysely<DB>): Kept {
	const known = caches.get(db);
	if (known) return known;
	const made: Kept = { pieces: new LRUCache({ maxSize: MOST_BYTES }), making: new Map() };
	caches.set(db, made);
	return made;
}

/**
 * What `make` gave for the same key and the same data. The key must hold all that the answer depends on besides the data: what it
 * is, today, scope, filter. `shows`: which periods' changes make it another. Never inside a transaction, and never change what you get.
 */
export async function cached<T>(
	db: Kysely<DB>,
	key: unknown,
	make: () => Promise<T>,
	shows: Shows = 'all'
): Promise<T> {
	noteShown(shows);
	// Read before `make` runs: a change meanwhile raises the version, and what was made goes unused.
	const name = JSON.stringify([versionKey(await readVersions(db), shows), key]);
	const { pieces, making } = keptOf(db);
	const known = pieces.get(name);
	if (known) return known.value as T;
	const started = making.get(name);
	if (started) return started as Promise<T>;
	const made = make();
	making.set(name, made);
	try {
		const value = await made;
		pieces.set(name, { value }, { size: name.length + serialize(value).byteLength });
		return value;
	} finally {
		making.delete(name);
	}
}
