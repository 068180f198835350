import type th from '../th/tasks.ts';

const en: typeof th = {
	title: 'My work',
	asOf: (day) => `as of today, ${day}`,
	kinds: {
		overdue: {
			title: 'Overdue',
			help: 'Reports not begun and past their due date',
			action: 'Write the report'
		},
		returned: {
			title: 'Returned for correction',
			help: 'Correct as the comment says, and submit again',
			action: 'Correct the report'
		},
		due: {
			title: 'Due',
			help: 'Reports not begun, and not yet past their due date',
			action: 'Write the report'
		},
		draft: { title: 'Drafts', help: 'Reports saved and not submitted', action: 'Go on writing' },
		review: {
			title: 'For you to review',
			help: 'Reports that others submitted within your scope',
			action: 'Review'
		}
	},
	actions: {
		title: 'Actions you own',
		help: 'Corrective actions that are not finished: open one to tell how it came out'
	},
	initiative: 'Initiative',
	period: 'Period',
	due: 'Due',
	left: 'Time left',
	action: 'Next step',
	days: (n) =>
		n > 0
			? `${n.toLocaleString('en')} day${n === 1 ? '' : 's'} left`
			: n === 0
				? 'today'
				: `${(-n).toLocaleString('en')} day${n === -1 ? '' : 's'} overdue`,
	filterLabel: 'Choose a kind of work',
	all: 'All',
	inKind: (reports, initiatives) =>
		`${reports} report${reports === '1' ? '' : 's'} of ${initiatives} initiative${initiatives === '1' ? '' : 's'}`,
	emptyKind: 'Nothing of this kind waits for you',
	toAll: 'See all your work',
	toReporting: 'See who has reported, organisation by organisation',
	noDue: 'not set',
	empty: 'Nothing waits for you',
	emptyHelp: 'Reports to write, correct or review will appear here.',
	toInitiatives: 'Go to the list of initiatives',
	more: (n) => `The first ${n} are shown`
};
export default en;
