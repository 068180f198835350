import type th from '../th/importPages.ts';

const en: typeof th = {
	title: 'Import from a file',
	about: 'Initiatives, milestones, budgets, money and reports from Excel or CSV',
	lead: 'Send an Excel or CSV file. Every row is checked, and what would change is shown first; nothing is saved before you confirm, and an import can be undone while nobody has built on it.',
	upload: 'Send a file',
	subject: 'What the file holds',
	subjects: {
		initiatives: 'Initiatives',
		milestones: 'Milestones',
		budgets: 'Budgets',
		transactions: 'Money (obligations, disbursements)',
		reports: 'Quarterly reports (drafts)'
	},
	file: 'File (.xlsx or .csv)',
	fileHint:
		'At most 25 MB and 50,000 rows. Heads of several rows, sub-totals, Thai digits, พ.ศ. and thousands or millions of baht are understood.',
	read: 'Read the file',
	templates: 'Workbooks to fill in',
	templatesHint:
		'A template has the heads, notes and lists to choose from. The current data can be edited in a spreadsheet and sent back: only the cells that you changed change.',
	template: 'Empty template',
	current: 'Current data',
	ofSubject: (what, subject) => `${what}: ${subject}`,
	toEdit: (subject) => `To edit and send back: ${subject}`,
	mine: 'Files sent',
	none: 'No file was sent yet',
	sent: 'Sent',
	sentBy: 'By',
	state: 'State',
	rows: 'Rows',
	states: {
		mapping: 'Columns to confirm',
		checking: 'Being checked',
		checked: 'Checked, to be confirmed',
		applying: 'Being saved',
		applied: 'Saved',
		undoing: 'Being undone',
		undone: 'Undone'
	},
	mapping: {
		title: 'Confirm the columns',
		lead: 'Check what each column holds. They were chosen by the heads, and are remembered for your organisation’s next file of the same form.',
		remembered: 'The columns are those that your organisation confirmed last time',
		sheet: 'Sheet',
		headFrom: 'Heads from row',
		headTo: 'to row',
		headHint: '0 in both where there are no heads',
		unit: 'Money in the file is in',
		units: { baht: 'baht', thousand: 'thousand baht', million: 'million baht' },
		unitOf: (letter) => `Unit of column ${letter}`,
		unitAbove: 'In the unit above',
		dateOrder: 'Dates written in digits',
		dateOrders: { dmy: 'day/month/year', mdy: 'month/day/year' },
		percents: 'Percentages in the file',
		percentKinds: { of_100: '45 means 45 %', of_1: '0.45 means 45 %' },
		columns: 'Columns of the file',
		column: (letter) => `Column ${letter}`,
		unused: 'Not imported',
		roundTrip: 'This workbook came from here: which row is which record, and which were edited, is known',
		firstRows: 'First rows of the file',
		readAs: 'What was understood',
		line: 'Row',
		look: 'Look again',
		lookSheet: 'Open this sheet',
		check: 'Check every row',
		doubts: 'Please make sure'
	},
	progress: {
		title: 'At work',
		checking: 'Every row of the file is being checked',
		applying: 'Being saved; if one row cannot be saved, none is',
		undoing: 'The import is being undone',
		done: (done, total) => `${done} of ${total} rows`,
		begun: 'Begun',
		leave: 'You may leave this page; the work goes on to its end',
		again: 'Look again'
	},
	verdicts: {
		error: 'Error',
		conflict: 'Changed by others',
		new: 'Would be new',
		changed: 'Would change',
		same: 'The same',
		skipped: 'Passed over'
	},
	did: { new: 'New', changed: 'Changed' },
	skipped: { empty: 'empty row', subtotal: 'sub-total', head: 'heads' },
	noted: 'Noted',
	lookFirst: (n: string) => `${n} rows should be looked at before they are saved`,
	all: 'All rows',
	filter: 'Show by result',
	inFile: 'Row of the file',
	row: 'Record',
	verdict: 'Result',
	what: 'Details',
	before: 'Before',
	after: 'After',
	nothing: 'not stated',
	noRows: 'No row of this kind',
	checkedTitle: 'Result of the check; nothing is saved yet',
	summary: (total) => `${total} rows in all`,
	allGood: 'Every row can be saved',
	nothingToDo: 'No row changes anything: there is nothing to save',
	noRowsInFile:
		'There are no rows under the heads. Look whether the sheet and the rows of heads are the right ones',
	fixFirst: (errors) =>
		`${errors} rows cannot be saved. Correct them in the file and send it again: no part of a file is saved alone.`,
	annotated: 'Download the same file with a note at each wrong cell',
	changeMapping: 'Change the columns',
	checkAgain: 'Check again',
	discard: 'Discard this file',
	apply: 'Save all',
	applyHint: 'All rows are saved, or none',
	draftHint:
		'Reports come in as drafts to be read and handed in one by one; an import hands in and approves nothing',
	changed_from: 'Changed organisations, dimensions, places and statuses hold from',
	changedFromHint: 'What held before stays for earlier days. A status date in the file goes before this one.',
	reason: 'Why the approved schedule changes',
	reasonHint: (n) =>
		`${n} initiatives have an approved schedule: the new one becomes their next baseline, and the old ones stay`,
	appliedTitle: 'Saved',
	applied: (made, changed) => `${made} rows new, ${changed} changed`,
	undo: 'Undo this import',
	undoHint:
		'Everything goes back to what it was. Possible while nobody has changed or built on these records and no quarter was closed on them.',
	undoneTitle: 'Undone',
	undone: 'The records are as they were before the import',
	names: {
		title: 'Names not found',
		lead: 'These names are none of ours. Choose what each means; the file is checked anew, and the choice is remembered for your organisation.',
		link: (n) => `Choose what the unknown names mean (${n})`,
		of: (type, typed) => `${type}: “${typed}”`,
		hint: (count) => `in ${count} rows`,
		near: 'Much alike',
		others: 'Others',
		leave: 'Not chosen yet',
		save: 'Use these names and check anew',
		back: 'Back to the result',
		types: {
			organisation: 'Organisation',
			place: 'Place',
			plan: 'Plan',
			dimension: 'Dimension',
			person: 'Responsible person'
		}
	},
	failures: {
		bug: () => 'Something went wrong and nothing was saved. Try again; if it stays, tell the administrator.',
		gone: () => 'The file or the chosen sheet is no longer there. Please send the file again.',
		nobody: () => 'The account that asked for it can no longer be used',
		rows_refused: ({ count }) =>
			`Nothing was saved: records changed since the check, or ${count} rows cannot be saved. Look at the rows with errors and check again.`,
		not_whole: () =>
			'Nothing was saved: no one person’s rights cover every row, or the reason for changing an approved schedule is missing.',
		undo_closed: () => 'It cannot be undone: a quarter that uses these records was closed',
		undo_held: ({ count, lines }) =>
			`It cannot be undone: ${count} rows were changed or built on since (rows ${lines})`
	},
	cells: {
		no_match: ({ name }) => `“${name}” is none of ours`,
		no_such_initiative: () => 'No initiative has this code',
		may_not_role: () => 'Your account may not change this',
		may_not_scope: () => 'Outside the organisations that you look after',
		may_not_sample_only: () => 'A sample account changes sample records only',
		twice_in_file: ({ line }) => `The same as row ${line} of this file`,
		key_changed: () => 'A cell that names the record was changed; add a new row for a new record',
		record_gone: () => 'This record was removed after the file was downloaded',
		changed_meanwhile: () =>
			'Somebody changed this record after the file was downloaded or checked. Download the current data and edit it anew.',
		transaction_stands: () =>
			'Money that is recorded is never changed. Put this row back as it was, and add a row with a negative amount that takes it back and one with the right amount.',
		report_submitted: () => 'This quarter’s report was handed in and waits for review',
		report_waiting: () => 'This quarter’s report was handed in and waits for review',
		report_approved: () => 'This quarter’s report is approved; open a revision to change it',
		report_closed: () => 'This quarter is closed',
		report_not_open: () => 'This quarter was not opened yet',
		report_not_begun: () => 'This quarter has not begun',
		no_such_milestone: () => 'The initiative has no milestone at this position'
	},
	errorCell: (heading, column, words) =>
		column ? `${heading} (column ${column}): ${words}` : `${heading}: ${words}`,
	source: (id) => `Imported file no. ${id}`,
	undoReason: (id) => `Import no. ${id} undone`
};
export default en;
