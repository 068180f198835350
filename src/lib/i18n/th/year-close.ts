export default {
	title: (year: string) => `รายงานสรุปผลสิ้น${year}`,
	soFar: (quarter: number) => `ปีงบประมาณยังไม่สิ้นสุด: ผลถึงไตรมาส ${quarter}`,
	sections: {
		periods: 'งวดรายงานของปี', results: 'ผลสี่ไตรมาส รายด้าน', money: 'งบประมาณและการใช้จ่าย', milestones: 'กิจกรรมหลัก', indicators: 'ตัวชี้วัด',
		carries: 'สิ่งที่ยกไปปีถัดไป', lessons: 'บทเรียน', corrections: 'การแก้ไขหลังปิดงวด'
	},
	sheets: {
		periods: 'งวด', results: 'ผลรายด้าน', money: 'เงิน', carried: 'เงินกัน', milestones: 'กิจกรรมที่ค้าง', indicators: 'ตัวชี้วัด', carries: 'ยกไปปีถัดไป', lessons: 'บทเรียน', corrections: 'แก้ไขหลังปิด'
	},
	columns: {
		quarter: 'ไตรมาส', state: 'สถานะงวด', closedAt: 'ปิดเมื่อ', initiatives: 'โครงการ', reported: 'รายงานแล้ว', corrected: 'แก้ไขหลังปิด',
		planned: (quarter: number) => `แผน ไตรมาส ${quarter}`, actual: (quarter: number) => `ผล ไตรมาส ${quarter}`,
		milestone: 'กิจกรรมหลัก', plannedEnd: 'สิ้นสุดตามแผน', percent: 'ทำแล้ว', standing: 'สถานะ',
		known: 'งวดที่ทราบ', of: 'จากงวด', counting: 'วิธีนับ', target: 'เป้าหมาย', value: 'ค่าจริง', achievement: 'ความสำเร็จ', result: 'ผลเทียบเป้า',
		suggestion: 'ข้อเสนอ', why: 'เหตุผล', left: 'กิจกรรมที่ค้าง', carriedMoney: 'เงินกันคงเหลือ', decision: 'การพิจารณา',
		kind: 'ประเภทปัญหา', problems: 'ปัญหา', solutions: 'การแก้ไข', frozen: 'ผลเมื่อปิดงวด', now: 'ผลที่แก้ไข', reason: 'เหตุผลที่แก้ไข', correctedAt: 'แก้ไขเมื่อ'
	},
	states: { open: 'เปิดอยู่', closed: 'ปิดแล้ว', none: 'ยังไม่เปิดงวด' },
	notBegun: 'ยังไม่เริ่มไตรมาส',
	results: (weight: string) => `ร้อยละสะสมตั้งแต่เริ่มโครงการ ณ สิ้นแต่ละไตรมาส ค่าเฉลี่ย${weight} ตามที่คำนวณไว้ของแต่ละงวด ผลต่างและสถานะเป็นของไตรมาสสุดท้ายที่แสดง`,
	standings: { late: 'เลยกำหนด ยังไม่แล้วเสร็จ', lateUnknown: 'เลยกำหนด ไม่เคยรายงาน', ongoing: 'ยังไม่ถึงกำหนด', ongoingUnknown: 'ไม่เคยรายงาน' },
	milestoneFacts: { done: 'แล้วเสร็จ', late: 'เลยกำหนดแต่ยังไม่แล้วเสร็จ', lateUnknown: 'เลยกำหนดและไม่เคยรายงาน (ไม่ทราบ)', ongoing: 'ยังไม่ถึงกำหนดและยังไม่แล้วเสร็จ', ongoingUnknown: 'ไม่ทราบกำหนดหรือยังไม่ถึงกำหนด และไม่เคยรายงาน' },
	milestones: (n: string) => `${n} กิจกรรม`,
	milestonesAbout: 'นับตามแผนและผลที่ใช้คำนวณของไตรมาสสุดท้ายที่แสดง ไม่นับโครงการที่ยกเลิก',
	unfinished: 'กิจกรรมที่ยังไม่แล้วเสร็จ',
	noMilestones: 'ไม่มีกิจกรรมที่ยังไม่แล้วเสร็จ',
	indicatorsAbout: 'แต่ละตัวชี้วัดคิดทั้งปีตามวิธีนับของตนเอง และไม่มีการเฉลี่ยร้อยละข้ามตัวชี้วัด',
	reached: 'บรรลุเป้า', notReached: 'ไม่บรรลุเป้า', unknownResult: 'ไม่ทราบ',
	indicatorCount: (n: string) => `${n} ตัวชี้วัด`,
	noIndicators: 'ไม่มีตัวชี้วัดในขอบเขตนี้',
	noMoney: 'ไม่มีงบประมาณหรือรายการเงินในขอบเขตนี้',
	carried: 'เงินกันไว้เบิกเหลื่อมปี', noCarried: 'ไม่มีเงินกันที่บันทึกไว้', frozenCarried: 'ตัวเลข ณ เวลาปิดงวดไม่รวมเงินกัน',
	noDraft: (year: string) => `ยังไม่มีร่างแผน${year}: ร่างทำเมื่อปิดไตรมาส 4`,
	redrafted: (year: string) => `ร่างแผน${year} ทำใหม่หลังปิดงวด จึงไม่แสดงตามตัวเลข ณ เวลาปิดงวด`,
	draft: (year: string, time: string) => `จากร่างแผน${year} ที่ทำเมื่อ ${time}`,
	noCarries: 'ร่างไม่มีโครงการที่ยกไป', noLessons: 'ไม่มีบทเรียนในร่าง',
	undecided: 'ยังไม่พิจารณา', count: (n: string) => `${n} โครงการ`,
	noCorrections: 'ไม่มีการแก้ไขหลังปิดงวด', atClose: 'ตามตัวเลข ณ เวลาปิดงวด จึงไม่แสดงการแก้ไขภายหลัง',
	cut: (shown: string, all: string) => `แสดง ${shown} จาก ${all} รายการ`,
	onPage: (shown: string) => `หน้านี้แสดง ${shown} รายการแรก รายการอื่นอยู่ในไฟล์ที่ดาวน์โหลดได้`,
	cutAt: (shown: string) => `แสดง ${shown} รายการแรก`
};
