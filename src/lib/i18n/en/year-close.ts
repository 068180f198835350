import type th from '../th/year-close.ts';

const en: typeof th = {
	title: (year) => `Year-end report, ${year}`,
	soFar: (quarter) => `The fiscal year has not ended: results up to quarter ${quarter}`,
	sections: {
		periods: 'The year’s reporting periods', results: 'Four quarters by dimension', money: 'Budget and spending', milestones: 'Milestones', indicators: 'Indicators',
		carries: 'What carries over', lessons: 'Lessons', corrections: 'Corrections after the close'
	},
	sheets: {
		periods: 'Periods', results: 'By dimension', money: 'Money', carried: 'Carried money', milestones: 'Unfinished milestones', indicators: 'Indicators', carries: 'Carries over', lessons: 'Lessons', corrections: 'Corrections'
	},
	columns: {
		quarter: 'Quarter', state: 'Period', closedAt: 'Closed', initiatives: 'Initiatives', reported: 'Reported', corrected: 'Corrected after',
		planned: (quarter) => `Planned Q${quarter}`, actual: (quarter) => `Actual Q${quarter}`,
		milestone: 'Milestone', plannedEnd: 'Planned end', percent: 'Done', standing: 'State',
		known: 'Periods known', of: 'of periods', counting: 'How counted', target: 'Target', value: 'Value', achievement: 'Achievement', result: 'Against target',
		suggestion: 'Proposal', why: 'Why', left: 'Milestones left', carriedMoney: 'Carried money left', decision: 'Decision',
		kind: 'Kind of problem', problems: 'Problems', solutions: 'Solutions', frozen: 'Actual at the close', now: 'Actual corrected', reason: 'Reason', correctedAt: 'Corrected'
	},
	states: { open: 'open', closed: 'closed', none: 'not opened' },
	notBegun: 'not begun',
	results: (weight) => `Per cent, cumulative since the start of each initiative, at the end of each quarter; means ${weight}, as computed for each period. Slippage and status are of the last quarter shown`,
	standings: { late: 'past its end, unfinished', lateUnknown: 'past its end, never reported', ongoing: 'not due yet', ongoingUnknown: 'never reported' },
	milestoneFacts: { done: 'Finished', late: 'Past the planned end and unfinished', lateUnknown: 'Past the planned end and never reported (unknown)', ongoing: 'Not due yet and unfinished', ongoingUnknown: 'Not due or without dates, and never reported' },
	milestones: (n) => `${n} milestones`,
	milestonesAbout: 'Counted by the plan and actual that the last quarter shown was computed from; cancelled initiatives are not counted',
	unfinished: 'Milestones not finished',
	noMilestones: 'No milestone is unfinished',
	indicatorsAbout: 'Each indicator stands for the year by its own rule of counting; percentages are never averaged',
	reached: 'reached', notReached: 'not reached', unknownResult: 'unknown',
	indicatorCount: (n) => `${n} indicators`,
	noIndicators: 'No indicator in this scope',
	noMoney: 'No budget or entry of money in this scope',
	carried: 'Money carried over', noCarried: 'No carried money is recorded', frozenCarried: 'Figures as at the close do not hold carried money',
	noDraft: (year) => `There is no draft of ${year} yet: closing quarter 4 makes it`,
	redrafted: (year) => `The draft of ${year} was made anew after the close: figures as at the close do not show it`,
	draft: (year, time) => `From the draft of ${year}, made ${time}`,
	noCarries: 'The draft carries nothing over', noLessons: 'The draft holds no lessons',
	undecided: 'not decided', count: (n) => `${n} initiatives`,
	noCorrections: 'Nothing was corrected after the close', atClose: 'As at the close: later corrections are not shown',
	cut: (shown, all) => `${shown} of ${all} rows are shown`,
	onPage: (shown) => `This page shows the first ${shown} rows; the others are in the files to download`,
	cutAt: (shown) => `The first ${shown} rows are shown`
};
export default en;
