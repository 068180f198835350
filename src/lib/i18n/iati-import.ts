import type { IatiField } from '#lib/domain/iati-changes.ts';
import { words } from './words.ts';

export default words({
	th: {
		title: 'นำเข้าข้อมูล IATI',
		about: 'นำกิจกรรมที่หน่วยงานอื่นเผยแพร่ตามมาตรฐาน IATI เข้ามาเป็นโครงการ หรือปรับปรุงจากไฟล์รุ่นใหม่',
		intro: 'ส่งไฟล์เข้ามาก่อน ระบบจะแสดงกิจกรรมในไฟล์และสิ่งที่จะเปลี่ยน ยังไม่บันทึกอะไรจนกว่าจะเลือกและยืนยัน',
		file: 'ไฟล์ IATI (XML)',
		fileHint: 'ไฟล์กิจกรรม รุ่น 2.01–2.03 ไม่เกิน 50 MB ไฟล์ใหญ่สุดใช้เวลาอ่านราวครึ่งนาที',
		atLine: (n: number) => `บรรทัดที่ ${n}`,
		ofVersion: (version: string) => `ไฟล์เป็นรุ่น ${version}`,
		read: 'อ่านไฟล์',
		recent: 'ไฟล์ที่ส่งเข้ามาล่าสุด',
		version: 'รุ่น',
		generated: 'วันที่ของไฟล์',
		uploaded: 'ส่งเข้ามาเมื่อ',
		activities: 'กิจกรรม',
		count: (n: string) => `${n} กิจกรรม`,
		search: 'ค้นจากชื่อหรือรหัส',
		find: 'ค้นหา',
		none: 'ไม่พบกิจกรรมที่ตรงกับคำค้น',
		repeated: (n: string) =>
			`มี ${n} กิจกรรมที่รหัสซ้ำกับกิจกรรมหลังในไฟล์เดียวกัน ใช้กิจกรรมสุดท้ายของแต่ละรหัส โปรดถามผู้เผยแพร่ว่าข้อมูลใดถูก`,
		unnamed: (n: string) => `มี ${n} กิจกรรมที่ไม่มีรหัส (หรือรหัสยาวเกิน 300 ตัวอักษร) จึงนำเข้าไม่ได้`,
		choose: 'เลือก',
		chooseOf: (title: string) => `เลือก ${title}`,
		state: 'สิ่งที่จะทำ',
		states: {
			new: 'สร้างโครงการใหม่',
			changed: 'ปรับปรุงโครงการเดิม',
			same: 'เหมือนที่นำเข้าไว้แล้ว',
			plan: 'ปรับรายการเงินของแผนงาน',
			own: 'เป็นข้อมูลที่ระบบนี้ส่งออกเอง ไม่นำเข้า'
		},
		contents: 'ข้อมูลในไฟล์',
		changes: 'ที่เปลี่ยนจากครั้งก่อน',
		nothing: 'ไม่ระบุ',
		from: 'เดิม',
		to: 'ใหม่',
		left: (transactions: number, budgets: number, results: number) =>
			[
				transactions && `รายการเงิน ${transactions}`,
				budgets && `งบประมาณที่ไม่ตรงปีงบประมาณไทย ${budgets}`,
				results && `ผลลัพธ์ ${results}`
			]
				.filter(Boolean)
				.join(' · '),
		leftOut: 'ไม่นำเข้า',
		fields: {
			title_th: 'ชื่อ (ไทย)',
			title_en: 'ชื่อ (อังกฤษ)',
			objective_th: 'วัตถุประสงค์ (ไทย)',
			objective_en: 'วัตถุประสงค์ (อังกฤษ)',
			start_date: 'วันเริ่ม',
			end_date: 'วันสิ้นสุด',
			status: 'สถานะ',
			sectors: 'สาขา',
			places: 'พื้นที่',
			transactions: 'รายการเงิน',
			budgets: 'งบประมาณ'
		} satisfies Record<IatiField, string>,
		kinds: { commitment: 'ข้อผูกพัน', disbursement: 'เบิกจ่าย' },
		sum: (kind: string, amount: string, count: string) => `${kind} ${amount} (${count} รายการ)`,
		sectors: 'สาขาในไฟล์เทียบกับด้านของเรา',
		sectorsHint: 'ระบบจำไว้ใช้กับไฟล์ต่อไป การเทียบเป็นการตีความของผู้จัดทำ และแสดงไว้เช่นนั้น',
		sectorOf: (vocabulary: string, code: string, name: string) =>
			[`${code}${name && ` ${name}`}`, `บัญชีสาขา ${vocabulary}`].join(' · '),
		noDimension: 'ไม่เทียบกับด้านใด',
		plan: 'แผนงานของโครงการใหม่',
		planHint: 'ต้องเลือกเมื่อมีโครงการใหม่',
		visibility: 'การเปิดเผยโครงการใหม่',
		visibilities: { internal: 'ภายใน ตรวจก่อนแล้วจึงเปิดเผย', public: 'เปิดเผยทันที' },
		import: 'นำเข้ากิจกรรมที่เลือก',
		importHint: 'บันทึกทั้งหมดหรือไม่บันทึกเลย ทุกค่าอ้างอิงไฟล์นี้เป็นแหล่งที่มา',
		done: (n: number) => `นำเข้าแล้ว ${n} กิจกรรม`,
		source: (file: string) => `แฟ้มข้อมูล IATI: ${file}`
	},
	en: {
		title: 'Import IATI data',
		about:
			'Take over activities that others publish by IATI as initiatives, or update them from a newer file',
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
	}
});
