export default {
	title: (from: string, to: string) => `เทียบ${from} กับ${to}`,
	number: (n: number) => `แผนฐานที่ ${n}`,
	now: 'แผนที่กำลังใช้',
	from: 'จาก', to: 'ถึง', compare: 'เปรียบเทียบ',
	milestone: 'กิจกรรมหลัก', change: 'การเปลี่ยนแปลง', start: 'วันเริ่ม', end: 'วันสิ้นสุด', whole: 'ทั้งโครงการ',
	kinds: { moved: 'เลื่อน', added: 'เพิ่ม', removed: 'ตัดออก', kept: 'คงเดิม' },
	counts: (list: string) => `กิจกรรมหลัก: ${list}`,
	later: (days: number) => `ช้าลง ${days} วัน`,
	earlier: (days: number) => `เร็วขึ้น ${days} วัน`,
	same: 'เท่าเดิม',
	unknown: 'ไม่ทราบ',
	reweighed: 'น้ำหนักหรืองบประมาณเปลี่ยน',
	approved: (date: string) => `อนุมัติ ${date}`,
	link: 'เปรียบเทียบแผนฐาน'
};
