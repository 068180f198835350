import type th from '../th/overview.ts';

const en: typeof th = {
	title: (year) => `Development in six dimensions, ${year}`,
	periodLine: (quarter, range) => `Period: quarter ${quarter} (${range})`,
	plannedAt: (day) => `plan compared at ${day}`,
	byDimension: 'Progress against plan, by dimension',
	columns: {
		comparison: 'Actual against plan',
		actual: 'Actual',
		planned: 'Planned',
		slippage: 'Slippage',
		disbursed: 'Disbursed',
		used: 'Used',
		reported: 'Reported'
	},
	total: 'All dimensions',
	totalNote:
		'An initiative in several dimensions counts in each; the lines may add to more than the number of initiatives',
	weight: { label: 'Weighting', budget: 'By budget', equal: 'All initiatives equal' },
	weightFallback: 'No initiative with a known budget yet, so the equal mean is shown',
	leftOut: (n) => `${n} left out of the mean`,
	leftOutTitle: 'Initiatives left out of the mean, and why',
	attention: 'Needs attention',
	asOfToday: (day) => `as of today, ${day}`,
	nothingToDo: 'Nothing needs attention',
	behindBy: (points) => `${points} points behind plan`,
	overdue: (quarter, year, days) =>
		`Report for Q${quarter} ${year} is ${days.toLocaleString('en')} days overdue`,
	returned: (quarter, year, days) =>
		`Report for Q${quarter} ${year} was returned ${days.toLocaleString('en')} days ago`,
	toReporting: 'Who has reported, and who has not',
	duties: 'Reports owed, by organisation',
	dutyColumns: { due: 'due' },
	owed: (n) => `${n.toLocaleString('en')} owed`,
	noDuties: 'No report of this period is owed',
	notOpen: 'This period is not open for reports yet',
	daysLeft: (days) => `${days.toLocaleString('en')} days left`,
	dueToday: 'due today',
	daysOver: (days) => `${days.toLocaleString('en')} days over`,
	noDueDate: 'no due date set',
	noOrganisation: 'No organisation stated',
	timeline: 'Timeline of the plans',
	timelineAll: 'Open the whole timeline',
	plans: 'Plans',
	curve: 'Cumulative progress',
	money: 'Disbursement',
	emptyTitle: 'No initiative in this period',
	emptyHelp: 'Choose another fiscal year or quarter, or see all initiatives',
	noDimensionNote: 'The source states no dimension; counted apart, never dropped',
	notInPeriod: (n) => `${n} more initiatives have no dates stated`,
	files: {
		quarterly: 'Quarterly report (PDF)',
		summary: 'One-page summary for signature (PDF)',
		dimensions: (kind) => `Table by dimension (${kind})`,
		initiatives: (kind) => `List of initiatives (${kind})`
	},
	dimensionTitle: (name) => name,
	ownProgress: 'Progress of this dimension',
	initiativesHere: 'Initiatives',
	worstFirst: 'furthest behind first',
	allInitiatives: 'See the whole list',
	byOrganisation: 'By responsible organisation',
	planFacts: 'About this plan',
	planKind: 'Kind',
	planKinds: { programme: 'Programme', annual: 'Annual plan', integrated: 'Integrated plan' },
	planDates: 'Dates',
	planGoal: 'Goal',
	planRoles: {
		funder: 'Funder',
		accountable: 'Accountable',
		implementing: 'Implementing',
		partner: 'Partner'
	},
	moneyKinds: {
		commitment: 'Commitment',
		obligation: 'Obligation',
		disbursement: 'Disbursement',
		carry_over: 'Carry-over'
	},
	sourcesDisagree: 'The sources disagree; both versions are shown',
	leftOutHelp:
		'Means count only initiatives with a report and a plan to compare. These are not counted as zero; they stand apart, with the reason.',
	leftOutReason: 'Reason',
	leftOutReasons: {
		cancelled: 'Cancelled',
		suspended: 'Suspended',
		not_started: 'Not due to start by its plan',
		no_report: 'No approved report yet',
		no_plan: 'No plan to compare',
		stale: 'Latest report is more than one period old',
		unknown_progress: 'A milestone has begun but was never reported',
		budget: 'Budget unknown (out of the budget-weighted mean only)'
	},
	leftOutCut: (n) => `The first ${n.toLocaleString('en')} are shown; use a filter to see a part`,
	nothingLeftOut: 'Nothing is left out',
	moneyPlanNote: 'countrywide, not split by area'
};
export default en;
