import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { criticalChain, waitsOf, type Wait } from '#lib/domain/critical-chain.ts';
import { components, taskOf } from '#lib/domain/dependency.ts';
import { knockOnSum } from '#lib/domain/knock-on.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import type { NetworkMilestone } from '#lib/server/queries/milestone-dependency.ts';

/** What the network of all that wait for each other says of single milestones; those that stand in no dependency are not in it. */
export type Network = {
	critical: Set<number>;
	knockOn: Map<number, { delayed: number; earliestFinish: IsoDate }>;
	dependencies: Wait[];
};

/** The longest chain of every connected part, and what each milestone that was late on a day delays; what the viewer may not see is cut out. */
export async function findNetwork(
	db: Kysely<DB>,
	viewer: Viewer,
	day: IsoDate = viewer.today
): Promise<Network> {
	const { rows: milestones } = await sql<NetworkMilestone>`
		select m.id, m.planned_start, m.start_precision, m.planned_end, m.end_precision,
			case when m.actual_start <= ${day}::date then m.actual_start end as actual_start, case when m.actual_end <= ${day}::date then m.actual_end end as actual_end
		from milestone m join initiative i on i.id = m.initiative_id
		where m.id in (select milestone_id from milestone_dependency union select depends_on_id from milestone_dependency) and ${visibleTo(viewer)}`.execute(
		db
	);
	const tasks = new Map(milestones.map((one) => [one.id, taskOf(one)]));
	const all = await db
		.selectFrom('milestone_dependency')
		.select(['milestone_id', 'depends_on_id', 'lag_days'])
		.orderBy('milestone_id')
		.orderBy('depends_on_id')
		.execute();
	const dependencies = all.filter((one) => tasks.has(one.milestone_id) && tasks.has(one.depends_on_id));
	const network: Network = { critical: new Set(), knockOn: new Map(), dependencies: [] };
	for (const part of components(dependencies)) {
		const own = [...new Set(part.flatMap((one) => [one.milestone_id, one.depends_on_id]))].map((id) =>
			tasks.get(id)!
		);
		const chain = criticalChain(own, part);
		for (const id of chain) network.critical.add(id);
		network.dependencies.push(...waitsOf(part, chain));
		for (const { id } of own) {
			const sum = knockOnSum(own, part, id, day);
			if (sum) network.knockOn.set(id, sum);
		}
	}
	return network;
}
