import { periodKey } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { hasDates, isBegun, plannedPercent } from './planned.ts';
import { periodOfRow } from './progress-input.ts';
import type { ApprovedReport, MilestonePlan, Schedule } from './progress-input.ts';
import { weightsOf } from './progress-weights.ts';
import type { WeightMode } from './progress-weights.ts';
import { compare, divide, multiply, rational, roundHalfAwayFromZero, sum, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import type { SpanColumns } from './span.ts';

/** Where an actual % comes from; 'not_begun' counts 0, 'unknown' makes the whole unknown. */
export type ActualBasis = 'reported' | 'carried' | 'not_begun' | 'unknown';

/** One milestone in the working. Decimals; percentages rounded for reading only, the sum is over exact ones. */
export type MilestoneWorking = {
	milestone_id: number;
	weight: string;
	/** Without dates it is left out of planned and actual. */
	is_left_out: boolean;
	start: IsoDate | null;
	end: IsoDate | null;
	planned: string | null;
	actual: string | null;
	actual_basis: ActualBasis;
	/** Period (key) of the report that it is from. */
	actual_from: string | null;
};

/** Planned and actual of one plan on one day, exact; null = unknown. */
export type ProgressSum = {
	mode: WeightMode;
	planned: Rational | null;
	actual: Rational | null;
	/** Share of the weight, in %, that milestones without dates carry; above 20 there is no plan to compare with. */
	leftOutPercent: string;
	milestones: MilestoneWorking[];
	/** Period (key) of the report that the own % is from; null with milestones. */
	actualFrom: string | null;
};

/** Most of the weight, in %, that may lack dates (design §5). */
const MOST_LEFT_OUT = rational(20);

/** Σ w·p ÷ Σ w and Σ w·a ÷ Σ w over a plan's dated milestones; without milestones its own ramp and the reported %. Newest report last. */
export function sumProgress(
	schedule: Schedule,
	date: IsoDate,
	reports: readonly ApprovedReport[]
): ProgressSum {
	const { mode, weights } = weightsOf(schedule.milestones);
	if (mode === 'none') return ownProgress(schedule, date, reports);
	const lines = schedule.milestones.map((milestone, i) => lineOf(milestone, weights[i]!, date, reports));
	const dated = lines.filter(({ working }) => !working.is_left_out);
	const counted = sum(dated.map(({ weight }) => weight));
	const leftOut = multiply(
		rational(100),
		divide(sum(lines.filter(({ working }) => working.is_left_out).map(({ weight }) => weight)), sum(weights))
	);
	const mean = (values: (Rational | null)[]): Rational | null =>
		counted.numerator === 0n || !values.every((value) => value !== null)
			? null
			: divide(sum(values.map((value, i) => multiply(dated[i]!.weight, value))), counted);
	return {
		mode,
		planned: compare(leftOut, MOST_LEFT_OUT) > 0 ? null : mean(dated.map(({ planned }) => planned)),
		actual: mean(dated.map(({ actual }) => actual)),
		leftOutPercent: roundHalfAwayFromZero(leftOut, 2),
		milestones: lines.map(({ working }) => working),
		actualFrom: null
	};
}

function ownProgress(schedule: Schedule, date: IsoDate, reports: readonly ApprovedReport[]): ProgressSum {
	const report = reports.findLast(({ physical_percent }) => physical_percent !== null);
	return {
		mode: 'none',
		planned: plannedPercent(schedule, date),
		actual: report ? rational(report.physical_percent!) : null,
		leftOutPercent: '0.00',
		milestones: [],
		actualFrom: report ? periodKey(periodOfRow(report)) : null
	};
}

function lineOf(
	milestone: MilestonePlan,
	weight: Rational,
	date: IsoDate,
	reports: readonly ApprovedReport[]
) {
	const span: SpanColumns = {
		...milestone,
		start_date: milestone.planned_start,
		end_date: milestone.planned_end
	};
	const planned = plannedPercent(span, date);
	const { actual, basis, from } = actualOf(milestone.milestone_id, isBegun(span, date), reports);
	const working: MilestoneWorking = {
		milestone_id: milestone.milestone_id,
		weight: roundHalfAwayFromZero(weight, 4),
		is_left_out: !hasDates(span),
		start: span.start_date,
		end: span.end_date,
		planned: planned && roundHalfAwayFromZero(planned, 2),
		actual: actual && roundHalfAwayFromZero(actual, 2),
		actual_basis: basis,
		actual_from: from && periodKey(periodOfRow(from))
	};
	return { weight, planned, actual, working };
}

function actualOf(id: number, begun: boolean, reports: readonly ApprovedReport[]) {
	for (const report of reports.toReversed()) {
		const percent = report.milestones.find(({ milestone_id }) => milestone_id === id)?.percent ?? null;
		if (percent === null) continue;
		const basis: ActualBasis = report === reports.at(-1) ? 'reported' : 'carried';
		return { actual: rational(percent), basis, from: report };
	}
	return begun
		? { actual: null, basis: 'unknown' as const, from: null }
		: { actual: ZERO, basis: 'not_begun' as const, from: null };
}
