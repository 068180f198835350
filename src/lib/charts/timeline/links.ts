import type { Wait } from '#lib/domain/critical-chain.ts';
import type { Lang } from '#lib/domain/lang.ts';
import timeline from '#lib/i18n/timeline.ts';
import type { Link, OwnMilestone } from './record.ts';

type Named = Pick<OwnMilestone, 'id' | 'title_th' | 'title_en'>;

/** Arrows for what waits for each other among these milestones; one that is not here has none. */
export function linksOf(waits: readonly Wait[], milestones: readonly Named[], lang: Lang): Link[] {
	const byId = new Map(milestones.map((one) => [one.id, one]));
	const titleOf = (one: Named) => (lang === 'en' && one.title_en) || one.title_th;
	return waits.flatMap(({ milestone_id, depends_on_id, isCritical }) => {
		const [to, from] = [byId.get(milestone_id), byId.get(depends_on_id)];
		return to && from
			? [
					{
						from: `milestone-${from.id}`,
						to: `milestone-${to.id}`,
						isCritical,
						name: timeline(lang).waits(titleOf(to), titleOf(from))
					}
				]
			: [];
	});
}
