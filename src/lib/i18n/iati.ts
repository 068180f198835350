import { words } from './words.ts';

/** Words within IATI files (both languages stand in every file) and beside the links to them. */
export default words({
	th: {
		office: 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้ (ศอ.บต.)',
		sampleNote: 'ข้อมูลตัวอย่างที่สมมติขึ้น ไม่ใช่โครงการจริง',
		knownTo: (date: string) => `ทราบเพียง ${date}`,
		tisCode: (code: string) => `รหัส มอก. 1099: ${code}`,
		transactions: {
			commitment: 'ข้อผูกพันที่ให้ไว้',
			new_obligation: 'ก่อหนี้ผูกพันใหม่',
			release: 'ปลดหนี้ผูกพัน',
			disbursement: 'เบิกจ่าย'
		},
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
		about:
			'โครงการที่เปิดเผยและระบุวันเริ่ม พร้อมงบประมาณ รายการเงิน ตัวชี้วัด และพื้นที่ ไม่รวมข้อมูลตัวอย่าง ข้อผูกพันขาออก (outgoing commitment) หมายถึงหนี้ที่ก่อใหม่ ยอดผูกพันคงเหลือไม่ใช่รายการเงิน จึงไม่อยู่ในไฟล์',
		all: 'ทุกโครงการ ทุกปี (IATI 2.03, XML)',
		filtered: 'เฉพาะงวดและตัวกรองนี้ (IATI 2.03, XML)',
		setting: {
			title: 'รหัสหน่วยงานตามมาตรฐาน IATI',
			label: 'รหัสหน่วยงานผู้รายงาน',
			hint: 'ใช้รหัสที่ได้ขึ้นทะเบียนแล้วเท่านั้น ขึ้นต้นด้วยรหัสทะเบียน เช่น XM-DAC หรือ TH ถ้าเว้นว่าง ไฟล์จะใช้รหัส sbpac ของระบบนี้ ซึ่งยังไม่ได้ขึ้นทะเบียน และเครื่องตรวจของ IATI จะเตือน',
			change: 'รหัสของทุกกิจกรรมขึ้นต้นด้วยรหัสนี้ เมื่อเผยแพร่แล้วจึงไม่ควรเปลี่ยน',
			saved: 'บันทึกรหัสหน่วยงานตามมาตรฐาน IATI แล้ว'
		}
	},
	en: {
		office: 'Southern Border Provinces Administrative Centre (SBPAC)',
		sampleNote: 'Invented sample data, not a real initiative',
		knownTo: (date) => `known only as ${date}`,
		tisCode: (code) => `TIS 1099 code: ${code}`,
		transactions: {
			commitment: 'Commitment',
			new_obligation: 'New obligation',
			release: 'Release of an obligation',
			disbursement: 'Disbursement'
		},
		results: 'Indicators of the initiative',
		indicatorOf: (name, unit) => `${name} (${unit})`,
		counting: (kind) => `Counted as: ${kind}`,
		direction: (direction) => `Good direction: ${direction}`,
		dataSource: (text) => `Source of data: ${text}`,
		baselineOfNoYear: (value) => `Baseline ${value} (year not stated)`,
		ratio: (numerator, denominator) => `${numerator} of ${denominator}`,
		page: 'Page of the initiative in Tidtam',
		file: 'IATI 2.03 (XML)',
		title: 'Data by the IATI standard',
		about:
			'Public initiatives with a stated start, their budgets, transactions, indicators and places; sample data left out. An outgoing commitment is a new obligation (a release is a negative one); an outstanding balance is no flow, and stands in no file',
		all: 'All initiatives, all years (IATI 2.03, XML)',
		filtered: 'This period and filter only (IATI 2.03, XML)',
		setting: {
			title: 'Identifier of the organisation in IATI',
			label: 'Identifier of the reporting organisation',
			hint: 'Only one that has been registered; it begins with a register’s code, such as XM-DAC or TH. Where it is empty, files carry this system’s own code sbpac, which is not registered, and IATI’s validator warns of it',
			change: 'Every activity’s identifier begins with it: once published it should not change',
			saved: 'The IATI identifier has been saved'
		}
	}
});
