import type th from '../th/methodology.ts';

const en: typeof th = {
	title: 'Methodology',
	intro:
		'One rule stands behind every page, chart and report. Every number opens to its working on the initiative’s own page, under “How this was computed”.',
	current: (version: string, since: string) => `${version}, in use since ${since}`,
	principles: {
		title: 'Three principles',
		items: [
			'Unknown is not zero: what nobody reported shows as “No report yet”, is counted as such, and never drags a mean down.',
			'One number with its working: weights, inputs, exclusions and the rule’s version are kept with the figure.',
			'A closed quarter stays closed: a later correction is a dated revision with a reason, shown beside it.'
		]
	},
	one: {
		title: 'One initiative',
		actual: 'Actual % = Σ weight × milestone’s actual ÷ Σ weight',
		actualText:
			'Weights are the stated ones if every milestone has one, else milestone budgets if every one has one, else equal. An initiative without milestones uses the reported percentage. A milestone that its plan has not begun counts 0; one begun but never reported makes the initiative’s actual unknown; otherwise the last approved value carries, marked.',
		planned: 'Planned % = Σ weight × milestone’s plan ÷ Σ weight',
		ramp: 'Milestone’s plan = days from start to then ÷ days from start to end × 100 (first and last day included)',
		plannedText:
			'The plan is a straight ramp in the baseline in force at the quarter’s end: 0 before the start, 100 from the end day on. Where dates are known by year only it is 0 before the earliest start, 100 after the latest end, and unknown between. Milestones without dates leave both planned and actual; if they carry over 20% of the weight there is no plan to compare with.',
		slippage: 'Slippage (points) = actual − planned',
		days: 'Slippage (days) = from the day on which the plan reached what is reported to the day compared at, along the same ramps; not shown where the plan is known by year only',
		spi: 'SPI = actual ÷ planned (none where planned is 0)',
		rounding:
			'Exact decimals, rounded once, half away from zero: percentages to 2 places, SPI to 4. Slippage and health come from the rounded percentages, so that a subtraction by hand agrees.'
	},
	example: {
		title: 'Worked example',
		intro: 'Three milestones, computed by the very rule in use',
		milestone: (n: number) => `Milestone ${n}`,
		columns: { milestone: 'Milestone', weight: 'Weight', planned: 'Planned (%)', actual: 'Actual (%)' },
		planned: 'Planned',
		actual: 'Actual',
		slippage: 'Slippage',
		health: 'State'
	},
	health: {
		title: 'State against plan',
		intro: 'The first that holds, from the top',
		columns: { health: 'State', when: 'When' },
		when: {
			cancelled: 'the initiative is cancelled',
			suspended: 'the initiative is suspended',
			completed: 'the initiative is completed; below 100% the reported percentage shows too',
			no_report: 'no approved report yet, or one that leaves progress unknown',
			not_started: 'planned is 0 and actual is 0 or none',
			no_plan: 'the plan is unknown',
			stale: 'the last report is older than one ended period'
		},
		slippage: (bound: string) => `slippage ${bound} points`
	},
	many: {
		title: 'Many initiatives (dimension, plan, organisation, area)',
		equal: 'Equal mean = Σ share × actual ÷ Σ share',
		budget: 'Budget-weighted mean = Σ share × budget × actual ÷ Σ (share × budget)',
		items: [
			'Share is the initiative’s part in the dimension; budget is the fiscal year’s, after transfers, else by Act, in THB.',
			'Planned is always over the same set of initiatives as actual.',
			'An initiative whose budget is unknown or in another currency is out of the budget mean and in the equal one; a budget of 0 is a known 0.',
			'Suspended, cancelled, not due to start, without a report, with reports missing, or without a plan: out of means. “From n of m initiatives” is printed, and the list is one click away.',
			'“n of m reported” counts distinct initiatives, so lines of dimensions may add to more than the total.'
		]
	},
	time: {
		title: 'Time',
		items: [
			'A Thai fiscal year runs from 1 October of the year before to 30 September; quarter 1 is October to December.',
			'Choosing a period takes the latest approved report up to it, whenever it was approved, against the plan at the period’s end or today, whichever comes first.',
			'Pages print both “Period” and “Data as of”. Percentages are cumulative since the start; “progress in the year” is what was added since the end of last fiscal year.',
			'A period without a report shows the last approved value as “of quarter n”; it is not counted as reported, and is compared with the plan at its own period’s end.',
			'A new baseline counts from the first open period that ends on or after its approval. Slippage from baseline 1 shows too, so that re-baselining hides no delay.',
			'An initiative with neither end known stands under “No dates stated”.',
			'A closed period always shows the figures frozen at its close: late approvals, corrections and later changes of weights or dates never change them. Corrected values stand beside them, marked “corrected after the close”, and open periods are computed anew',
			'Add as=close to the address of a page or file (with year and quarter) for the figures as at the close alone, the same for ever. What moves on after it, such as the timeline and money by quarter, is left out. A period that is still open has none'
		]
	},
	money: {
		title: 'Money',
		items: [
			'Money stands beside progress, never inside it.',
			'Disbursed % = disbursed ÷ budget after transfers · used % = (disbursed + obligated) ÷ budget after transfers.',
			'Money carried over stays that of the year that kept it back: what is drawn of it a year later is no use of that later year’s budget. Percentages are held against the disbursement targets that an administrator enters from a document, where there are any; nothing is drawn between two quarters.',
			'Currencies stay apart: never added, never converted. A plan’s own money shows at the plan and enters no dimension or area.'
		]
	},
	scope: {
		title: 'Who sees what',
		text: 'Visitors who are not signed in see public initiatives and approved figures. Roll-ups are kept in two scopes, public initiatives only and internal ones included; every page and file prints which. A figure that counts sample data is tagged “sample”.'
	}
};
export default en;
