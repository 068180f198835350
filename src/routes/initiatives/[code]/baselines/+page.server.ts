import {
	comparePeriods,
	nextPeriod,
	parsePeriodKey,
	periodKey,
	periodOf,
	type Period
} from '#lib/domain/calendar.ts';
import { canSeeInitiative } from '#lib/domain/permission.ts';
import { baselineInForce } from '#lib/domain/progress-time.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow } from '#lib/server/guard.ts';
import { findInitiative } from '#lib/server/queries/initiative.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import {
	listBaselineMilestones,
	listBaselines,
	listFrozenBaselines,
	listMilestonePlan
} from '#lib/server/queries/milestone-plan.ts';
import type { PageServerLoad } from './$types';

/** Stands for the working plan, which is no baseline yet. */
const NOW = 'now';
/** Ten years of them are offered. */
const MOST_QUARTERS = 40;

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const subject = await findInitiativeSubject(db, params.code, locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canSeeInitiative(locals.user, subject));
	const [initiative, listed, frozen] = await Promise.all([
		findInitiative(db, subject.id),
		listBaselines(db, subject.id),
		listFrozenBaselines(db, subject.id)
	]);
	const baselines = listed.map(({ approver_name: _, ...baseline }) => baseline);
	const numbers = baselines.map(({ number }) => String(number));
	const inForce = (period: Period) => baselineInForce(baselines, frozen, period);
	const since = parsePeriodKey(url.searchParams.get('since') ?? '');
	const requested = since
		? // Where none was in force, the first says most of what became of the plan.
			{ from: String(inForce(since)?.number ?? numbers.at(-1) ?? NOW), to: url.searchParams.get('to') ?? NOW }
		: {
				from: url.searchParams.get('from') ?? numbers[1] ?? numbers[0] ?? NOW,
				to: url.searchParams.get('to') ?? (numbers[1] ? numbers[0]! : NOW)
			};
	const versionOf = async (key: string) => {
		const { start_date, start_precision, end_date, end_precision } = initiative!;
		if (key === NOW) {
			const plan = await listMilestonePlan(db, subject.id);
			return {
				key,
				baseline: null,
				span: { start_date, start_precision, end_date, end_precision },
				milestones: plan.map((one) => ({ ...one, milestone_id: one.id }))
			};
		}
		const baseline = baselines.find(({ number }) => String(number) === key);
		if (!baseline) throw new NotFound('baseline');
		return { key, baseline, span: baseline, milestones: await listBaselineMilestones(db, baseline.id) };
	};
	const [from, to] = await Promise.all([versionOf(requested.from), versionOf(requested.to)]);
	const { code, title_th, title_en, is_sample } = initiative!;
	return {
		initiative: { code, title_th, title_en, is_sample },
		baselines,
		from,
		to,
		since: since ? { period: since, number: inForce(since)?.number ?? null } : null,
		quarters: quartersSince(
			baselines.map(({ approved_on }) => approved_on),
			locals.today
		).flatMap((period) => {
			const number = inForce(period)?.number;
			return number === undefined ? [] : [{ key: periodKey(period), period, number }];
		})
	};
};

/** From the quarter of the first approval to today's, the newest first. */
function quartersSince(approved: string[], today: string): Period[] {
	const periods: Period[] = [];
	const first = [...approved].sort()[0];
	if (first === undefined) return [];
	for (
		let period = periodOf(first);
		comparePeriods(period, periodOf(today)) <= 0;
		period = nextPeriod(period)
	)
		periods.unshift(period);
	return periods.slice(0, MOST_QUARTERS);
}
