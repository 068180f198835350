import { isDatabaseAway } from '#lib/server/db/failures.ts';
import { Conflict, Expected, TooManyRequests } from '#lib/server/errors.ts';

export interface Failure {
	status: number;
	code: string;
	retryAfter?: number;
	conflict?: { mine: Record<string, unknown>; theirs: Record<string, unknown> };
}

export const AWAY: Failure = { status: 503, code: 'away', retryAfter: 5 };

/** A statement that was given up: the database has too much to do just now, or the statement is too slow; it is logged (hooks.server.ts). */
export function isOutOfTime(error: unknown): boolean {
	return (error as { code?: unknown } | null)?.code === '57014';
}

/** What an error means to the one who asked; undefined = a bug. */
export function describeError(error: unknown): Failure | undefined {
	if (error instanceof Conflict)
		return { status: 409, code: error.code, conflict: { mine: error.mine, theirs: error.theirs } };
	if (error instanceof TooManyRequests)
		return { status: 429, code: error.code, retryAfter: error.retryAfter };
	if (error instanceof Expected) return { status: error.status, code: error.code };
	if (isDatabaseAway(error) || isOutOfTime(error)) return AWAY;
	// Text that PostgreSQL cannot hold (NUL in an address): no bug of ours, and no server error.
	if ((error as { code?: unknown } | null)?.code === '22021') return { status: 400, code: 'malformed' };
	return undefined;
}
