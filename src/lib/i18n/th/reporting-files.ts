export default {
	line: { organisation: 'หน่วยงานรับผิดชอบ', province: 'จังหวัด' },
	fiscalYear: 'ปีงบประมาณ', quarter: 'ไตรมาส', periodState: 'สถานะงวด', periodStates: { open: 'เปิด', closed: 'ปิดแล้ว', none: 'ยังไม่เปิด' }, due: 'กำหนดส่งของงวด',
	initiatives: 'โครงการในงวด', owed: 'ค้างส่งทั้งหมด', overdueDraft: 'เกินกำหนด: กำลังร่าง', overdueReturned: 'เกินกำหนด: ส่งกลับให้แก้ไข',
	earliest: 'ครบกำหนดเร็วที่สุดที่ค้างส่ง', lastSubmitted: 'ส่งล่าสุด', sample: 'ตัวอย่าง',
	code: 'รหัส', title: 'โครงการ', period: 'งวด', organisation: 'หน่วยงานรับผิดชอบ', state: 'สถานะรายงาน', begun: 'เริ่มแล้วเป็น', dueDate: 'ครบกำหนด', left: 'เหลือ (ลบ = เกิน)', days: 'วัน', who: 'ผู้ต้องดำเนินการ',
	responsible: 'ผู้รับผิดชอบ', since: 'ตั้งแต่', submitted: 'วันที่ส่ง',
	stateFilter: (state: string) => `สถานะรายงาน: ${state}`
};
