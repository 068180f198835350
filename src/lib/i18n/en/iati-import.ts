import type th from '../th/iati-import.ts';

const en: typeof th = {
	title: 'Import IATI data',
	about: 'Take over activities that others publish by IATI as initiatives, or update them from a newer file',
	intro:
		'Send a file first: its activities and what would change are shown. Nothing is saved until you have chosen and confirmed',
	file: 'IATI file (XML)',
	fileHint:
		'A file of activities, version 2.01–2.03, at most 50 MB; the largest takes about half a minute to read',
	atLine: (n) => `line ${n}`,
	ofVersion: (version) => `the file is of version ${version}`,
	read: 'Read the file',
	recent: 'Files sent lately',
	version: 'Version',
	generated: 'Date of the file',
	uploaded: 'Sent at',
	activities: 'Activities',
	count: (n) => `activities: ${n}`,
	search: 'Search titles and identifiers',
	find: 'Search',
	none: 'No activity matches the search',
	repeated: (n: string) =>
		`${n} activities have the identifier of a later one in this file: the last of each is shown. Ask the publisher which is right`,
	unnamed: (n: string) =>
		`${n} activities have no identifier (or one of over 300 characters) and cannot be taken`,
	choose: 'Choose',
	chooseOf: (title) => `Choose ${title}`,
	state: 'What will be done',
	states: {
		new: 'a new initiative',
		changed: 'update of an initiative',
		same: 'as it was taken over already',
		plan: 'transactions of the plan',
		own: 'exported by this system, not taken back'
	},
	contents: 'In the file',
	changes: 'Changed since the last file',
	nothing: 'not stated',
	from: 'before',
	to: 'now',
	left: (transactions, budgets, results) =>
		[
			transactions && `${transactions} transactions`,
			budgets && `${budgets} budgets of no Thai fiscal year`,
			results && `${results} results`
		]
			.filter(Boolean)
			.join(' · '),
	leftOut: 'Not taken over',
	fields: {
		title_th: 'Title (Thai)',
		title_en: 'Title (English)',
		objective_th: 'Objective (Thai)',
		objective_en: 'Objective (English)',
		start_date: 'Start',
		end_date: 'End',
		status: 'Status',
		sectors: 'Sectors',
		places: 'Places',
		transactions: 'Transactions',
		budgets: 'Budgets'
	},
	kinds: { commitment: 'Commitment', disbursement: 'Disbursement' },
	sum: (kind, amount, count) => `${kind} ${amount} (${count})`,
	sectors: 'Sectors of the file as our dimensions',
	sectorsHint: 'Remembered for the next file. It is our reading, and shown as such',
	sectorOf: (vocabulary, code, name) =>
		[`${code}${name && ` ${name}`}`, `vocabulary ${vocabulary}`].join(' · '),
	noDimension: 'none of our dimensions',
	plan: 'Plan of new initiatives',
	planHint: 'Needed where there is a new initiative',
	visibility: 'Visibility of new initiatives',
	visibilities: { internal: 'internal, to be checked first', public: 'public at once' },
	import: 'Import the chosen activities',
	importHint: 'All are saved or none. Every value is cited from this file',
	done: (n) => `${n} activities imported`,
	source: (file) => `IATI data file: ${file}`
};
export default en;
