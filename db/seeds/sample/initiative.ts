import type { Transaction } from 'kysely';
import { daysBetween } from '#lib/domain/calendar.ts';
import { initiativeSearchText } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { ORGANISATIONS } from './frame.ts';
import { insertIndicators } from './indicators.ts';
import { budgetRows, yearBudgets } from './money.ts';
import type { People } from './people.ts';
import { insertReports } from './reports.ts';
import type { Scenario } from './scenarios.ts';
import { schedulesOf, type Schedule, type WeightMode } from './schedule.ts';
import type { Title } from './titles/title.ts';
import { purposeOf } from './report-texts.ts';

export type Draft = {
	code: string;
	scenario: Scenario;
	title: Title;
	/** Dimensions with their parts. */
	parts: [dimension: string, parts: number][];
	/** Which of the dimensions (0–5) and which scenario in it: they vary the rest. */
	d: number;
	n: number;
	predecessor_id: number | null;
};

const MODES: WeightMode[] = ['stated', 'budget', 'equal'];
const is_sample = true;

/** One invented initiative with all that hangs on it; gives its id. */
export async function insertInitiative(trx: Transaction<DB>, draft: Draft, people: People): Promise<number> {
	const { code, scenario, title, d, n, predecessor_id } = draft;
	const [th, en, kind, places] = title;
	const { plan, start, end, precision = 'day', isInternal } = scenario;
	const lead = ORGANISATIONS[(d + n) % 3]!;
	const titles = { title_th: `ตัวอย่าง: ${th}`, title_en: `Sample: ${en}` };
	const years = n === 7 && d === 5 ? [] : yearBudgets(scenario, d, n);
	const { id } = await trx
		.insertInto('initiative')
		.values({
			code,
			...titles,
			...purposeOf(kind),
			plan_code: plan,
			predecessor_id,
			is_sample,
			responsible_user_id: people.officerOf(lead),
			visibility: isInternal ? 'internal' : 'public',
			start_date: start,
			start_precision: precision,
			end_date: end,
			end_precision: precision,
			search_text: initiativeSearchText({ code, ...titles, emenscr_code: null })
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const own = { initiative_id: id, is_sample };
	await trx
		.insertInto('initiative_status')
		.values([
			{ ...own, status: 'active' },
			...(scenario.statuses ?? []).map((status) => ({ ...own, ...status }))
		])
		.execute();
	if (draft.parts.length)
		await trx
			.insertInto('initiative_dimension')
			.values(draft.parts.map(([dimension_code, parts]) => ({ ...own, dimension_code, parts })))
			.execute();
	const partner = { ...own, organisation_code: ORGANISATIONS[(d + n + 1) % 3]!, role: 'partner' };
	await trx
		.insertInto('initiative_organisation')
		.values([{ ...own, organisation_code: lead, role: 'accountable' }, ...(n % 3 === 0 ? [partner] : [])])
		.execute();
	await trx
		.insertInto('initiative_place')
		.values(places.split(' ').map((place_code) => ({ ...own, place_code })))
		.execute();
	if (years.length)
		await trx
			.insertInto('budget')
			.values(budgetRows(years, kind).map((row) => ({ ...own, ...row })))
			.execute();

	const schedules = schedulesOf(scenario, kind, MODES[(d + n) % 3]!, years[0]?.by_act ?? 1_000_000);
	const milestoneIds = await insertSchedules(trx, own, schedules);
	if (n % 3 === 1) await insertDependencies(trx, milestoneIds, schedules.at(-1)!, predecessor_id);
	const measured = await insertIndicators(trx, own, kind, schedules[0]!);
	await insertReports(trx, {
		...draft,
		id,
		kind,
		measured,
		places: places.split(' '),
		years,
		schedules,
		milestoneIds,
		writer: people.writerOf(lead),
		reviewer: people.reviewer
	});
	return id;
}

/** Each milestone waits for the one before, and the first for the last of the year before; they may overlap as far as they are planned to. */
async function insertDependencies(
	trx: Transaction<DB>,
	ids: number[],
	{ steps }: Schedule,
	predecessor_id: number | null
): Promise<void> {
	const waits = ids.slice(1).flatMap((milestone_id, i) => {
		const [before, own] = [steps[i]!.planned_end, steps[i + 1]!.planned_start];
		return before && own
			? [
					{
						milestone_id,
						depends_on_id: ids[i]!,
						lag_days: Math.min(0, daysBetween(before, own) - 1),
						is_sample
					}
				]
			: [];
	});
	const last =
		predecessor_id === null
			? undefined
			: await trx
					.selectFrom('milestone')
					.select('id')
					.where('initiative_id', '=', predecessor_id)
					.where('planned_end', 'is not', null)
					.orderBy('position', 'desc')
					.limit(1)
					.executeTakeFirst();
	if (last && ids[0]) waits.unshift({ milestone_id: ids[0], depends_on_id: last.id, lag_days: 0, is_sample });
	if (waits.length) await trx.insertInto('milestone_dependency').values(waits).execute();
}

async function insertSchedules(
	trx: Transaction<DB>,
	own: { initiative_id: number; is_sample: boolean },
	schedules: Schedule[]
): Promise<number[]> {
	const steps = schedules
		.at(-1)!
		.steps.map(({ share: _, ...step }, i) => ({ ...own, ...step, position: i + 1 }));
	const milestones = steps.length
		? await trx.insertInto('milestone').values(steps).returning(['id', 'position']).execute()
		: [];
	const ids = milestones.sort((a, b) => a.position - b.position).map(({ id }) => id);
	for (const { steps, ...baseline } of schedules) {
		const { id } = await trx
			.insertInto('schedule_baseline')
			.values({ ...own, ...baseline })
			.returning('id')
			.executeTakeFirstOrThrow();
		if (steps.length === 0) continue;
		const copies = steps.map(({ weight, budget_amount, planned_start, planned_end }, index) => ({
			baseline_id: id,
			initiative_id: own.initiative_id,
			milestone_id: ids[index]!,
			weight,
			budget_amount,
			planned_start,
			planned_end
		}));
		await trx.insertInto('baseline_milestone').values(copies).execute();
	}
	return ids;
}
