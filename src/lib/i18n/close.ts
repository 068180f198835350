import { words } from './words.ts';

const initiatives = (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`);

export default words({
	th: {
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
	},
	en: {
		title: (period) => `Close ${period}`,
		closedTitle: (period) => `${period} is closed`,
		lead: 'Once closed, the figures of this period stay as they are for ever; it cannot be opened again. Later corrections are revisions with a reason, shown beside the figures; open periods are computed anew.',
		due: (date) => `Reports were due on ${date}`,
		notDueYet: (date) => `Reports are due on ${date} only; more may still come`,
		missingTitle: 'What is missing',
		missing: (n, of) =>
			n === 0
				? `Every initiative that owed a report has one approved (${of} in all)`
				: `${initiatives(n)} of ${of} in the period have no approved report`,
		atClose: 'Counts at the time of the close',
		standing: {
			reported: 'Approved',
			submitted: 'Submitted, waiting for review',
			draft: 'Draft, not submitted',
			returned: 'Returned for correction',
			none: 'No report',
			not_owed: 'None owed (not under way)'
		},
		reportState: 'Report',
		initiatives: 'Initiatives',
		showList: (state) => `Show the list: ${state}`,
		listOf: (state, n) => `${state}: ${initiatives(n)}`,
		cut: (n) => `The first ${n} are shown`,
		organisation: 'Responsible organisation',
		cannot: 'This period cannot be closed yet',
		toSample: 'Remove the sample set',
		toPeriods: 'Go to the reporting periods',
		confirm: 'I have checked, and I understand that a closed period cannot be opened again',
		button: 'Close the period and freeze its figures',
		done: 'The period is closed; its figures are frozen',
		closedAt: (at, by) => `Closed ${at} by ${by}`,
		files: 'Files kept at the close',
		filesAbout: 'Made once from the frozen figures, and served the same to the byte for ever',
		fileNames: {
			report: 'Quarterly report (PDF)',
			initiatives: (format) => `List of initiatives (${format})`,
			indicators: (format) => `Indicators (${format})`,
			plan_actual: (format) => `Plan/actual by month (${format})`,
			year_close: (format) => `Year-end report (${format})`
		},
		fileScope: { public: 'public initiatives only', all: 'with internal initiatives' },
		fileLang: { th: 'ไทย', en: 'English' },
		fileMissing: (n, of) =>
			`${of - n} of ${of} files are made; the others are being made in the background. Open this page again to see; if they do not come, have them made again`,
		makeFiles: 'Make the missing files',
		seeAtClose: (period) => `Open the overview of ${period} as at its close`,
		seeYear: (year) => `Open the year-end report of ${year} as at its close`,
		link: 'Close',
		closedLink: 'The close'
	}
});
