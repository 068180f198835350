import type th from '../th/close.ts';

const initiatives = (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`);

const en: typeof th = {
	title: (period) => `Close ${period}`,
	closedTitle: (period) => `${period} is closed`,
	lead: 'Once closed, the figures of this period stay as they are for ever; it cannot be opened again. Later corrections are revisions with a reason, shown beside the figures; open periods are computed anew.',
	due: (date) => `Reports were due on ${date}`,
	notDueYet: (date) => `Reports are due on ${date} only; more may still come`,
	missingTitle: 'What is missing',
	missing: (n, of) =>
		n === 0
			? `Every initiative that owed a report has one approved (${of} in all)`
			: `${initiatives(n)} of ${of} in the period have no approved report`,
	atClose: 'Counts at the time of the close',
	standing: {
		reported: 'Approved',
		submitted: 'Submitted, waiting for review',
		draft: 'Draft, not submitted',
		returned: 'Returned for correction',
		none: 'No report',
		not_owed: 'None owed (not under way)'
	},
	reportState: 'Report',
	initiatives: 'Initiatives',
	showList: (state) => `Show the list: ${state}`,
	listOf: (state, n) => `${state}: ${initiatives(n)}`,
	cut: (n) => `The first ${n} are shown`,
	organisation: 'Responsible organisation',
	cannot: 'This period cannot be closed yet',
	toSample: 'Remove the sample set',
	toPeriods: 'Go to the reporting periods',
	confirm: 'I have checked, and I understand that a closed period cannot be opened again',
	button: 'Close the period and freeze its figures',
	done: 'The period is closed; its figures are frozen',
	closedAt: (at, by) => `Closed ${at} by ${by}`,
	files: 'Files kept at the close',
	filesAbout: 'Made once from the frozen figures, and served the same to the byte for ever',
	fileNames: {
		report: 'Quarterly report (PDF)',
		initiatives: (format) => `List of initiatives (${format})`,
		indicators: (format) => `Indicators (${format})`,
		plan_actual: (format) => `Plan/actual by month (${format})`,
		year_close: (format) => `Year-end report (${format})`
	},
	fileScope: { public: 'public initiatives only', all: 'with internal initiatives' },
	fileLang: { th: 'ไทย', en: 'English' },
	fileMissing: (n, of) =>
		`${of - n} of ${of} files are made; the others are being made in the background. Open this page again to see; if they do not come, have them made again`,
	makeFiles: 'Make the missing files',
	seeAtClose: (period) => `Open the overview of ${period} as at its close`,
	seeYear: (year) => `Open the year-end report of ${year} as at its close`,
	link: 'Close',
	closedLink: 'The close'
};

export default en;
