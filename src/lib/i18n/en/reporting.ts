import type th from '../th/reporting.ts';

const count = (n: number) => n.toLocaleString('en');
const many = (n: number, one: string) => `${count(n)} ${one}${n === 1 ? '' : 's'}`;

const en: typeof th = {
	title: 'Reporting status',
	asAtClose: 'each quarter as at its own close',
	lead: 'Who has reported, and who has not. Choose a number to see the initiatives behind it.',
	states: {
		overdue: 'Overdue',
		returned: 'Returned',
		draft: 'Draft',
		due: 'Not yet reported',
		submitted: 'In review',
		missed: 'Not reported by the close',
		approved: 'Approved',
		not_owed: 'Nothing owed',
		owed: 'All that is owed'
	},
	meanings: {
		overdue: 'Not submitted, and past the due date, whether begun or not',
		returned: 'Sent back for correction, and not past the due date',
		draft: 'A draft is saved, not submitted, and not past the due date',
		due: 'No report, and not past the due date, or no day is set',
		submitted: 'Submitted, and waiting for a reviewer',
		missed: 'The period closed without a submitted report; not counted as zero',
		approved: 'The report of this period is approved',
		not_owed: 'The period is not open, or the initiative is not under way'
	},
	workHidden:
		'Drafts and returned reports are shown to those who write or review them; here they count as not yet reported.',
	legend: 'What the states mean',
	begun: { draft: 'draft', returned: 'returned' },
	begunCounts: (draft, returned) =>
		[draft ? many(draft, 'draft') : '', returned ? `${count(returned)} returned` : '']
			.filter(Boolean)
			.join(' · '),
	byLine: (line) => `Reports by ${line.toLowerCase()}`,
	rows: { label: 'Lines by', organisation: 'Organisation', province: 'Province' },
	span: {
		label: 'Periods',
		year: 'Whole fiscal year',
		'1': 'One quarter',
		'4': 'Last 4 quarters',
		'8': 'Last 8 quarters',
		'12': 'Last 12 quarters'
	},
	until: 'Up to',
	state: 'State of the report',
	filterLabel: 'Filter the reporting status',
	search: 'Search initiatives',
	apply: 'Show',
	clear: 'Clear the filter',
	caption: (rows, from, to) =>
		`Reports by ${rows.toLowerCase()}, ${from === to ? from : `${from} to ${to}`}, counted in initiatives`,
	periods: (from, to) => (from === to ? `Period ${from}` : `Periods ${from} to ${to}`),
	quarter: (n) => `Q${n}`,
	due: (day) => `due ${day}`,
	noDue: 'no due date set',
	notOpen: 'not opened yet',
	closed: 'closed',
	owed: 'Owed in all',
	owedReports: (n) => many(n, 'report'),
	ofThemOverdue: (n) => `${count(n)} overdue`,
	none: 'none',
	noInitiative: 'no initiative in this period',
	total: 'All',
	totalHelp: 'each initiative once',
	severalProvinces:
		'An initiative in several provinces counts in each of them, so lines may add to more than all.',
	noOrganisation: 'No organisation stated',
	noPlace: 'No place stated',
	wholeCountry: 'Whole country',
	lastSubmitted: (day) => `last submitted ${day}`,
	earliest: (day) => `due ${day}`,
	empty: 'No initiative in these periods with this filter',
	listTitle: 'Reports and their state',
	toMatrix: 'Back to the reporting status',
	found: (reports, initiatives) =>
		reports === initiatives
			? many(reports, 'initiative')
			: `${many(reports, 'report')} of ${many(initiatives, 'initiative')}`,
	columns: {
		initiative: 'Initiative',
		period: 'Period',
		state: 'State of the report',
		due: 'Due',
		who: 'Who must act',
		since: 'Since'
	},
	days: (n) => (n > 0 ? `${many(n, 'day')} left` : n === 0 ? 'due today' : `${many(-n, 'day')} overdue`),
	reviewer: 'The reviewer',
	goesOn: (day) => `to the next reviewer on ${day} if not reviewed`,
	nobody: 'Nobody',
	person: (name) => `Responsible: ${name}`,
	openReport: 'Open the report',
	remind: 'Remind of what is owed here',
	remindHelp: (reports) =>
		`Tells the organisations’ officers of ${many(reports, 'owed report')} within your scope, in the product and by e-mail where that is set up. Whoever was told the same today is not told twice.`,
	remindTooMany: (most) => `At most ${count(most)} reports can be reminded of at once: narrow the list`,
	reminded: (people, owed) => `${many(people, 'officer')} reminded of ${many(owed, 'report')}`,
	remindedNone: 'There was no officer to remind',
	repeated: (n) => `${count(n)} had been told the same today`,
	nobodyAnswers: (n) => `${many(n, 'initiative')} ha${n === 1 ? 's' : 've'} no officer in the system`,
	files: { csv: 'CSV for other programs and Excel', xlsx: 'Excel (XLSX)', pdf: 'PDF to print' }
};
export default en;
