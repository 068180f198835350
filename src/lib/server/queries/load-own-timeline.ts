import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listDependencyNetwork } from '#lib/server/queries/milestone-dependency.ts';
import { listTimelineMilestones, listTimelineRecords } from '#lib/server/queries/timeline-records.ts';

/** What one initiative's own timeline draws: itself with a period's figures, its milestones, and what they are tied to. */
export async function loadOwnTimeline(db: Kysely<DB>, id: number, period: Period | null, viewer: Viewer) {
	const [[initiative], network] = await Promise.all([
		listTimelineRecords(db, [id], period, viewer.today),
		listDependencyNetwork(db, id, viewer)
	]);
	const milestones = await listTimelineMilestones(
		db,
		network.milestones.map((one) => one.id)
	);
	return { initiative: initiative!, milestones, network };
}
