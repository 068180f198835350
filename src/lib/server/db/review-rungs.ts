import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Actor, Grant } from '#lib/domain/permission.ts';
import { rungOf, type ReviewRung } from '#lib/domain/review-ladder.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';

const IS_NARROWED = sql`(g.organisation_code is not null or g.dimension_code is not null or (g.place_code is not null and g.place_code <> 'TH'))`;

/** Whether anybody but those who handed `report` in stands on the rung (domain/review-ladder.ts). Lent grants stand on their owners' rungs. */
export function isRungFilled(rung: ReviewRung, today: IsoDate): RawBuilder<boolean> {
	return sql<boolean>`exists (select from role_grant g join app_user holder on holder.id = g.user_id
		where holder.disabled_at is null and (report.is_sample or not holder.is_sample)
			and g.user_id is distinct from report.submitted_by and g.user_id is distinct from report.submitted_for and ${isOnRung(rung, today)})`;
}

/** Whether the row `g` of role_grant reviews `report` from the rung. */
export function isOnRung(rung: ReviewRung, today: IsoDate): RawBuilder<boolean> {
	return {
		narrowed: sql<boolean>`(g.role = 'reviewer' and ${IS_NARROWED} and grant_covers(report.initiative_id, g.organisation_code, g.dimension_code, g.place_code, ${today}::date))`,
		unnarrowed: sql<boolean>`(g.role = 'reviewer' and not ${IS_NARROWED})`,
		administrator: sql<boolean>`(g.role = 'administrator')`
	}[rung];
}

/** How many rungs `report` has climbed by its waiting alone, whoever stands on them. */
export function climbs(today: IsoDate, waitDays: number): RawBuilder<number> {
	return sql<number>`greatest(0, ceil((${today}::date - (report.submitted_at at time zone 'Asia/Bangkok')::date)::numeric / ${waitDays}::numeric) - 1)`;
}

/** Whether this person may review the submitted `report` (reviewNames, in SQL); with `waitDays`, whether it has climbed to them. */
export function isReviewable(user: Actor, today: IsoDate, waitDays: number | null): RawBuilder<boolean> {
	const names = [...new Set(user.grants.map(({ on_behalf_of }) => on_behalf_of ?? null))];
	const mine = names.flatMap((name) => {
		const rungs = inName(
			user.grants.filter((grant) => (grant.on_behalf_of ?? null) === name),
			today,
			waitDays
		);
		if (rungs.length === 0) return [];
		const reached = sql`(${sql.join(rungs, sql` or `)})`;
		return [name === null ? reached : sql`(${notHandedInBy(name)} and ${reached})`];
	});
	if (mine.length === 0) return sql<boolean>`false`;
	return sql<boolean>`(report.state = 'submitted' and ${notHandedInBy(user.id)} and (${!user.is_sample} or report.is_sample) and (${sql.join(mine, sql` or `)}))`;
}

function inName(grants: readonly Grant[], today: IsoDate, waitDays: number | null) {
	const of = (rung: ReviewRung) => grants.filter((grant) => rungOf(grant) === rung);
	const after = (...lower: ReviewRung[]) =>
		waitDays === null
			? sql<boolean>`true`
			: sql<boolean>`${climbs(today, waitDays)} >= ${sql.join(
					lower.map((rung) => sql`${isRungFilled(rung, today)}::int`),
					sql` + `
				)}`;
	return [
		...(of('narrowed').length > 0 ? [isCovered(sql`report.initiative_id`, of('narrowed'), today)] : []),
		...(of('unnarrowed').length > 0 ? [after('narrowed')] : []),
		...(of('administrator').length > 0 ? [after('narrowed', 'unnarrowed')] : [])
	];
}

function notHandedInBy(id: string) {
	return sql`(report.submitted_by is distinct from ${id} and report.submitted_for is distinct from ${id})`;
}
