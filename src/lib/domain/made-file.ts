import { addDays, type IsoDate } from './calendar.ts';
import type { Actor, Grant, Narrowing, Role, Verdict } from './permission.ts';

/** A file that was made for a person can be had for so many days, the day of making not counted. */
export const KEPT_DAYS = 30;
/** Files that one person may have in the making at a time, and those kept for them at most. */
export const [MOST_IN_HAND, MOST_KEPT] = [5, 100] as const;
/** What a file may weigh, in bytes. */
export const MOST_BYTES = 200_000_000;
/** Tries at making one before it counts as failed. */
export const MOST_TRIES = 3;

export type FileState = 'waiting' | 'working' | 'ready' | 'failed';
/** What the making is at: rows are read (with a percentage), pages laid out, the result kept. */
export type FileStage = 'reading' | 'laying_out' | 'keeping';
/** Called from time to time while a file is made; percent 0–100, of the rows. */
export type Progress = (stage: FileStage, percent?: number | null) => void;
/** Why a file could not be made. */
export const fileFailures = ['busy', 'too_big', 'not_found', 'not_closed', 'disabled', 'broken'] as const;
export type FileFailure = (typeof fileFailures)[number];

/** A grant as a file remembers it: whose it was does not matter. */
export type FileGrant = Narrowing & { role: Role };

/** The code of the one initiative that a file's address names; null where it is of many. */
export function initiativeOf({ path, query }: { path: string; query: string }): string | null {
	return /^\/initiatives\/([^/]+)\//.exec(path)?.[1] ?? new URLSearchParams(query).get('initiative');
}

/** The last day on which a file that is made today can be had. */
export function expiryOf(today: IsoDate): IsoDate {
	return addDays(today, KEPT_DAYS);
}

/** The grants that decide what a person sees, in one order: equal lists show equal files. */
export function fileGrants(actor: Pick<Actor, 'grants'>): FileGrant[] {
	const grants = actor.grants.map(({ role, organisation_code, dimension_code, place_code }) => ({
		role,
		organisation_code,
		dimension_code,
		place_code
	}));
	return [...new Map(grants.map((grant) => [JSON.stringify(grant), grant])).entries()]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, grant]) => grant);
}

/**
 * A file is its owner's alone, and only while their grants of today still let them see all that those it was made with did. Whatever
 * was made without any grant holds what is public.
 */
export function canTakeMadeFile(
	actor: Actor | null,
	file: { user_id: string; grants: readonly FileGrant[] }
): Verdict {
	if (!actor || actor.id !== file.user_id) return 'not_visible';
	return file.grants.every((then) => actor.grants.some((now) => includes(now, then))) ? true : 'not_visible';
}

function includes(now: Grant, then: FileGrant): boolean {
	if (now.role === 'administrator') return true;
	if (now.role !== then.role && then.role !== 'viewer') return false;
	const isWide = (code: string | null) => code === null || code === 'TH';
	return (
		(now.organisation_code === null || now.organisation_code === then.organisation_code) &&
		(now.dimension_code === null || now.dimension_code === then.dimension_code) &&
		(isWide(now.place_code) || (then.place_code !== null && then.place_code.startsWith(now.place_code!)))
	);
}
