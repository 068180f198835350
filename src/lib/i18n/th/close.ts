export default {
	title: (period: string) => `ปิดงวด ${period}`,
	closedTitle: (period: string) => `งวด ${period} ปิดแล้ว`,
	lead: 'เมื่อปิดแล้ว ตัวเลขของงวดนี้จะตรึงไว้ตลอดไป เปิดใหม่ไม่ได้ การแก้ไขภายหลังเป็นฉบับแก้ไขที่มีเหตุผล แสดงไว้ข้างตัวเลขเดิม และงวดที่ยังเปิดอยู่จะคำนวณใหม่',
	due: (date: string) => `ครบกำหนดส่ง ${date}`,
	notDueYet: (date: string) => `ยังไม่ถึงวันครบกำหนดส่ง ${date} หน่วยงานยังอาจส่งรายงานได้`,
	missingTitle: 'มีอะไรยังขาด',
	missing: (n: number, of: number) =>
		n === 0
			? `รายงานครบทุกโครงการที่ต้องรายงาน (ทั้งหมด ${of} โครงการ)`
			: `ขาดรายงานที่อนุมัติแล้ว ${n} โครงการ จากทั้งหมด ${of} โครงการในงวด`,
	atClose: 'จำนวน ณ เวลาที่ปิดงวด',
	standing: {
		reported: 'อนุมัติแล้ว',
		submitted: 'ส่งแล้ว รอตรวจ',
		draft: 'ร่าง ยังไม่ส่ง',
		returned: 'ส่งกลับให้แก้ไข',
		none: 'ยังไม่มีรายงาน',
		not_owed: 'ไม่ต้องรายงาน (ไม่ได้อยู่ระหว่างดำเนินการ)'
	},
	reportState: 'สถานะรายงาน',
	initiatives: 'โครงการ',
	showList: (state: string) => `ดูรายชื่อ: ${state}`,
	listOf: (state: string, n: number) => `${state} ${n} โครงการ`,
	cut: (n: number) => `แสดง ${n} รายการแรก`,
	organisation: 'หน่วยงานรับผิดชอบ',
	cannot: 'ยังปิดงวดนี้ไม่ได้',
	toSample: 'ไปลบชุดข้อมูลตัวอย่าง',
	toPeriods: 'ไปที่งวดรายงาน',
	confirm: 'ข้าพเจ้าตรวจแล้ว และเข้าใจว่าปิดแล้วเปิดใหม่ไม่ได้',
	button: 'ปิดงวดและตรึงตัวเลข',
	done: 'ปิดงวดแล้ว ตัวเลขตรึงไว้',
	closedAt: (at: string, by: string) => `ปิดเมื่อ ${at} โดย ${by}`,
	files: 'แฟ้มที่เก็บไว้เมื่อปิดงวด',
	filesAbout: 'ทำจากตัวเลขที่ตรึงไว้ครั้งเดียว แล้วส่งให้เหมือนเดิมทุกไบต์ตลอดไป',
	fileNames: {
		report: 'รายงานรายไตรมาส (PDF)',
		initiatives: (format: string) => `รายการโครงการ (${format})`,
		indicators: (format: string) => `ตัวชี้วัด (${format})`,
		plan_actual: (format: string) => `แผน/ผลการใช้จ่ายรายเดือน (${format})`,
		year_close: (format: string) => `รายงานสรุปผลสิ้นปีงบประมาณ (${format})`
	},
	fileScope: { public: 'เฉพาะโครงการที่เปิดเผย', all: 'รวมโครงการภายใน' },
	fileLang: { th: 'ไทย', en: 'English' },
	fileMissing: (n: number, of: number) =>
		`ทำแล้ว ${of - n} จาก ${of} แฟ้ม ที่เหลือกำลังทำอยู่เบื้องหลัง เปิดหน้านี้ใหม่เพื่อดูผล ถ้าค้างอยู่ให้สั่งทำอีกครั้ง`,
	makeFiles: 'ทำแฟ้มที่ขาด',
	seeAtClose: (period: string) => `เปิดหน้าภาพรวม ${period} ณ เวลาปิดงวด`,
	seeYear: (year: string) => `ดูรายงานสรุปผลสิ้น${year} ตามตัวเลข ณ เวลาปิดงวด`,
	link: 'ปิดงวด',
	closedLink: 'ดูการปิดงวด'
};
