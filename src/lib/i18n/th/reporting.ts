const count = (n: number) => n.toLocaleString('en');

export default {
	title: 'การส่งรายงาน',
	asAtClose: 'แต่ละงวด ณ เวลาปิดของงวดนั้น',
	lead: 'หน่วยงานใดส่งรายงานแล้ว หน่วยงานใดยังไม่ส่ง เลือกตัวเลขเพื่อดูรายการโครงการ',
	states: {
		overdue: 'เกินกำหนด',
		returned: 'ส่งกลับให้แก้ไข',
		draft: 'กำลังร่าง',
		due: 'ยังไม่ส่ง',
		submitted: 'รอตรวจ',
		missed: 'ไม่ได้ส่งก่อนปิดงวด',
		approved: 'อนุมัติแล้ว',
		not_owed: 'ไม่ต้องส่ง',
		owed: 'ค้างส่งทั้งหมด'
	},
	meanings: {
		overdue: 'ยังไม่ได้ส่งและเลยวันครบกำหนดแล้ว ไม่ว่าจะเริ่มร่างแล้วหรือไม่',
		returned: 'ผู้ตรวจส่งกลับให้แก้ไข และยังไม่เลยวันครบกำหนด',
		draft: 'บันทึกร่างไว้ ยังไม่ได้ส่ง และยังไม่เลยวันครบกำหนด',
		due: 'ยังไม่ส่งรายงาน และยังไม่เลยวันครบกำหนดหรือยังไม่ได้กำหนดวัน',
		submitted: 'ส่งแล้ว รอผู้ตรวจ',
		missed: 'งวดปิดแล้วโดยไม่มีรายงานที่ส่งมา ไม่นับเป็นศูนย์',
		approved: 'รายงานของงวดนี้ได้รับอนุมัติแล้ว',
		not_owed: 'งวดยังไม่เปิด หรือโครงการไม่ได้อยู่ระหว่างดำเนินการ'
	},
	workHidden: 'ร่างและรายงานที่ส่งกลับให้แก้ไขแสดงเฉพาะผู้เขียนและผู้ตรวจ ที่นี่นับเป็นยังไม่ส่ง',
	legend: 'ความหมายของสถานะ',
	begun: { draft: 'กำลังร่าง', returned: 'ส่งกลับให้แก้ไข' },
	begunCounts: (draft: number, returned: number) =>
		[draft ? `ร่าง ${count(draft)}` : '', returned ? `ส่งกลับ ${count(returned)}` : '']
			.filter(Boolean)
			.join(' · '),
	byLine: (line: string) => `สถานะรายงานตาม${line}`,
	rows: { label: 'แสดงตาม', organisation: 'หน่วยงาน', province: 'จังหวัด' },
	span: {
		label: 'ช่วงงวด',
		year: 'ทั้งปีงบประมาณ',
		'1': 'งวดเดียว',
		'4': '4 ไตรมาสล่าสุด',
		'8': '8 ไตรมาสล่าสุด',
		'12': '12 ไตรมาสล่าสุด'
	},
	until: 'ถึงงวด',
	state: 'สถานะรายงาน',
	filterLabel: 'กรองการส่งรายงาน',
	search: 'ค้นหาโครงการ',
	apply: 'แสดง',
	clear: 'ล้างตัวกรอง',
	caption: (rows: string, from: string, to: string) =>
		`สถานะรายงานตาม${rows} ${from === to ? from : `${from} ถึง ${to}`} นับเป็นโครงการ`,
	periods: (from: string, to: string) => (from === to ? `งวด ${from}` : `งวด ${from} ถึง ${to}`),
	quarter: (n: number) => `ไตรมาส ${n}`,
	due: (day: string) => `กำหนดส่ง ${day}`,
	noDue: 'ยังไม่กำหนดวันส่ง',
	notOpen: 'ยังไม่เปิดงวด',
	closed: 'ปิดงวดแล้ว',
	owed: 'ค้างส่งรวม',
	owedReports: (n: number) => `${count(n)} รายงาน`,
	ofThemOverdue: (n: number) => `เกินกำหนด ${count(n)}`,
	none: 'ไม่มี',
	noInitiative: 'ไม่มีโครงการในงวดนี้',
	total: 'ทั้งหมด',
	totalHelp: 'นับแต่ละโครงการครั้งเดียว',
	severalProvinces: 'โครงการที่อยู่หลายจังหวัดนับในทุกจังหวัด ผลรวมของแถวจึงอาจมากกว่าแถวทั้งหมด',
	noOrganisation: 'ไม่ระบุหน่วยงาน',
	noPlace: 'ไม่ระบุพื้นที่',
	wholeCountry: 'ทั้งประเทศ',
	lastSubmitted: (day: string) => `ส่งล่าสุด ${day}`,
	earliest: (day: string) => `ครบกำหนด ${day}`,
	empty: 'ไม่มีโครงการในงวดและตัวกรองนี้',
	listTitle: 'รายการสถานะรายงาน',
	toMatrix: 'กลับไปตารางการส่งรายงาน',
	found: (reports: number, initiatives: number) =>
		reports === initiatives
			? `${count(reports)} โครงการ`
			: `${count(reports)} รายงาน ของ ${count(initiatives)} โครงการ`,
	columns: {
		initiative: 'โครงการ',
		period: 'งวด',
		state: 'สถานะรายงาน',
		due: 'ครบกำหนด',
		who: 'ผู้ต้องดำเนินการ',
		since: 'ตั้งแต่'
	},
	days: (n: number) => (n > 0 ? `เหลือ ${count(n)} วัน` : n === 0 ? 'ครบกำหนดวันนี้' : `เกิน ${count(-n)} วัน`),
	reviewer: 'ผู้ตรวจรายงาน',
	goesOn: (day: string) => `ถ้ายังไม่ตรวจ จะส่งต่อถึงผู้ตรวจลำดับถัดไปวันที่ ${day}`,
	nobody: 'ไม่มีผู้ต้องดำเนินการ',
	person: (name: string) => `ผู้รับผิดชอบ ${name}`,
	openReport: 'เปิดรายงาน',
	remind: 'เตือนรายการที่ค้างส่งนี้',
	remindHelp: (reports: number) =>
		`แจ้งเตือนเจ้าหน้าที่ของหน่วยงานเรื่องรายงานที่ค้างส่ง ${count(reports)} ฉบับในขอบเขตของคุณ ทั้งในระบบและทางอีเมลถ้าตั้งค่าไว้ เตือนซ้ำในวันเดียวกันจะไม่ส่งซ้ำ`,
	remindTooMany: (most: number) => `เตือนได้ครั้งละไม่เกิน ${count(most)} ฉบับ กรุณากรองให้แคบลง`,
	reminded: (people: number, owed: number) =>
		`เตือนเจ้าหน้าที่ ${count(people)} คน เรื่องรายงาน ${count(owed)} ฉบับแล้ว`,
	remindedNone: 'ไม่มีเจ้าหน้าที่ที่ต้องเตือน',
	repeated: (n: number) => `${count(n)} คนได้รับการเตือนเรื่องเดียวกันวันนี้แล้ว`,
	nobodyAnswers: (n: number) => `${count(n)} โครงการยังไม่มีเจ้าหน้าที่ของหน่วยงานในระบบ`,
	files: { csv: 'CSV สำหรับโปรแกรมอื่นและ Excel', xlsx: 'Excel (XLSX)', pdf: 'PDF สำหรับพิมพ์' }
};
