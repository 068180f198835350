import { addDays, daysBetween, type IsoDate } from '#lib/domain/calendar.ts';
import { activities } from './activities.ts';
import type { Scenario } from './scenarios.ts';
import type { Kind } from './titles/title.ts';

export type Step = {
	title_th: string;
	title_en: string;
	/** What it counts, whatever column the plan keeps it in. */
	share: number;
	weight: number | null;
	budget_amount: number | null;
	planned_start: IsoDate | null;
	planned_end: IsoDate | null;
};
type Exactness = 'day' | 'fiscal_year';
export type Schedule = {
	number: number;
	start_date: IsoDate;
	start_precision: Exactness;
	end_date: IsoDate;
	end_precision: Exactness;
	approved_on: IsoDate;
	reason: string;
	steps: Step[];
};
export type WeightMode = 'stated' | 'budget' | 'equal';

/** The baselines of one invented initiative, oldest first; the last is the working plan as well. */
export function schedulesOf(scenario: Scenario, kind: Kind, mode: WeightMode, budget: number): Schedule[] {
	const { start, end, precision = 'day', rebaselined } = scenario;
	const first: Schedule = {
		number: 1,
		start_date: start,
		start_precision: precision,
		end_date: end,
		end_precision: precision,
		approved_on: addDays(start, -45),
		reason: 'ตัวอย่าง: แผนตั้งต้น',
		steps: stepsOf(scenario, kind, mode, budget)
	};
	if (!rebaselined) return [first];
	const { days, approved_on } = rebaselined;
	// What was under way keeps its start and ends later; what had not begun moves as a whole.
	const moved = (date: IsoDate | null) => (date === null || date <= approved_on ? date : addDays(date, days));
	const steps = first.steps.map((step) => ({
		...step,
		planned_start: moved(step.planned_start),
		planned_end: moved(step.planned_end)
	}));
	return [
		first,
		{
			...first,
			number: 2,
			end_date: addDays(end, days),
			approved_on,
			reason: 'ตัวอย่าง: ขยายเวลาตามมติที่ประชุมติดตาม',
			steps
		}
	];
}

function stepsOf(
	{ start, end, milestones = 'dated' }: Scenario,
	kind: Kind,
	mode: WeightMode,
	budget: number
): Step[] {
	if (milestones === 'none') return [];
	const length = daysBetween(start, end);
	const all = activities[kind];
	return all.map(([title_th, title_en, from, to, weight], index) => {
		const dated = milestones === 'dated' || index < all.length - 2;
		return {
			title_th,
			title_en,
			share: mode === 'equal' ? 1 : weight,
			weight: mode === 'stated' ? weight : null,
			budget_amount: mode === 'budget' ? Math.round((budget * weight) / 100) : null,
			planned_start: dated ? addDays(start, Math.round(length * from)) : null,
			planned_end: dated ? addDays(start, Math.round(length * to)) : null
		};
	});
}
