import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import { periodKey, type Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import {
	findVersions,
	foldChanges,
	GENERAL,
	notifyChange,
	type Versions
} from '#lib/server/queries/data-version.ts';

/**
 * What something that is kept tells of: these periods, and what has no period; 'all' periods; or 'work', all of them and where
 * reports in somebody's hands stand.
 */
export type Shows = 'all' | 'work' | readonly Period[];

/** Versions that are kept up to date in memory: only while somebody listens for changes (follow-changes.ts). */
const current = new WeakMap<Kysely<DB>, Versions>();
type Asking = { db?: Kysely<DB>; versions?: Promise<Versions>; shown: Shows[]; isNarrowed: boolean };
const requests = new AsyncLocalStorage<Asking>();

/** Everything that one request reads, it reads under the versions that it met first. */
export function withinRequest<T>(act: () => T): T {
	return requests.run({ shown: [], isNarrowed: false }, act);
}

/** Read once a request; from memory where somebody listens, else asked for. */
export function readVersions(db: Kysely<DB>): Promise<Versions> {
	const request = requests.getStore();
	if (!request) return newest(db);
	if (request.db !== db || !request.versions) Object.assign(request, { db, versions: newest(db) });
	return request.versions!;
}

async function newest(db: Kysely<DB>): Promise<Versions> {
	return current.get(db) ?? findVersions(db);
}

/** When all that pages show last changed, as this request reads it. */
export async function readDataTime(db: Kysely<DB>): Promise<Date> {
	return new Date((await readVersions(db)).changedAt);
}

/** The part of a key that changes when what is shown does. */
export function versionKey({ topics, changes, shown }: Versions, shows: Shows): string {
	if (shows === 'work') return `w${changes}`;
	if (shows === 'all') return `a${shown}`;
	const keys = [...new Set(shows.map(periodKey))].sort();
	return [GENERAL, ...keys].map((topic) => topics.get(topic) ?? 0).join('.');
}

/** A page says that besides what it takes from kept pieces, which each say so themselves, it shows these periods alone. */
export function showOnly(periods: readonly Period[]): void {
	const request = requests.getStore();
	if (!request) return;
	request.isNarrowed = true;
	request.shown.push(periods);
}

export function noteShown(shows: Shows): void {
	requests.getStore()?.shown.push(shows);
}

/** Of the page that this request makes. What never said what it shows, shows everything. */
export function shownByRequest(): Shows {
	const request = requests.getStore();
	if (!request?.isNarrowed) return request?.shown.includes('work') ? 'work' : 'all';
	const { shown } = request;
	if (shown.includes('work')) return 'work';
	return shown.includes('all') ? 'all' : shown.flatMap((one) => one as readonly Period[]);
}

/** Keeps the later of what is known and what was read; `isFirst`: nothing was known, or nothing that is sure. */
export function learnVersions(db: Kysely<DB>, read: Versions, isFirst = false): void {
	const known = current.get(db);
	if (!known && !isFirst) return;
	if (!known || read.changes > known.changes) current.set(db, read);
}

/** From now on they are asked for again. */
export function forgetVersions(db: Kysely<DB>): void {
	current.delete(db);
}

/** After a commit that raised a version: other servers hear of it, and this one's next page shows it. */
export async function publishChange(db: Kysely<DB>): Promise<void> {
	const request = requests.getStore();
	try {
		const versions = await notifyChange(db);
		learnVersions(db, versions);
		void foldChanges(db, versions).catch(() => {});
	} catch {
		// It is written all the same: whoever reads next asks the database, until it answers again.
		forgetVersions(db);
	}
	if (request) delete request.versions;
}
