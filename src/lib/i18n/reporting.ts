import { words } from './words.ts';

const count = (n: number) => n.toLocaleString('en');
const many = (n: number, one: string) => `${count(n)} ${one}${n === 1 ? '' : 's'}`;

export default words({
	th: {
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
	},
	en: {
		title: 'Reporting status',
		asAtClose: 'each quarter as at its own close',
		lead: 'Who has reported, and who has not. Choose a number to see the initiatives behind it.',
		states: {
			overdue: 'Overdue',
			returned: 'Returned',
			draft: 'Draft',
			due: 'Not yet reported',
			submitted: 'In review',
			missed: 'Not reported by the close',
			approved: 'Approved',
			not_owed: 'Nothing owed',
			owed: 'All that is owed'
		},
		meanings: {
			overdue: 'Not submitted, and past the due date, whether begun or not',
			returned: 'Sent back for correction, and not past the due date',
			draft: 'A draft is saved, not submitted, and not past the due date',
			due: 'No report, and not past the due date, or no day is set',
			submitted: 'Submitted, and waiting for a reviewer',
			missed: 'The period closed without a submitted report; not counted as zero',
			approved: 'The report of this period is approved',
			not_owed: 'The period is not open, or the initiative is not under way'
		},
		workHidden:
			'Drafts and returned reports are shown to those who write or review them; here they count as not yet reported.',
		legend: 'What the states mean',
		begun: { draft: 'draft', returned: 'returned' },
		begunCounts: (draft, returned) =>
			[draft ? many(draft, 'draft') : '', returned ? `${count(returned)} returned` : '']
				.filter(Boolean)
				.join(' · '),
		byLine: (line) => `Reports by ${line.toLowerCase()}`,
		rows: { label: 'Lines by', organisation: 'Organisation', province: 'Province' },
		span: {
			label: 'Periods',
			year: 'Whole fiscal year',
			'1': 'One quarter',
			'4': 'Last 4 quarters',
			'8': 'Last 8 quarters',
			'12': 'Last 12 quarters'
		},
		until: 'Up to',
		state: 'State of the report',
		filterLabel: 'Filter the reporting status',
		search: 'Search initiatives',
		apply: 'Show',
		clear: 'Clear the filter',
		caption: (rows, from, to) =>
			`Reports by ${rows.toLowerCase()}, ${from === to ? from : `${from} to ${to}`}, counted in initiatives`,
		periods: (from, to) => (from === to ? `Period ${from}` : `Periods ${from} to ${to}`),
		quarter: (n) => `Q${n}`,
		due: (day) => `due ${day}`,
		noDue: 'no due date set',
		notOpen: 'not opened yet',
		closed: 'closed',
		owed: 'Owed in all',
		owedReports: (n) => many(n, 'report'),
		ofThemOverdue: (n) => `${count(n)} overdue`,
		none: 'none',
		noInitiative: 'no initiative in this period',
		total: 'All',
		totalHelp: 'each initiative once',
		severalProvinces:
			'An initiative in several provinces counts in each of them, so lines may add to more than all.',
		noOrganisation: 'No organisation stated',
		noPlace: 'No place stated',
		wholeCountry: 'Whole country',
		lastSubmitted: (day) => `last submitted ${day}`,
		earliest: (day) => `due ${day}`,
		empty: 'No initiative in these periods with this filter',
		listTitle: 'Reports and their state',
		toMatrix: 'Back to the reporting status',
		found: (reports, initiatives) =>
			reports === initiatives
				? many(reports, 'initiative')
				: `${many(reports, 'report')} of ${many(initiatives, 'initiative')}`,
		columns: {
			initiative: 'Initiative',
			period: 'Period',
			state: 'State of the report',
			due: 'Due',
			who: 'Who must act',
			since: 'Since'
		},
		days: (n) => (n > 0 ? `${many(n, 'day')} left` : n === 0 ? 'due today' : `${many(-n, 'day')} overdue`),
		reviewer: 'The reviewer',
		goesOn: (day) => `to the next reviewer on ${day} if not reviewed`,
		nobody: 'Nobody',
		person: (name) => `Responsible: ${name}`,
		openReport: 'Open the report',
		remind: 'Remind of what is owed here',
		remindHelp: (reports) =>
			`Tells the organisations’ officers of ${many(reports, 'owed report')} within your scope, in the product and by e-mail where that is set up. Whoever was told the same today is not told twice.`,
		remindTooMany: (most) => `At most ${count(most)} reports can be reminded of at once: narrow the list`,
		reminded: (people, owed) => `${many(people, 'officer')} reminded of ${many(owed, 'report')}`,
		remindedNone: 'There was no officer to remind',
		repeated: (n) => `${count(n)} had been told the same today`,
		nobodyAnswers: (n) => `${many(n, 'initiative')} ha${n === 1 ? 's' : 've'} no officer in the system`,
		files: { csv: 'CSV for other programs and Excel', xlsx: 'Excel (XLSX)', pdf: 'PDF to print' }
	}
});
