import type th from '../th/import.ts';

const en: typeof th = {
	refused: {
		empty_file: () => 'The file is empty: there is nothing to read',
		file_too_big: ({ most }) =>
			`The file is larger than ${most} MB. Split it into several, or take the pictures out first`,
		xls: () => 'This is an old Excel file (.xls). Open it, save it as .xlsx and send that',
		xlsb: () => 'This is a binary Excel file (.xlsb). Open it, save it as .xlsx and send that',
		ods: () => 'This is an OpenDocument file (.ods). Save it as .xlsx or .csv and send that',
		pdf: () => 'This is a PDF, not a table. Send an .xlsx or .csv file',
		html: () =>
			'This is a web page (HTML) with the name of a table. Open it in Excel, save it as .xlsx and send that',
		xml: () => 'This is an XML file, not .xlsx. Open it in Excel, save it as .xlsx and send that',
		encrypted: () => 'The file is encrypted or has a password. Save it without one and send it again',
		not_workbook: () => 'This is not an Excel workbook. Send an .xlsx or .csv file',
		not_text: () => 'This is neither a table nor text. Send an .xlsx or .csv file',
		broken_archive: () =>
			'The file is damaged and cannot be opened. Save it anew from your spreadsheet and send it again',
		broken_sheet: () =>
			'The table in the file is damaged: its rows or columns are out of order. Save it anew from your spreadsheet and send it again',
		not_xml: () =>
			'What is in the file is damaged and cannot be read. Save it anew from your spreadsheet and send it again',
		doctype: () =>
			'The file holds a DOCTYPE, which no ordinary workbook has and which can do harm: it is not taken',
		archive_path: ({ name }) =>
			`The file has a part whose name points out of the file (${name}), which can do harm: it is not taken`,
		too_many_parts: ({ most }) =>
			`The file has more than ${most} parts. Copy the table alone into a new workbook`,
		part_too_big: ({ most }) =>
			`Unpacked, the file is larger than ${most} MB: it is not taken. Copy the table alone into a new workbook`,
		too_many_tags: () => 'The file holds too many cells. Copy the table alone into a new workbook',
		too_much_text: () => 'The texts in the file are too long together. Split it into several files',
		cell_too_big: ({ most }) =>
			most
				? `A cell holds more than ${most} characters. Shorten it and send the file again`
				: 'A cell is too long. Shorten it and send the file again',
		too_many_rows: ({ row, most }) =>
			`There is something in row ${row}; at most ${most} rows are read. Split the file, or delete what stands below the table`,
		too_many_columns: ({ column, most }) =>
			`There is something in column ${column}; at most ${most} columns are read. Delete what stands to the right of the table`,
		too_many_sheets: ({ most }) =>
			`The file has more than ${most} sheets. Copy the one that is meant into a new workbook`,
		no_sheet: () => 'The file has no sheet that can be read',
		encoding: () => 'The characters in the file cannot be read. Save it as CSV UTF-8 and send that',
		csv_quotes: ({ line }) =>
			`A quotation mark (") is opened and never closed, near row ${line}. Correct it and send the file again`
	},
	cell: {
		required: () => 'This is needed',
		not_a_number: () => 'This is not a number',
		not_whole: () => 'This must be a whole number',
		too_many_decimals: ({ most }) => `More than ${most} decimals`,
		too_small: ({ min }) => (min ? `Must be at least ${min}` : 'The number is too small'),
		too_large: ({ max }) => (max ? `Must be at most ${max}` : 'The number is too large'),
		date_not_number: () => 'This cell is a date where a number is needed',
		empty: () => 'This is needed',
		not_a_date: () =>
			'This is no date or year that can be read. Examples: 1 ต.ค. 2563, Oct 2020, ไตรมาส 1/2564, FY2564',
		not_a_day: () =>
			'This must be one day, with day, month and year. Examples: 1 ต.ค. 2563, 1/10/2563, 1 Oct 2020',
		no_such_day: () => 'There is no such day in the calendar',
		year_too_short: () => 'The year has fewer than four digits and could be several',
		too_early: () => 'Before 2484 BE (1941)',
		out_of_range: () => 'The year is out of range',
		era_mismatch: () => 'The year does not fit the era beside it',
		doubtful_year: ({ year, meant }) =>
			`The file says ${year}, which is what two typed digits often become. If ${meant} BE is meant, type four digits`,
		end_before_start: () => 'The end is before the start',
		unknown_choice: ({ typed }) => `“${typed}” is not among the choices`,
		not_a_quarter: () => 'The quarter must be 1 to 4',
		not_a_currency: () => 'The currency must be a code of three letters, such as THB',
		not_a_code: () => 'A code has Latin letters, digits, hyphens and dots only',
		too_long: ({ most }) => `Longer than ${most} characters`,
		cell_error: ({ error }) => `The formula in this cell has failed (${error})`,
		formula_no_value: () =>
			'This cell is a formula without a result. Open the file in a spreadsheet and save it again, or paste the value'
	},
	note: {
		formula: ({ value }) => `A formula: the result stored in the file is used: ${value}`,
		rounded: ({ from, to }) => `Rounded from ${from} to ${to}`,
		in_closed_quarter: ({ quarter, year }) =>
			`Quarter ${quarter}/${year} is closed: its figures stay, and this is shown beside them as a change after the close`
	},
	doubts: {
		no_heads: 'No row of known headings was found. Choose the heading row and the columns yourself',
		guessed: 'Some columns were guessed from the beginning of their headings. Look at them again',
		heads_repeated:
			'More than one column has a head that says the same (one for each expense class or year, for instance). Just one of them is read: choose the column, or put each value into a row of its own',
		missing_key: 'The column that says which record a row is was not found',
		unit_unsaid:
			'The file does not say the unit of money and its figures are small: they may be thousands or millions of baht',
		units_differ:
			'The file uses more than one unit of money, or does not give one for every column. Check the unit',
		date_order: 'Some dates can be read in two ways (day/month or month/day). Check the order',
		percent_fractions:
			'The percentages lie between 0 and 1 and are read as parts of 1 (0.45 = 45 %). Look at them again'
	},
	template: {
		data: 'Data',
		how: 'How to fill in',
		baht: 'baht',
		required: 'needed',
		key: 'Says which record this is.',
		requiredNew: 'Needed for a new record.',
		title: (subject) => `Form for ${subject}`,
		subjects: {
			initiatives: 'initiatives',
			milestones: 'milestones',
			budgets: 'budgets',
			transactions: 'transactions',
			reports: 'progress reports'
		},
		columns: [['Column', 'Needed', 'How to fill in']],
		steps: (isFilled) => [
			...(isFilled
				? [
						'Change only the cells that you mean to in the sheet “Data” and send the file back: just those are changed, and every change is shown before it is saved',
						'Do not delete the hidden columns at the end: they tell whether somebody changed a record meanwhile. Rows may be added with those two left empty'
					]
				: [
						'Fill in the sheet “Data”, a record a row, and send the file: every row is checked and shown before anything is saved'
					]),
			'Columns may be moved, headed otherwise or deleted: a column that the file lacks changes nothing',
			'What is not known stays empty or “-”, which is not 0',
			'Thai or Arabic digits, BE or CE years: all are understood',
			'All that can be chosen stands on the sheet “lists”'
		],
		notes: {
			text: '',
			code: 'Latin letters, digits, hyphens and dots',
			date: 'A day, such as 1 Oct 2020',
			imprecise: 'Such as 1 Oct 2020, Oct 2020, Q1 FY2564, FY2564, 2021',
			precision: '',
			money: 'In baht, at most two decimals',
			percent: 'A percentage from 0 to 100',
			number: 'A number',
			choice: 'Choose from the list',
			fiscal_year: 'The Thai fiscal year in BE, such as 2564',
			quarter: '1 to 4, of the fiscal year',
			currency: 'A currency code; empty means THB',
			organisation: 'A name or code of the list',
			place: 'A name or code of a place',
			plan: 'A name or code of the list',
			dimension: 'A dimension',
			person: 'The e-mail address of the person',
			many: {
				place: 'Names or codes of places, parted by ;',
				dimension: 'Dimensions, parted by ; with their parts where unequal, such as ความมั่นคง * 2; สังคม * 1'
			}
		}
	},
	annotated: { author: 'Tidtam', verdict: 'Verdict', name: 'checked' }
};

export default en;
