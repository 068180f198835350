export default {
	about: 'ทุกคืนระบบคำนวณตัวเลขที่เก็บไว้ใหม่จากข้อมูลต้นทางแล้วเทียบกัน การตรวจไม่เปลี่ยนตัวเลขใด งวดที่เปิดต้องตรงทุกตัว งวดที่ปิดแล้วต่างได้เมื่อแผน งบ หรือข้อมูลอื่นถูกแก้หลังปิดงวด ตัวเลขที่ตรึงไว้ยังคงเดิม',
	checked: (at: string, figures: string) => `ตรวจล่าสุด ${at} จำนวน ${figures} ตัวเลข`,
	none: 'ตรงกันทุกตัว',
	found: (open: number, closed: number) => `ต่างกัน ${open} ตัวเลขในงวดที่เปิด และ ${closed} ตัวเลขในงวดที่ปิดแล้ว`,
	notYet: 'ยังไม่เคยตรวจ การตรวจครั้งแรกเริ่มเองเมื่อเปิดระบบหรือขึ้นวันใหม่',
	cut: (n: number) => `แสดง ${n} รายการแรก`,
	initiative: 'โครงการ',
	differences: 'ส่วนที่ต่าง',
	since: 'พบครั้งแรก',
	stored: 'เก็บไว้',
	computed: 'คำนวณได้',
	unknown: 'ไม่ทราบ',
	columns: {
		row: 'แถว', planned: 'แผน (%)', planned_at_end: 'แผน ณ สิ้นงวด (%)', actual: 'ผล (%)', slippage: 'ผลต่าง (จุด)', slippage_days: 'ช้า (วัน)', spi: 'SPI', planned_baseline_one: 'แผนตามแผนฐานที่ 1 (%)',
		slippage_baseline_one: 'ผลต่างจากแผนฐานที่ 1 (จุด)', year_progress: 'ความก้าวหน้าในปี (จุด)', health: 'ผลเทียบแผน', is_reported: 'มีรายงานในงวด', report_id: 'รายงานที่ใช้', report_revision: 'ฉบับของรายงาน',
		left_out: 'เหตุที่ไม่นับ', budget_weight: 'งบประมาณที่ใช้ถ่วงน้ำหนัก (บาท)', budget_basis: 'ฐานงบประมาณ', disbursed: 'เบิกจ่าย (บาท)', obligated: 'ผูกพัน (บาท)', status: 'สถานะโครงการ',
		reported_fiscal_year: 'ปีงบประมาณของรายงาน', reported_quarter: 'ไตรมาสของรายงาน', plan_code: 'แผนงาน', organisation_code: 'หน่วยงานรับผิดชอบ', visibility: 'การเปิดเผย', parts_total: 'ผลรวมส่วนของด้าน',
		baseline_number: 'แผนฐานที่', rule_version: 'กฎฉบับที่', dimensions: 'ด้านและส่วน', places: 'พื้นที่'
	} as Record<string, string>,
	there: 'มีแถว',
	notThere: 'ไม่มีแถว'
};
