import type { IatiField } from '#lib/domain/iati-changes.ts';

export default {
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
};
