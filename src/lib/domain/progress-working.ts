import type { IsoDate } from './calendar.ts';
import type { HealthBounds } from './health.ts';
import type { MilestoneWorking } from './progress-sum.ts';
import type { WeightMode } from './progress-weights.ts';
import type { Precision } from './span.ts';

/** How a figure came about, as "how this was computed" shows it and `working` stores it; null = unknown or not so. */
export type Working = {
	/** The day that the plan was read at: of a carried value its own period's end. */
	compared_at: IsoDate;
	/** Period (key) of the report that the actual is from; another than the figure's own = carried. */
	value_of: string | null;
	/** Periods that ended since then; more than 1 = stale. */
	ended_since: number;
	/** Null: no baseline was approved yet, the working plan is compared with. */
	baseline_number: number | null;
	weight_mode: WeightMode;
	/** Share of the weight, in %, of milestones without dates; above 20 = no plan to compare with. */
	left_out_percent: string;
	milestones: MilestoneWorking[];
	/** Milestones that the baseline in force does not have; they count from the next one on. */
	not_in_baseline: number[];
	/** Without milestones: the initiative's own dates and the reported %. */
	own: {
		start: IsoDate | null;
		start_precision: Precision;
		end: IsoDate | null;
		end_precision: Precision;
		percent: string | null;
		percent_from: string | null;
	} | null;
	/** What the progress in the year is counted from. */
	year_start: { actual: string | null; basis: 'closed' | 'reported' | 'began_this_year' | 'unknown' };
	bounds: HealthBounds;
};
