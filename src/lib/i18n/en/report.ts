import type th from '../th/report.ts';

const en: typeof th = {
	title: 'Progress report',
	period: 'Period',
	due: (day) => `Due ${day}`,
	noDue: 'No due date set',
	daysLeft: (n) =>
		n > 0
			? `${n.toLocaleString('en')} day${n === 1 ? '' : 's'} left`
			: n === 0
				? 'due today'
				: `${(-n).toLocaleString('en')} day${n === -1 ? '' : 's'} overdue`,
	states: {
		draft: 'Draft',
		submitted: 'Waiting for review',
		returned: 'Returned for correction',
		approved: 'Approved',
		superseded: 'Replaced by a correction'
	},
	stateOf: 'State of the report',
	revision: (n) => (n === 1 ? 'First version' : `Correction ${n - 1}`),
	revisionReason: 'Reason for the correction',
	notTaken: {
		closed: {
			title: 'This period is closed',
			help: 'Its figures are frozen and no new report can be begun. An approved report can be corrected with a reason: the corrected values stand beside the frozen ones, and open periods are computed anew'
		},
		not_open: {
			title: 'This period is not open for reports',
			help: 'An administrator opens reporting periods. Please ask one if you must report for this period.'
		},
		not_begun: {
			title: 'This quarter has not begun',
			help: 'Reports are taken from the first day of the quarter.'
		}
	},
	thisQuarter: 'This quarter',
	lastQuarter: (period) => `Last report (${period})`,
	noLast: 'No earlier approved report',
	nothing: 'not stated',
	progress: 'Progress',
	progressHint:
		'Cumulative percent from the start to the end of this quarter. Leave empty if unknown (empty is not 0).',
	planned: (from, to) => `Plan ${from} – ${to}`,
	money: 'Money this quarter',
	yearSoFar: (sum, before) => `fiscal year so far ${sum} (${before} before this quarter)`,
	moneyHint: 'Only what happened in this quarter, in baht. Type 0 for none, leave empty if unknown.',
	words: 'What was done',
	fields: {
		physical_percent: 'Progress of the initiative (cumulative %)',
		obligated: 'Obligated (baht)',
		disbursed: 'Disbursed (baht)',
		results: 'Results',
		problem_kind: 'Kind of problem',
		problems: 'Problems and obstacles',
		solutions: 'What was done about them',
		help_needed: 'Help needed',
		help_from: 'Help needed from',
		next_steps: 'Next quarter',
		self_rating: 'Reporter’s own rating'
	},
	milestone: 'Milestone',
	milestoneFields: { percent: 'Cumulative %', start: 'Actual start', end: 'Actual end', note: 'Note' },
	milestoneField: (n, field) => `Milestone ${n}, ${field}`,
	dateHint: 'e.g. 5 Oct 2020 or 5/10/2563',
	chooseKind: 'Choose a kind',
	problemKinds: {
		none: 'No problem',
		budget: 'Budget',
		procurement: 'Procurement',
		personnel: 'Personnel',
		area_safety: 'Safety in the area',
		weather: 'Weather, natural disaster',
		coordination: 'Coordination',
		other: 'Other'
	},
	selfRatings: {
		on_track: 'Going well',
		some_problems: 'Some problems',
		serious_problems: 'Serious problems'
	},
	selfHint: 'What the reporter thinks; it stands beside the computed health and may differ.',
	chooseRating: 'Not rated',
	copyAll: 'Fill empty fields from the last report',
	copyAllHelp:
		'Cumulative percentages, indicators, problems, solutions and help; not the money or results of this quarter. Saved as a draft.',
	parts: {
		label: 'Parts of the report',
		all: 'All on one page',
		progress: 'Progress',
		indicators: 'Indicators',
		money: 'Money',
		words: 'Results and problems',
		next: 'Save and go to the next part'
	},
	causes: {
		title: 'Why it is behind plan',
		hint: 'Say it where the work is behind its plan by the early-warning bound or more (usually 5 points), so that the office sees what holds work up. Up to three causes, the main one first.',
		kind: (n) => (n === 1 ? 'Main cause' : `Other cause ${n - 1}`),
		words: (n) => (n === 1 ? 'About the main cause' : `About other cause ${n - 1}`),
		none: 'Not stated',
		main: 'Main cause'
	},
	saveDraft: 'Save draft',
	goOn: 'Check answers before submitting',
	savedAt: (time) => `Draft saved ${time}`,
	savedDraft: 'Draft saved',
	saving: 'Saving draft…',
	toPutRight: 'some fields need correcting before it can be submitted; they are kept as typed',
	notSaved: 'Draft not saved: some fields need correcting',
	notReached: 'Draft not saved: no connection, will try again',
	conflicted: 'Draft not saved: someone else saved before you. Press “Save draft” to compare both versions',
	returnedBy: (name, day) => `Returned by ${name} on ${day}`,
	submittedBy: (name, day) => `Submitted by ${name} on ${day}`,
	approvedBy: (name, day) => `Approved by ${name} on ${day}`,
	unknownPerson: 'unknown',
	typedLost:
		'The report changed state while you were writing. What you typed is not saved; you can copy it from below.',
	noReport: 'No approved report for this period yet',
	waiting:
		'This report is waiting for review. It can be changed once it is recalled, or returned by the reviewer.',
	review: 'Review the report',
	toReport: 'See the report',
	write: 'Write the report',
	allRevisions: 'All versions for this period',
	check: {
		title: 'Check answers before submitting',
		lead: 'Check what you entered, and the figures it will give once approved.',
		change: 'Change',
		submit: 'Submit report',
		submitHelp:
			'Once submitted it can be changed again if you recall it before anybody decides, or if the reviewer returns it.',
		back: 'Back to the form',
		missing: 'Cannot be submitted yet. Please complete these fields first'
	},
	figures: 'Computed figures',
	ifApproved: 'Computed figures if this report is approved',
	actual: 'Actual',
	plannedWord: 'Plan',
	slippage: 'Slippage (points)',
	health: 'Health',
	comparedAt: (day) => `Compared with the plan at ${day}`,
	warnings: 'Worth a second look',
	warningsLead: 'These do not block submitting or approving.',
	noWarnings: 'Nothing looks out of place',
	warning: {
		below_last: (what, value, last) =>
			`${what}: ${value}% is below the last report (${last}%), though it is cumulative`,
		missing_percent: (what) =>
			`${what}: no percentage though its plan has begun; the initiative's actual may be unknown`,
		end_without_100: (what) => `${what}: has an actual end, but is not at 100%`,
		no_explanation: 'It would be behind its plan by the early-warning bound or more, and no cause is named',
		over_budget: (spent, budget) => `${spent} used in the fiscal year is more than the budget of ${budget}`,
		looks_cumulative: (field, value, before) =>
			`${field} ${value}: this may be the whole year so far. ${before} was there before this quarter; this field is for this quarter alone`,
		unit: (field, value, likely) =>
			`${field} ${value}: the unit may be wrong. If ${likely} was meant, please correct it in baht`
	},
	wholeInitiative: 'Whole initiative',
	reviewPage: {
		title: 'Review the report',
		approve: 'Approve',
		approveHelp: 'Once approved, the figures appear in the overview and reports at once.',
		returnIt: 'Return',
		comment: 'Comment to the reporter',
		commentHint: 'Say what to correct; required to return.',
		own: 'You submitted this report, so someone else must review it.',
		notWaiting: 'No report is waiting for review in this period.',
		was: 'Last',
		lastComment: 'Comment when it was last returned'
	},
	revise: {
		title: 'Correct an approved report',
		lead: 'A correction starts as a copy of the approved version, which counts until the correction is approved.',
		reason: 'Reason for the correction',
		button: 'Start the correction'
	}
};
export default en;
