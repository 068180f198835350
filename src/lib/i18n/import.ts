import { words } from './words.ts';

type Params = Record<string, string>;

export default words({
	th: {
		/** Why a file is not taken. */
		refused: {
			empty_file: () => 'ไฟล์ว่าง ไม่มีข้อมูลให้อ่าน',
			file_too_big: ({ most }: Params) => `ไฟล์ใหญ่เกิน ${most} MB โปรดแบ่งเป็นหลายไฟล์ หรือลบรูปภาพออกก่อน`,
			xls: () => 'ไฟล์เป็น Excel รุ่นเก่า (.xls) โปรดเปิดแล้วบันทึกเป็น .xlsx ก่อนส่งใหม่',
			xlsb: () => 'ไฟล์เป็น Excel แบบไบนารี (.xlsb) โปรดเปิดแล้วบันทึกเป็น .xlsx ก่อนส่งใหม่',
			ods: () => 'ไฟล์เป็น OpenDocument (.ods) โปรดบันทึกเป็น .xlsx หรือ .csv ก่อนส่งใหม่',
			pdf: () => 'ไฟล์เป็น PDF ไม่ใช่ตาราง โปรดส่งไฟล์ .xlsx หรือ .csv',
			html: () => 'ไฟล์เป็นหน้าเว็บ (HTML) ที่ตั้งชื่อเป็นตาราง โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อนส่งใหม่',
			xml: () => 'ไฟล์เป็น XML ไม่ใช่ .xlsx โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อนส่งใหม่',
			encrypted: () => 'ไฟล์ถูกเข้ารหัสหรือใส่รหัสผ่าน โปรดบันทึกโดยไม่ใส่รหัสผ่านก่อนส่งใหม่',
			not_workbook: () => 'ไฟล์นี้ไม่ใช่สมุดงาน Excel โปรดส่งไฟล์ .xlsx หรือ .csv',
			not_text: () => 'ไฟล์นี้ไม่ใช่ตารางหรือข้อความ โปรดส่งไฟล์ .xlsx หรือ .csv',
			broken_archive: () => 'ไฟล์เสียหาย เปิดไม่ได้ โปรดบันทึกใหม่จากโปรแกรมตารางแล้วส่งอีกครั้ง',
			broken_sheet: () => 'ตารางในไฟล์เสียหาย ลำดับแถวหรือคอลัมน์ไม่ถูกต้อง โปรดบันทึกใหม่จากโปรแกรมตารางแล้วส่งอีกครั้ง',
			not_xml: () => 'เนื้อหาในไฟล์เสียหาย อ่านไม่ได้ โปรดบันทึกใหม่จากโปรแกรมตารางแล้วส่งอีกครั้ง',
			doctype: () => 'ไฟล์มีส่วน DOCTYPE ซึ่งสมุดงานปกติไม่มีและอาจเป็นอันตราย จึงไม่รับไฟล์นี้',
			archive_path: ({ name }: Params) => `ไฟล์มีชื่อส่วนประกอบที่ชี้ออกนอกไฟล์ (${name}) ซึ่งอาจเป็นอันตราย จึงไม่รับไฟล์นี้`,
			too_many_parts: ({ most }: Params) => `ไฟล์มีส่วนประกอบเกิน ${most} ส่วน โปรดคัดลอกเฉพาะตารางไปไว้ในสมุดงานใหม่`,
			part_too_big: ({ most }: Params) =>
				`เนื้อหาในไฟล์เมื่อคลายออกแล้วใหญ่เกิน ${most} MB จึงไม่รับไฟล์นี้ โปรดคัดลอกเฉพาะตารางไปไว้ในสมุดงานใหม่`,
			too_many_tags: () => 'เนื้อหาในไฟล์มีช่องมากเกินไป โปรดคัดลอกเฉพาะตารางไปไว้ในสมุดงานใหม่',
			too_much_text: () => 'ข้อความในไฟล์รวมกันยาวเกินกำหนด โปรดแบ่งเป็นหลายไฟล์',
			cell_too_big: ({ most }: Params) =>
				most ? `มีช่องที่ยาวเกิน ${most} ตัวอักษร โปรดแก้ช่องนั้นก่อนส่งใหม่` : 'มีช่องที่ยาวเกินกำหนด โปรดแก้ช่องนั้นก่อนส่งใหม่',
			too_many_rows: ({ row, most }: Params) =>
				`มีข้อมูลถึงแถวที่ ${row} อ่านได้ไม่เกิน ${most} แถว โปรดแบ่งเป็นหลายไฟล์ หรือลบสิ่งที่อยู่ท้ายตาราง`,
			too_many_columns: ({ column, most }: Params) =>
				`มีข้อมูลถึงคอลัมน์ ${column} อ่านได้ไม่เกิน ${most} คอลัมน์ โปรดลบสิ่งที่อยู่ทางขวาของตาราง`,
			too_many_sheets: ({ most }: Params) => `ไฟล์มีแผ่นงานเกิน ${most} แผ่น โปรดคัดลอกเฉพาะแผ่นที่ใช้ไปไว้ในสมุดงานใหม่`,
			no_sheet: () => 'ไฟล์ไม่มีแผ่นงานที่อ่านได้',
			encoding: () => 'อ่านอักษรในไฟล์ไม่ได้ โปรดบันทึกเป็น CSV UTF-8 แล้วส่งใหม่',
			csv_quotes: ({ line }: Params) => `เครื่องหมายคำพูด (") เปิดแล้วไม่ปิด ใกล้แถวที่ ${line} โปรดแก้แล้วส่งใหม่`
		},
		/** What is wrong with a cell. */
		cell: {
			required: () => 'ต้องระบุ',
			not_a_number: () => 'ไม่ใช่ตัวเลข',
			not_whole: () => 'ต้องเป็นจำนวนเต็ม',
			too_many_decimals: ({ most }: Params) => `ทศนิยมเกิน ${most} ตำแหน่ง`,
			too_small: ({ min }: Params) => (min ? `ต้องไม่น้อยกว่า ${min}` : 'ตัวเลขน้อยเกินไป'),
			too_large: ({ max }: Params) => (max ? `ต้องไม่เกิน ${max}` : 'ตัวเลขมากเกินไป'),
			date_not_number: () => 'ช่องนี้เป็นวันที่ แต่ต้องเป็นตัวเลข',
			empty: () => 'ต้องระบุ',
			not_a_date: () => 'ไม่ใช่วันที่หรือปีที่อ่านได้ เช่น 1 ต.ค. 2563, ต.ค. 2563, ไตรมาส 1/2564, ปีงบฯ 2564',
			not_a_day: () => 'ต้องเป็นวันที่ที่มีครบทั้งวัน เดือน ปี เช่น 1 ต.ค. 2563 หรือ 1/10/2563',
			no_such_day: () => 'ไม่มีวันนี้ในปฏิทิน',
			year_too_short: () => 'ปีไม่ครบสี่หลัก ตีความได้หลายปี',
			too_early: () => 'ก่อน พ.ศ. 2484',
			out_of_range: () => 'ปีอยู่นอกช่วงที่รับได้',
			era_mismatch: () => 'ปีกับคำว่า พ.ศ. หรือ ค.ศ. ไม่ตรงกัน',
			doubtful_year: ({ other, meant }: Params) =>
				`ในไฟล์เป็น พ.ศ. ${other} ซึ่งมักเกิดจากพิมพ์ปีสองหลัก ถ้าหมายถึง ${meant} โปรดพิมพ์ปีสี่หลัก`,
			end_before_start: () => 'วันสิ้นสุดอยู่ก่อนวันเริ่ม',
			unknown_choice: ({ typed }: Params) => `“${typed}” ไม่อยู่ในตัวเลือก`,
			which_obligation: ({ typed }: Params) =>
				`“${typed}” ไม่บอกว่าเป็น “ก่อหนี้ผูกพันใหม่” “ปลดหนี้ผูกพัน” หรือ “ผูกพันคงเหลือ” ให้ระบุในไฟล์`,
			not_a_quarter: () => 'ไตรมาสต้องเป็น 1 ถึง 4',
			not_a_currency: () => 'สกุลเงินต้องเป็นรหัสสามตัวอักษร เช่น THB',
			not_a_code: () => 'รหัสใช้อักษรอังกฤษ ตัวเลข ขีดกลาง และจุดเท่านั้น',
			too_long: ({ most }: Params) => `ยาวเกิน ${most} ตัวอักษร`,
			cell_error: ({ error }: Params) => `สูตรในช่องนี้ผิดพลาด (${error})`,
			formula_no_value: () => 'ช่องนี้เป็นสูตรที่ยังไม่มีผลลัพธ์ โปรดเปิดไฟล์ในโปรแกรมตารางแล้วบันทึกใหม่ หรือวางเป็นค่า'
		},
		/** Told, but in nobody's way. */
		note: {
			formula: ({ value }: Params) => `ช่องนี้เป็นสูตร ใช้ผลลัพธ์ที่บันทึกไว้ในไฟล์: ${value}`,
			rounded: ({ from, to }: Params) => `ปัดเศษจาก ${from} เป็น ${to}`,
			in_closed_quarter: ({ quarter, year }: Params) =>
				`ไตรมาส ${quarter}/${year} ปิดงวดแล้ว ตัวเลขที่ปิดไว้คงเดิม รายการนี้จะแสดงคู่กันเป็นการแก้ไขหลังปิดงวด`
		},
		/** What to look at before going on. */
		doubts: {
			no_heads: 'ไม่พบแถวหัวตารางที่รู้จัก โปรดเลือกแถวหัวตารางและคอลัมน์เอง',
			guessed: 'บางคอลัมน์เดาจากคำขึ้นต้นของหัวตาราง โปรดตรวจอีกครั้ง',
			heads_repeated:
				'มีมากกว่าหนึ่งคอลัมน์ที่หัวตารางบอกว่าเป็นข้อมูลเดียวกัน (เช่น แยกตามหมวดรายจ่ายหรือตามปี) ระบบอ่านเพียงคอลัมน์เดียว โปรดเลือกคอลัมน์เอง หรือจัดให้แต่ละแถวมีค่าเดียว',
			missing_key: 'ยังไม่พบคอลัมน์ที่ใช้ระบุว่าเป็นรายการใด',
			unit_unsaid: 'ไฟล์ไม่ได้บอกหน่วยเงิน และตัวเลขน้อยกว่าปกติ อาจเป็นพันบาทหรือล้านบาท',
			units_differ: 'ไฟล์ใช้หน่วยเงินมากกว่าหนึ่งหน่วย หรือบอกหน่วยไม่ครบทุกคอลัมน์ โปรดตรวจหน่วย',
			date_order: 'วันที่บางช่องอ่านได้สองแบบ (วัน/เดือน หรือ เดือน/วัน) โปรดตรวจลำดับ',
			percent_fractions: 'ร้อยละในไฟล์อยู่ระหว่าง 0 ถึง 1 จึงอ่านเป็นสัดส่วนของ 1 (0.45 = ร้อยละ 45) โปรดตรวจอีกครั้ง'
		},
		/** The workbook to fill in. */
		template: {
			data: 'ข้อมูล',
			how: 'วิธีกรอก',
			baht: 'บาท',
			required: 'จำเป็น',
			key: 'ใช้ระบุว่าเป็นรายการใด',
			requiredNew: 'จำเป็นเมื่อเป็นรายการใหม่',
			title: (subject: string) => `แบบกรอก${subject}`,
			subjects: {
				initiatives: 'โครงการ',
				milestones: 'กิจกรรมหลัก',
				budgets: 'งบประมาณ',
				transactions: 'รายการเงิน',
				reports: 'รายงานความก้าวหน้า'
			},
			columns: [['คอลัมน์', 'จำเป็น', 'วิธีกรอก']],
			steps: (isFilled: boolean) => [
				...(isFilled
					? [
							'แก้เฉพาะช่องที่ต้องการในแผ่น “ข้อมูล” แล้วส่งไฟล์กลับ ระบบเปลี่ยนเฉพาะช่องที่แก้ไข และแสดงทุกการเปลี่ยนแปลงให้ตรวจก่อนบันทึก',
							'อย่าลบคอลัมน์ที่ซ่อนไว้ท้ายตาราง ระบบใช้ตรวจว่ามีผู้อื่นแก้รายการนั้นระหว่างนี้หรือไม่ เพิ่มแถวใหม่ได้โดยเว้นสองคอลัมน์นั้นว่าง'
						]
					: ['กรอกในแผ่น “ข้อมูล” แถวละหนึ่งรายการ แล้วส่งไฟล์เข้าระบบ ระบบจะตรวจทุกแถวและแสดงผลให้ดูก่อนบันทึก']),
				'เปลี่ยนชื่อหัวตาราง สลับ หรือลบคอลัมน์ที่ไม่ใช้ได้ คอลัมน์ที่ไม่มีในไฟล์ไม่เปลี่ยนข้อมูลเดิม',
				'ไม่ทราบให้เว้นว่างหรือใส่ “-” ซึ่งไม่เท่ากับ 0',
				'ใช้เลขไทยหรือเลขอารบิก พ.ศ. หรือ ค.ศ. ก็ได้',
				'รายการให้เลือกทั้งหมดอยู่ในแผ่น “lists”'
			],
			notes: {
				text: '',
				code: 'อักษรอังกฤษ ตัวเลข ขีดกลาง และจุด',
				date: 'วันเดือนปี เช่น 1 ต.ค. 2563',
				imprecise: 'เช่น 1 ต.ค. 2563, ต.ค. 2563, ไตรมาส 1/2564, ปีงบฯ 2564, ปี 2564',
				precision: '',
				money: 'หน่วยเป็นบาท ทศนิยมไม่เกินสองตำแหน่ง',
				percent: 'ร้อยละ 0 ถึง 100',
				number: 'ตัวเลข',
				choice: 'เลือกจากรายการ',
				fiscal_year: 'ปีงบประมาณ พ.ศ. เช่น 2564',
				quarter: '1 ถึง 4 ของปีงบประมาณ',
				currency: 'รหัสสกุลเงิน เว้นว่างคือ THB',
				organisation: 'ชื่อหรือรหัสจากรายการ',
				place: 'ชื่อหรือรหัสพื้นที่',
				plan: 'ชื่อหรือรหัสแผนงานจากรายการ',
				dimension: 'ชื่อด้าน',
				person: 'อีเมลของผู้รับผิดชอบ',
				many: {
					place: 'ชื่อหรือรหัสพื้นที่ หลายแห่งคั่นด้วย ;',
					dimension: 'ชื่อด้าน หลายด้านคั่นด้วย ; ถ้าไม่เท่ากันใส่ส่วน เช่น ความมั่นคง * 2; สังคม * 1'
				}
			}
		},
		/** A file that goes back with what is wrong in it. */
		annotated: { author: 'ติดตาม', verdict: 'ผลการตรวจ', name: 'ตรวจแล้ว' }
	},
	en: {
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
			which_obligation: ({ typed }) =>
				`“${typed}” does not say whether it is a new obligation, a release or an outstanding balance: say which in the file`,
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
	}
});
