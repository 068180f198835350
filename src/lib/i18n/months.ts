import { words } from './words.ts';

export default words({
	th: {
		days: 'กำหนดรายเดือน',
		about:
			'สำหรับหน่วยงานที่ต้องการติดตามรายเดือน ตั้งวันเปิดรับและวันครบกำหนดของเดือนที่ต้องการ เดือนที่ไม่ระบุวันเปิดรับจะไม่ให้บันทึก ยอดรายเดือนไม่เข้าตัวเลขใดจนกว่าจะนำไปใส่ในรายงานรายไตรมาสและผ่านการตรวจ',
		year: 'ปีงบประมาณ',
		show: 'แสดง',
		month: 'เดือน',
		opens: 'วันเปิดรับ',
		due: 'วันครบกำหนด',
		save: 'บันทึก',
		saved: 'บันทึกกำหนดรายเดือนแล้ว',
		none: 'ปีงบประมาณนี้ยังไม่ได้กำหนดให้บันทึกรายเดือน ผู้ดูแลระบบกำหนดได้ที่หน้า “กำหนดรายเดือน”',
		lead: 'บันทึกระหว่างไตรมาส ร้อยละเป็นผลสะสมตั้งแต่เริ่มโครงการ เงินเบิกจ่ายเป็นของเดือนนั้นเดือนเดียว ส่วนผูกพันคงเหลือเป็นยอด ณ สิ้นเดือน ยังไม่เข้าตัวเลขใดจนกว่าจะนำไปใส่ในรายงานรายไตรมาส',
		percent: 'ผลงานสะสม (%)',
		outstanding: 'ผูกพันคงเหลือสิ้นเดือน (บาท)',
		obligatedBefore: (amount: string) => `แบบเดิมบันทึกไว้ว่าก่อหนี้ในเดือน ${amount} ซึ่งไม่ใช่ยอดคงเหลือ`,
		disbursed: 'เบิกจ่ายในเดือน (บาท)',
		note: 'บันทึก',
		by: (name: string, at: string) => `บันทึกโดย ${name} เมื่อ ${at}`,
		standing: { not_asked: 'ไม่ได้กำหนด', not_begun: 'ยังไม่เปิดรับ', closed: 'ปิดงวดแล้ว', open: 'เปิดรับ' },
		overdue: 'เกินกำหนด',
		sum: (quarter: number, months: number) => `รวมไตรมาส ${quarter} (มีข้อมูล ${months} จาก 3 เดือน)`,
		/** On the quarter's report. */
		beside: 'ยอดรายเดือนของไตรมาสนี้',
		sumNote: (months: number) => `มีข้อมูล ${months} จาก 3 เดือน`,
		latestNote: 'เดือนล่าสุดที่มีข้อมูล',
		balanceNote: 'ยอด ณ สิ้นเดือนสุดท้ายของไตรมาส',
		use: 'ใช้ตัวเลขนี้',
		toMonths: 'บันทึกรายเดือน'
	},
	en: {
		days: 'Months asked for',
		about:
			'For offices that follow up monthly: set the opening and due dates of the months that are wanted. A month without an opening date takes no entries. What is noted enters no figure until a quarterly report takes it over and is reviewed.',
		year: 'Fiscal year',
		show: 'Show',
		month: 'Month',
		opens: 'Opens on',
		due: 'Due on',
		save: 'Save',
		saved: 'The months have been saved',
		none: 'No months are asked for in this fiscal year; an administrator sets them under “Months asked for”',
		lead: 'Notes between the quarters: the percentage is cumulative since the start, what was disbursed is of that month alone, and the outstanding obligation is the balance at its end. None of it enters a figure until a quarterly report takes it over.',
		percent: 'Progress to date (%)',
		outstanding: 'Outstanding obligation at month’s end (THB)',
		obligatedBefore: (amount) =>
			`The earlier form noted ${amount} obligated in the month, which is no balance`,
		disbursed: 'Disbursed in the month (THB)',
		note: 'Note',
		by: (name, at) => `by ${name}, ${at}`,
		standing: {
			not_asked: 'not asked for',
			not_begun: 'not open yet',
			closed: 'period closed',
			open: 'open'
		},
		overdue: 'overdue',
		sum: (quarter, months) => `Quarter ${quarter} (${months} of 3 months known)`,
		beside: 'This quarter by months',
		sumNote: (months) => `${months} of 3 months known`,
		latestNote: 'newest month known',
		balanceNote: 'balance at the end of the quarter’s last month',
		use: 'Use this figure',
		toMonths: 'Monthly notes'
	}
});
