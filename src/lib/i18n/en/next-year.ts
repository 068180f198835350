import type th from '../th/next-year.ts';

const en: typeof th = {
	title: 'Next year’s plan',
	about:
		'A draft of the new fiscal year from the one that closed: unfinished initiatives, milestones left, money carried over, lessons',
	lead: 'Closing quarter 4 drafts the next year’s plan by itself. Nothing of it holds until somebody has accepted, changed or declined it, initiative by initiative',
	noYears: 'No fiscal year has its quarter 4 closed',
	noYearsHelp: 'There is a draft once an administrator has closed quarter 4',
	draftOf: (year, from) => `Draft of ${year} from ${from}`,
	closed: (day) => `Quarter 4 closed ${day}`,
	drafted: (day) => `drafted ${day}`,
	notDrafted: 'not drafted',
	make: (year) => `Draft ${year}`,
	again: (year) => `Bring the draft of ${year} up to date`,
	againHelp: 'What is decided stays',
	made: 'The draft is made',
	states: { open: 'To decide', accepted: 'Accepted', declined: 'Declined' },
	stateLabel: 'By decision',
	columns: {
		initiative: 'Initiative',
		suggestion: 'Proposal',
		actual: 'Actual at year’s end (%)',
		milestones: 'Milestones left',
		carried: 'Carried money left',
		lessons: 'Lessons',
		decision: 'Decision'
	},
	suggestions: {
		create: 'A new initiative after this one',
		continue: 'The same initiative goes on',
		none: 'Nothing to carry on'
	},
	whys: {
		unfinished: 'Unfinished at the year’s end',
		unknown: 'Progress unknown at the year’s end, so not taken as finished',
		suspended: 'Suspended and unfinished',
		reaches: 'Its dates reach into the new year',
		may_reach: 'Its end is not exact and may reach into the new year',
		no_end: 'No end is stated',
		completed: 'Completed',
		cancelled: 'Cancelled',
		has_next: 'There is one of the next year already'
	},
	decisions: { create: 'New initiative made', continue: 'The same initiative goes on', decline: 'Declined' },
	empty: {
		open: 'Nothing waits for a decision',
		accepted: 'Nothing is accepted yet',
		declined: 'Nothing was declined'
	},
	cut: (n) => `The first ${n} are shown`,
	review: 'Decide',
	see: 'See',
	once: 'An initiative over several years is one for all of them and is not made again: its reports and its carried money go on in it',
	snapshot: 'As it stood when the draft was made',
	by: (name, day) => `Decided by ${name}, ${day}`,
	reason: 'Reason',
	successor: 'Initiative of the new year',
	last: 'Last year’s initiative',
	facts: 'What last year leaves',
	milestones: 'Milestones not finished',
	noMilestones: 'No milestone is left',
	percent: (value) => `${value}% done`,
	noPercent: 'never reported',
	carried: 'Money carried over and not drawn',
	noCarried: 'No carried money is recorded as left',
	carriedOf: (year, amount) => `Money of ${year}: ${amount}`,
	lessons: 'Lessons from the year’s reports',
	noLessons: 'No approved report of that year speaks of problems or solutions',
	problem: 'Problem',
	solution: 'Solution',
	create: {
		title: 'Make the new year’s initiative',
		help: 'Organisation, person responsible, dimensions, places, objective and visibility are copied as they hold today. It begins as “in preparation” and its progress is counted anew; indicators and baselines are not copied',
		keep: 'Take along',
		keepMilestone: (title) => `Take “${title}” along`,
		milestoneNote: 'Dates of the old plan; change them to the new year’s',
		keepCarried: 'Take the carried money along',
		carriedNote:
			'The money moves on the first day of the new fiscal year. The sum stays, and it is no budget of the new year',
		button: 'Accept and make it'
	},
	continue: {
		title: 'The same initiative goes on',
		help: 'Nothing is made and nothing changes: it is noted as part of the new year’s plan',
		button: 'Accept as the same one'
	},
	decline: {
		title: 'Not in the new year’s plan',
		help: 'Last year’s initiative stays as it is. This can be decided anew later',
		button: 'Decline'
	},
	extend:
		'If it is to go on as the same initiative, move its end into the new year first, then have an administrator bring the draft up to date',
	toSchedule: 'Move dates',
	done: {
		create: 'The decision is saved; the new initiative is named below',
		continue: 'The decision is saved',
		decline: 'The decision is saved'
	},
	yearLink: (year) => `Draft of ${year}`
};
export default en;
