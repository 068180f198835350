import { words } from './words.ts';

export default words({
	th: {
		title: 'ข้อมูลเปิด',
		intro:
			'ข้อมูลทั้งหมดที่เปิดเผยต่อสาธารณะ เป็นไฟล์ CSV ที่โปรแกรมอ่านได้ทันที พร้อมคำอธิบายข้อมูลตามมาตรฐาน Frictionless Data Package ไม่มีข้อมูลตัวอย่าง ข้อมูลภายใน หรือข้อมูลบุคคล',
		asOf: (time: string) => `ข้อมูล ณ ${time}`,
		packageName: 'ติดตามโครงการพัฒนา: ข้อมูลเปิด',
		descriptor: 'คำอธิบายชุดข้อมูล (datapackage.json)',
		whole: 'ทั้งชุดเป็นไฟล์เดียว (zip)',
		files: 'ไฟล์',
		file: 'ไฟล์',
		api: 'อ่านทีละส่วนด้วยโปรแกรม',
		apiLink: 'API',
		time: 'เวลา',
		timeText: 'ไฟล์ทำจากฐานข้อมูลขณะที่ดาวน์โหลด ตัวเลขของงวดที่ปิดแล้วไม่เปลี่ยน ตัวเลขของงวดที่เปิดอยู่เปลี่ยนได้ทุกวัน',
		licence: 'สัญญาอนุญาต',
		licenceNone:
			'หน่วยงานยังไม่ได้กำหนดสัญญาอนุญาตของข้อมูล สิ่งที่ต้องตัดสินใจ: จะให้นำไปใช้ต่อ ดัดแปลง และใช้เพื่อการค้าได้หรือไม่ ต้องอ้างที่มาอย่างไร และใครเป็นผู้ให้อนุญาต จนกว่าจะกำหนด โปรดสอบถามหน่วยงานก่อนนำข้อมูลไปใช้ต่อ',
		licenceSet: 'หน่วยงานกำหนดให้ใช้ข้อมูลนี้ตาม',
		licenceEdit: 'กำหนดสัญญาอนุญาตของข้อมูล',
		licenceForm: {
			title: 'สัญญาอนุญาตของข้อมูลเปิด',
			help: 'ชื่อและที่อยู่ของสัญญาอนุญาตจะแสดงในหน้าข้อมูลเปิดและใน datapackage.json ระบบไม่เลือกให้ กรอกตามที่หน่วยงานมีมติ เว้นว่างทั้งหมดเมื่อยังไม่กำหนด',
			name: 'รหัสตาม Open Definition หรือ SPDX',
			nameHint: 'เช่น CC-BY-4.0 เว้นว่างได้ถ้าไม่มีรหัส',
			title_th: 'ชื่อภาษาไทย',
			title_en: 'ชื่อภาษาอังกฤษ',
			path: 'ที่อยู่เว็บของข้อความเต็ม',
			save: 'บันทึก',
			saved: 'บันทึกแล้ว'
		},
		dictionary: 'คำอธิบายข้อมูล',
		field: 'ช่อง',
		type: 'ชนิด',
		meaning: 'ความหมาย',
		mayBeEmpty: 'ว่างได้ = ไม่ทราบ',
		notes: [
			'เข้ารหัส UTF-8 ไม่มี BOM คั่นด้วยจุลภาค บรรทัดจบด้วย CRLF ถ้าจะเปิดใน Excel ให้ใช้ไฟล์จากหน้ารายงาน',
			'ช่องว่างคือไม่ทราบ ไม่ใช่ศูนย์',
			"ข้อความที่ขึ้นต้นด้วย = + - @ มีเครื่องหมาย ' นำหน้า เพื่อไม่ให้โปรแกรมตารางคำนวณเข้าใจว่าเป็นสูตร",
			'เงินต่างสกุลไม่บวกกันและไม่แปลงค่า'
		],
		types: {
			string: 'ข้อความ',
			number: 'จำนวน',
			integer: 'จำนวนเต็ม',
			boolean: 'จริง/เท็จ',
			date: 'วันที่ (ค.ศ.)',
			datetime: 'วันเวลา (UTC)'
		},
		tables: {
			initiatives: 'โครงการ',
			'initiative-dimensions': 'ด้านของโครงการ',
			'initiative-organisations': 'หน่วยงานที่ร่วมโครงการ',
			'initiative-places': 'พื้นที่ของโครงการ',
			milestones: 'กิจกรรมหลัก',
			figures: 'ตัวเลขรายไตรมาส',
			reports: 'รายงานที่อนุมัติแล้ว',
			indicators: 'ตัวชี้วัด',
			'indicator-targets': 'ค่าเป้าหมายของตัวชี้วัด',
			'indicator-values': 'ค่าที่รายงานของตัวชี้วัด',
			budgets: 'งบประมาณ',
			transactions: 'รายการเงิน',
			dimensions: 'ด้าน',
			plans: 'แผนงาน',
			organisations: 'หน่วยงาน',
			places: 'พื้นที่ (มอก. 1099)',
			periods: 'งวดรายงาน'
		}
	},
	en: {
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
	}
});
