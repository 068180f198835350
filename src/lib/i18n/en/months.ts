import type th from '../th/months.ts';

const en: typeof th = {
	days: 'Months asked for',
	about:
		'For offices that follow up monthly: set the opening and due dates of the months that are wanted. A month without an opening date takes no entries. What is noted enters no figure until a quarterly report takes it over and is reviewed.',
	year: 'Fiscal year',
	show: 'Show',
	month: 'Month',
	opens: 'Opens on',
	due: 'Due on',
	save: 'Save',
	saved: 'The months have been saved',
	none: 'No months are asked for in this fiscal year; an administrator sets them under “Months asked for”',
	lead: 'Notes between the quarters: the percentage is cumulative since the start, money is of that month alone. None of it enters a figure until a quarterly report takes it over.',
	percent: 'Progress to date (%)',
	obligated: 'Obligated in the month (THB)',
	disbursed: 'Disbursed in the month (THB)',
	note: 'Note',
	by: (name, at) => `by ${name}, ${at}`,
	standing: { not_asked: 'not asked for', not_begun: 'not open yet', closed: 'period closed', open: 'open' },
	overdue: 'overdue',
	sum: (quarter, months) => `Quarter ${quarter} (${months} of 3 months known)`,
	beside: 'This quarter by months',
	sumNote: (months) => `${months} of 3 months known`,
	latestNote: 'newest month known',
	use: 'Use this figure',
	toMonths: 'Monthly notes'
};

export default en;
