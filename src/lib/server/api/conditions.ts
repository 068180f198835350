import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import { isInHand } from '#lib/domain/report-flow.ts';
import { tagsOf } from '#lib/server/api/endpoint.ts';
import { Problem } from '#lib/server/api/problem.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listReports } from '#lib/server/queries/report.ts';

type Version = { id: number; lock_version: number };

/** Which version of a report the program saw. Every save, hand-in and decision counts it up. */
export function reportTag({ id, lock_version }: Version): string {
	return `${id}.${lock_version}`;
}

/** What a write is based on: the version it saw (If-Match), or that there was none (If-None-Match: *); one of the two must be said. */
export function readCondition(request: Request): Version | null {
	const seen = request.headers.get('if-match');
	if (seen === null) {
		if (request.headers.get('if-none-match')?.trim() === '*') return null;
		throw new Problem(428, 'precondition_required');
	}
	const [tag, ...others] = tagsOf(seen);
	const [, id, version] = /^"(\d{1,15})\.(\d{1,9})"$/.exec(tag ?? '') ?? [];
	if (!id || others.length > 0) throw new Problem(412, 'precondition_failed');
	return { id: Number(id), lock_version: Number(version) };
}

/** The version must be of the very revision that is in work, not of an earlier one with the same count. */
export async function requireCurrent(
	db: Kysely<DB>,
	initiativeId: number,
	period: Period,
	seen: Version | null
): Promise<void> {
	const reports = await listReports(db, initiativeId, period);
	const current =
		reports.find(({ state }) => isInHand(state) || state === 'submitted') ??
		reports.find(({ state }) => state === 'approved');
	if (
		(current?.id ?? null) !== (seen?.id ?? null) ||
		(current?.lock_version ?? null) !== (seen?.lock_version ?? null)
	)
		throw new Problem(412, 'precondition_failed');
}
