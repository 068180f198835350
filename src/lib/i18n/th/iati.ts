/** Words within IATI files (both languages stand in every file) and beside the links to them. */
export default {
	office: 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้ (ศอ.บต.)',
	sampleNote: 'ข้อมูลตัวอย่างที่สมมติขึ้น ไม่ใช่โครงการจริง',
	knownTo: (date: string) => `ทราบเพียง ${date}`,
	tisCode: (code: string) => `รหัส มอก. 1099: ${code}`,
	transactions: { commitment: 'ข้อผูกพันที่ให้ไว้', obligation: 'ก่อหนี้ผูกพัน', disbursement: 'เบิกจ่าย' },
	results: 'ตัวชี้วัดของโครงการ',
	indicatorOf: (name: string, unit: string) => `${name} (${unit})`,
	counting: (kind: string) => `วิธีนับ: ${kind}`,
	direction: (direction: string) => `ทิศทางที่ดี: ${direction}`,
	dataSource: (text: string) => `แหล่งข้อมูล: ${text}`,
	baselineOfNoYear: (value: string) => `ค่าฐาน ${value} (ไม่ระบุปี)`,
	ratio: (numerator: string, denominator: string) => `${numerator} จาก ${denominator}`,
	page: 'หน้าของโครงการในระบบติดตาม',
	file: 'IATI 2.03 (XML)',
	title: 'ข้อมูลตามมาตรฐานสากล IATI',
	about: 'โครงการที่เปิดเผยและระบุวันเริ่ม พร้อมงบประมาณ รายการเงิน ตัวชี้วัด และพื้นที่ ไม่รวมข้อมูลตัวอย่าง',
	all: 'ทุกโครงการ ทุกปี (IATI 2.03, XML)',
	filtered: 'เฉพาะงวดและตัวกรองนี้ (IATI 2.03, XML)',
	setting: {
		title: 'รหัสหน่วยงานตามมาตรฐาน IATI',
		label: 'รหัสหน่วยงานผู้รายงาน',
		hint: 'ใช้รหัสที่ได้ขึ้นทะเบียนแล้วเท่านั้น ขึ้นต้นด้วยรหัสทะเบียน เช่น XM-DAC หรือ TH ถ้าเว้นว่าง ไฟล์จะใช้รหัส sbpac ของระบบนี้ ซึ่งยังไม่ได้ขึ้นทะเบียน และเครื่องตรวจของ IATI จะเตือน',
		change: 'รหัสของทุกกิจกรรมขึ้นต้นด้วยรหัสนี้ เมื่อเผยแพร่แล้วจึงไม่ควรเปลี่ยน',
		saved: 'บันทึกรหัสหน่วยงานตามมาตรฐาน IATI แล้ว'
	}
};
