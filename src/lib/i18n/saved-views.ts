import { words } from './words.ts';

export default words({
	th: {
		title: 'มุมมองที่บันทึกไว้',
		intro: 'ตัวกรอง คอลัมน์ และลำดับของรายการที่ตั้งชื่อไว้ เปิดเป็นที่อยู่ธรรมดา ส่งต่อได้ ผู้เปิดเห็นตามสิทธิ์ของตน',
		menu: 'มุมมอง',
		menuOf: (name: string) => `มุมมอง: ${name}`,
		none: 'ยังไม่มีมุมมองที่บันทึกไว้',
		noneHelp: 'เปิดรายการโครงการ เงิน มาตรการ หรือการส่งรายงาน กรองตามต้องการ แล้วบันทึกจากปุ่ม “มุมมอง”',
		own: 'ของฉัน',
		shared: 'ที่แบ่งปันให้เห็น',
		save: 'บันทึกมุมมองนี้',
		saveAs: 'บันทึกเป็นมุมมอง',
		name: 'ชื่อ',
		share: 'แบ่งปันให้คนในหน่วยงานของฉัน',
		hasPeriod: 'ยึดงวดที่กำลังดู (ถ้าไม่เลือก จะเปิดงวดล่าสุดเสมอ)',
		manage: 'จัดการมุมมอง',
		columnsMenu: 'คอลัมน์',
		columnsAbout: 'เลือกคอลัมน์ที่แสดงและออกในไฟล์ คอลัมน์แรกแสดงเสมอ',
		columnsAll: 'ทุกคอลัมน์ตามปกติ',
		columnsShow: 'แสดงคอลัมน์ที่เลือก',
		columns: { name: 'ชื่อ', page: 'รายการ', about: 'ตัวกรอง', readers: 'ใครเห็น', act: 'จัดการ' },
		pages: {
			'/initiatives': 'โครงการ',
			'/money': 'งบประมาณและการใช้จ่าย',
			'/actions': 'มาตรการ',
			'/reporting': 'การส่งรายงาน (ตาราง)',
			'/reporting/list': 'การส่งรายงาน (รายการ)'
		},
		onlyMe: 'เฉพาะฉัน',
		byOf: (author: string, organisation: string) => `${organisation} · โดย ${author}`,
		change: 'เปลี่ยนชื่อหรือการแบ่งปัน',
		changeSave: 'บันทึก',
		remove: 'ลบ',
		of: (act: string, name: string) => `${act}: ${name}`,
		subscribe: 'รับทางอีเมล',
		done: { save: 'บันทึกมุมมองแล้ว', change: 'แก้ไขมุมมองแล้ว', remove: 'ลบมุมมองแล้ว' }
	},
	en: {
		title: 'Saved views',
		intro:
			'Filter, columns and order of a list under a name. A view opens as a plain address that can be passed on; whoever opens it sees what their own rights show',
		menu: 'Views',
		menuOf: (name) => `View: ${name}`,
		none: 'No view is saved yet',
		noneHelp:
			'Open the list of initiatives, money, actions or reporting, filter it, and save it from the “Views” button',
		own: 'My own',
		shared: 'Shared with me',
		save: 'Save this view',
		saveAs: 'Save as a view',
		name: 'Name',
		share: 'Share with the people of my organisation',
		hasPeriod: 'Keep the period shown (else it always opens on the newest)',
		manage: 'Manage views',
		columnsMenu: 'Columns',
		columnsAbout: 'Choose the columns that are shown and come out in files; the first is always there',
		columnsAll: 'All columns, as usual',
		columnsShow: 'Show these columns',
		columns: { name: 'Name', page: 'List', about: 'Filter', readers: 'Who sees it', act: 'What to do' },
		pages: {
			'/initiatives': 'Initiatives',
			'/money': 'Money',
			'/actions': 'Actions',
			'/reporting': 'Reporting (matrix)',
			'/reporting/list': 'Reporting (list)'
		},
		onlyMe: 'Only me',
		byOf: (author, organisation) => `${organisation} · by ${author}`,
		change: 'Rename or share',
		changeSave: 'Save',
		remove: 'Delete',
		of: (act, name) => `${act}: ${name}`,
		subscribe: 'By e-mail',
		done: { save: 'The view was saved', change: 'The view was changed', remove: 'The view was deleted' }
	}
});
