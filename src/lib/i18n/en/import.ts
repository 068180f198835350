import type th from '../th/import.ts';

const en: typeof th = {
	refused: {
		empty_file: () => 'The file is empty: there is nothing to read',
		file_too_big: ({ most }) => `The file is larger than ${most} MB. Split it into several, or take the pictures out first`,
		xls: () => 'This is an old Excel file (.xls). Open it, save it as .xlsx and send that',
		xlsb: () => 'This is a binary Excel file (.xlsb). Open it, save it as .xlsx and send that',
		ods: () => 'This is an OpenDocument file (.ods). Save it as .xlsx or .csv and send that',
		pdf: () => 'This is a PDF, not a table. Send an .xlsx or .csv file',
		html: () => 'This is a web page (HTML) with the name of a table. Open it in Excel, save it as .xlsx and send that',
		xml: () => 'This is an XML file, not .xlsx. Open it in Excel, save it as .xlsx and send that',
		encrypted: () => 'The file is encrypted or has a password. Save it without one and send it again',
		not_workbook: () => 'This is not an Excel workbook. Send an .xlsx or .csv file',
		not_text: () => 'This is neither a table nor text. Send an .xlsx or .csv file',
		broken_archive: () => 'The file is damaged and cannot be opened. Save it anew from your spreadsheet and send it again',
		broken_sheet: () => 'The table in the file is damaged: its rows or columns are out of order. Save it anew from your spreadsheet and send it again',
		not_xml: () => 'What is in the file is damaged and cannot be read. Save it anew from your spreadsheet and send it again',
		doctype: () => 'The file holds a DOCTYPE, which no ordinary workbook has and which can do harm: it is not taken',
		archive_path: ({ name }) => `The file has a part whose name points out of the file (${name}), which can do harm: it is not taken`,
		too_many_parts: ({ most }) => `The file has more than ${most} parts. Copy the table alone into a new workbook`,
		part_too_big: ({ most }) => `Unpacked, the file is larger than ${most} MB: it is not taken. Copy the table alone into a new workbook`,
		too_many_tags: () => 'The file holds too many cells. Copy the table alone into a new workbook',
		too_much_text: () => 'The texts in the file are too long together. Split it into several files',
		cell_too_big: ({ most }) => (most ? `A cell holds more than ${most} characters. Shorten it and send the file again` : 'A cell is too long. Shorten it and send the file again'),
		too_many_rows: ({ row, most }) => `There is something in row ${row}; at most ${most} rows are read. Split the file, or delete what stands below the table`,
		too_many_columns: ({ column, most }) => `There is something in column ${column}; at most ${most} columns are read. Delete what stands to the right of the table`,
		too_many_sheets: ({ most }) => `The file has more than ${most} sheets. Copy the one that is meant into a new workbook`,
		no_sheet: () => 'The file has no sheet that can be read',
		encoding: () => 'The characters in the file cannot be read. Save it as CSV UTF-8 and send that',
		csv_quotes: ({ line }) => `A quotation mark (") is opened and never closed, near row ${line}. Correct it and send the file again`
	}
};

export default en;
