import type th from '../th/dependencies.ts';

const en: typeof th = {
	lead: 'A milestone that waits can start when the one that it waits for has ended, which may be another initiative’s',
	title: 'Milestones that wait for others',
	none: 'No milestone is said to wait for another',
	waiting: 'Milestone',
	waitsFor: 'waits for',
	lag: 'Days between',
	lagHint: 'Counted from the day after the end; below zero where they may overlap',
	days: (n) => `${n} ${n === 1 ? 'day' : 'days'}`,
	add: 'Add a dependency',
	remove: 'Remove',
	removeOf: (waiting, waitsFor) => `Remove: ${waiting} waits for ${waitsFor}`,
	choose: 'Choose a milestone',
	find: 'Find milestones of other initiatives',
	findHint: 'Title or code of the initiative; what is found is added to the list “waits for”',
	search: 'Search',
	found: (n) =>
		n === 0
			? 'No milestone of another initiative found'
			: `${n} ${n === 1 ? 'milestone' : 'milestones'} of other initiatives found`,
	own: 'This initiative',
	cycle: (names) => `It would go in a circle: ${names}`,
	hidden: 'a milestone that you may not see',
	step: (from, to) => `${from} → ${to}`,
	noMilestones: 'Milestones first: then say which waits for which',
	chain: 'Critical chain',
	chainHelp: 'The chain of milestones that takes longest by plan: a day lost in it is a day lost at its end',
	knockOn: 'What lateness leads to',
	late: (title, days) => `${title} is ${days} ${days === 1 ? 'day' : 'days'} late`,
	delays: (n, finish) => `delays ${n} ${n === 1 ? 'other' : 'others'}, earliest finish ${finish}`,
	delaysNone: 'delays none of those that wait',
	delaysUnknown: (n) => `${n} more that wait have no planned dates, so what it does to them is not known`,
	delayed: (title, days, finish) =>
		`${title}: ${days} ${days === 1 ? 'day' : 'days'} late, earliest finish ${finish}`
};
export default en;
