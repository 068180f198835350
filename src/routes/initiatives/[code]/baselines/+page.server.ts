import { canSeeInitiative } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow } from '#lib/server/guard.ts';
import { findInitiative } from '#lib/server/queries/initiative.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { listBaselineMilestones, listBaselines, listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';
import type { PageServerLoad } from './$types';

/** Stands for the working plan, which is no baseline yet. */
const NOW = 'now';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const subject = await findInitiativeSubject(db, params.code, locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canSeeInitiative(locals.user, subject));
	const [initiative, listed] = await Promise.all([findInitiative(db, subject.id), listBaselines(db, subject.id)]);
	const baselines = listed.map(({ approver_name: _, ...baseline }) => baseline);
	const numbers = baselines.map(({ number }) => String(number));
	const asked = { from: url.searchParams.get('from') ?? numbers[1] ?? numbers[0] ?? NOW, to: url.searchParams.get('to') ?? (numbers[1] ? numbers[0]! : NOW) };
	const versionOf = async (key: string) => {
		const { start_date, start_precision, end_date, end_precision } = initiative!;
		if (key === NOW) {
			const plan = await listMilestonePlan(db, subject.id);
			return { key, baseline: null, span: { start_date, start_precision, end_date, end_precision }, milestones: plan.map((one) => ({ ...one, milestone_id: one.id })) };
		}
		const baseline = baselines.find(({ number }) => String(number) === key);
		if (!baseline) throw new NotFound('baseline');
		return { key, baseline, span: baseline, milestones: await listBaselineMilestones(db, baseline.id) };
	};
	const [from, to] = await Promise.all([versionOf(asked.from), versionOf(asked.to)]);
	const { code, title_th, title_en, is_sample } = initiative!;
	return { initiative: { code, title_th, title_en, is_sample }, baselines, from, to };
};
