import { words } from './words.ts';

export default words({
	th: {
		title: 'ตารางแผนและผลการใช้จ่ายงบประมาณ รายเดือนและรายไตรมาส',
		short: 'ตารางแผน/ผล รายเดือน',
		unit: 'หน่วย: บาท',
		code: 'รหัส',
		name: 'ด้าน / โครงการ',
		nameByPlan: 'แผนงาน / โครงการ',
		basis: 'ที่มาของแผน',
		bases: { milestones: 'งบรายกิจกรรม', budget: 'งบทั้งปี' },
		basesShort: { milestones: 'ก', budget: 'ป' },
		share: (percent: string) => `สัดส่วน ${percent}`,
		level: 'ระดับ',
		levels: { group: 'กลุ่ม', row: 'โครงการ', total: 'รวม' },
		year: (year: string) => `ปีงบประมาณ พ.ศ. ${year}`,
		quarter: (quarter: number) => `ไตรมาส ${quarter}`,
		sum: 'รวม',
		yearSum: 'รวมทั้งปี',
		plan: 'แผน',
		actual: 'ผล',
		total: 'รวมทั้งสิ้น',
		by: 'จัดกลุ่มตาม',
		groups: { dimension: 'ด้าน', plan: 'แผนงาน' },
		empty: 'ไม่มีโครงการในงวดและตัวกรองนี้',
		shown: (shown: string, all: string) =>
			`แสดง ${shown} จาก ${all} โครงการ ผลรวมคิดจากทุกโครงการ รายการทั้งหมดอยู่ในไฟล์ XLSX และ CSV`,
		cut: (n: string) => `มีโครงการมากกว่า ${n} โครงการ ตารางนี้แสดงเท่านั้น ผลรวมคิดจากที่แสดง`,
		notesTitle: 'หลักเกณฑ์ของตาราง',
		notes: [
			'แผนของโครงการที่ทุกกิจกรรมหลักมีงบประมาณและวันที่ (ละเอียดถึงไตรมาสขึ้นไป): กระจายงบของแต่ละกิจกรรมเท่ากันทุกวันตลอดช่วงกิจกรรม (ก)',
			'แผนของโครงการอื่นที่ทราบงบของปี: แสดงงบหลังโอนเปลี่ยนแปลง หากไม่มีใช้งบตาม พ.ร.บ. เฉพาะช่องรวมทั้งปี (ป) ไม่แบ่งเป็นเดือนหรือไตรมาสเอง',
			'ผลคือเงินเบิกจ่ายถึงสิ้นไตรมาสที่เลือก รายเดือนแสดงเมื่อทุกรายการของไตรมาสนั้นมีวันที่ของตนเอง เงินที่รายงานเป็นรายไตรมาสอยู่ในช่องรวมของไตรมาสเท่านั้น',
			'– คือไม่ทราบหรือไม่มีการบันทึก ไม่ใช่ศูนย์ ผลรวมนับเฉพาะค่าที่ทราบในช่องนั้น เดือนจึงอาจรวมได้น้อยกว่าไตรมาส และไตรมาสน้อยกว่าทั้งปี',
			'เฉพาะเงินบาทของโครงการ ไม่รวมเงินของแผนงานและเงินสกุลอื่น'
		],
		ofNow: 'ตัวเลขเป็นข้อมูลล่าสุด รวมที่บันทึกหลังปิดงวดด้วย',
		ofClose: 'ตัวเลขเป็นตามที่เก็บไว้ ณ เวลาปิดงวด ไม่เปลี่ยนตามที่บันทึกหลังจากนั้น',
		shares: 'โครงการที่มีหลายด้านแบ่งเงินตามสัดส่วนของด้าน แต่ละด้านจึงรวมกันเท่ากับยอดรวม',
		rounded: 'หน้าเว็บและ PDF ปัดเป็นบาท ไฟล์ XLSX และ CSV มีสตางค์'
	},
	en: {
		title: 'Planned and actual spending by month and quarter',
		short: 'Plan/actual by month',
		unit: 'Unit: baht',
		code: 'Code',
		name: 'Dimension / initiative',
		nameByPlan: 'Plan / initiative',
		basis: 'Plan taken from',
		bases: { milestones: 'milestone budgets', budget: 'year’s budget' },
		basesShort: { milestones: 'M', budget: 'Y' },
		share: (percent) => `share ${percent}`,
		level: 'Level',
		levels: { group: 'group', row: 'initiative', total: 'total' },
		year: (year) => `Fiscal year ${year}`,
		quarter: (quarter) => `Quarter ${quarter}`,
		sum: 'Sum',
		yearSum: 'Whole year',
		plan: 'Plan',
		actual: 'Actual',
		total: 'Grand total',
		by: 'Grouped by',
		groups: { dimension: 'dimension', plan: 'plan' },
		empty: 'No initiative in this period and filter',
		shown: (shown, all) =>
			`Shows ${shown} of ${all} initiatives; sums are of all. The XLSX and CSV files hold every one`,
		cut: (n) => `There are more than ${n} initiatives: this table shows no more, and its sums are of these`,
		notesTitle: 'How the table is made',
		notes: [
			'Plan where every milestone has a budget and dates (to the quarter or better): each budget spread evenly over the milestone’s days (M)',
			'Plan of other initiatives whose year’s budget is known: after transfers, else by Act, in the whole year’s cell alone (Y); it is not divided into months or quarters here',
			'Actual is disbursement up to the end of the chosen quarter. Months are shown where every entry of the quarter has a date of its own; money reported by the quarter stands in the quarter’s sum alone',
			'– means not known or not entered, not zero. Sums count what is known in their cell, so months may add up to less than their quarter, and quarters to less than the year',
			'Baht of initiatives alone, without plans’ own money and other currencies'
		],
		ofNow: 'The newest data, with what was entered after a close',
		ofClose: 'As kept when the period closed, whatever was entered since',
		shares:
			'An initiative of several dimensions divides its money by its shares, so that dimensions add up to the total',
		rounded: 'The page and the PDF round to the baht; the XLSX and CSV files hold satang'
	}
});
