import type th from '#lib/i18n/th/open-data.ts';

const en: typeof th = {
	title: 'Open data',
	intro:
		'All that is public, as CSV that programs read as it is, described as a Frictionless Data Package. No sample data, nothing internal, nothing of persons.',
	asOf: (time) => `Data as of ${time}`,
	packageName: 'Tidtam: open data on development projects',
	descriptor: 'Description of the package (datapackage.json)',
	whole: 'All in one file (zip)',
	files: 'Files',
	file: 'File',
	api: 'To read a part of it by program:',
	apiLink: 'API',
	time: 'Time',
	timeText:
		'Files are made from the database when they are downloaded. Figures of closed periods stay; those of open ones may change every day.',
	licence: 'Licence',
	licenceNone:
		'The office has not yet set a licence for these data. What it has to decide: whether they may be reused, changed and used commercially, how the source is to be named, and who grants this. Until then, ask the office before you reuse them.',
	licenceSet: 'The office offers these data under',
	licenceEdit: 'Set the licence of the data',
	licenceForm: {
		title: 'Licence of the open data',
		help: 'Name and address of the licence are shown on the open data page and in datapackage.json. The product chooses none: enter what the office has resolved. Leave all empty while nothing is set.',
		name: 'Identifier (Open Definition or SPDX)',
		nameHint: 'Such as CC-BY-4.0; may stay empty where there is none',
		title_th: 'Name in Thai',
		title_en: 'Name in English',
		path: 'Web address of the full text',
		save: 'Save',
		saved: 'Saved'
	},
	dictionary: 'Dictionary',
	field: 'Field',
	type: 'Type',
	meaning: 'Meaning',
	mayBeEmpty: 'may be empty = not known',
	notes: [
		'UTF-8 without a BOM, commas, lines end in CRLF. To open a list in Excel, take the file from the reports page.',
		'An empty cell is not known. It is not zero.',
		'Text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.',
		'Currencies are never added together or converted.'
	],
	types: {
		string: 'text',
		number: 'number',
		integer: 'whole number',
		boolean: 'true/false',
		date: 'date (CE)',
		datetime: 'time (UTC)'
	},
	tables: {
		initiatives: 'Initiatives',
		'initiative-dimensions': 'Dimensions of initiatives',
		'initiative-organisations': 'Organisations in initiatives',
		'initiative-places': 'Places of initiatives',
		milestones: 'Milestones',
		figures: 'Quarterly figures',
		reports: 'Approved reports',
		indicators: 'Indicators',
		'indicator-targets': 'Targets of indicators',
		'indicator-values': 'Reported values of indicators',
		budgets: 'Budgets',
		transactions: 'Transactions',
		dimensions: 'Dimensions',
		plans: 'Plans',
		organisations: 'Organisations',
		places: 'Places (TIS-1099)',
		periods: 'Reporting periods'
	}
};

export default en;
