import type { MilestoneValues, ReportValues } from '#lib/domain/report-values.ts';

type Last = Pick<
	ReportValues,
	'physical_percent' | 'problems' | 'solutions' | 'help_needed' | 'help_from'
> & { problem_kind: string | null; milestones: Pick<MilestoneValues, 'milestone_id' | 'percent'>[] };
const WORDS = ['problems', 'solutions', 'help_needed', 'help_from'] as const;

/** Empty fields take what the last report says, where it may still hold: what is cumulative, and what stands in the way. Money, results and the rating are this quarter's own. */
export function withLastReport(values: ReportValues, last: Last): ReportValues {
	const words = Object.fromEntries(WORDS.map((name) => [name, values[name] ?? last[name]]));
	// Words without their kind, or the kind without its words, would say something else.
	const untold = values.problem_kind === null && values.problems === null;
	return {
		...values,
		...words,
		problems: untold ? last.problems : values.problems,
		problem_kind: untold ? (last.problem_kind as ReportValues['problem_kind']) : values.problem_kind,
		physical_percent: values.physical_percent ?? last.physical_percent,
		milestones: values.milestones.map((one) => ({
			...one,
			percent:
				one.percent ??
				last.milestones.find(({ milestone_id }) => milestone_id === one.milestone_id)?.percent ??
				null
		}))
	};
}
