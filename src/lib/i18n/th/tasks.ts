export default {
	title: 'งานของฉัน',
	asOf: (day: string) => `ณ วันนี้ ${day}`,
	kinds: {
		overdue: { title: 'เกินกำหนดส่ง', help: 'รายงานที่ยังไม่ได้เริ่มและเลยวันครบกำหนดแล้ว', action: 'เขียนรายงาน' },
		returned: { title: 'ถูกส่งกลับให้แก้ไข', help: 'แก้ไขตามความเห็นแล้วส่งอีกครั้ง', action: 'แก้ไขรายงาน' },
		due: { title: 'ถึงงวดรายงาน', help: 'รายงานที่ยังไม่ได้เริ่มและยังไม่เลยวันครบกำหนด', action: 'เขียนรายงาน' },
		draft: { title: 'ร่างที่ยังไม่ได้ส่ง', help: 'รายงานที่บันทึกร่างไว้', action: 'เขียนต่อ' },
		review: { title: 'รอคุณตรวจ', help: 'รายงานที่ผู้อื่นส่งมาในขอบเขตของคุณ', action: 'ตรวจรายงาน' }
	},
	initiative: 'โครงการ', period: 'งวด', due: 'ครบกำหนด', left: 'เวลาที่เหลือ', action: 'ทำต่อ',
	days: (n: number) => (n > 0 ? `เหลือ ${n.toLocaleString('en')} วัน` : n === 0 ? 'วันนี้' : `เกิน ${(-n).toLocaleString('en')} วัน`),
	filterLabel: 'เลือกประเภทงาน',
	all: 'ทั้งหมด',
	inKind: (reports: string, initiatives: string) => `${reports} รายงาน ของ ${initiatives} โครงการ`,
	emptyKind: 'ไม่มีงานประเภทนี้',
	toAll: 'ดูงานทั้งหมด',
	toReporting: 'ดูการส่งรายงานของทุกหน่วยงาน',
	noDue: 'ยังไม่กำหนด',
	empty: 'ไม่มีงานค้าง',
	emptyHelp: 'เมื่อมีรายงานที่ต้องเขียน แก้ไข หรือตรวจ จะปรากฏที่นี่',
	toInitiatives: 'ไปที่รายการโครงการ',
	more: (n: number) => `แสดง ${n} รายการแรก`
};
