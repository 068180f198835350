import { words } from './words.ts';

export default words({
	th: {
		title: 'สาเหตุที่ล่าช้ากว่าแผน',
		lead: 'โครงการที่รายงานของงวดนี้อนุมัติแล้วและผลช้ากว่าแผนถึงเกณฑ์ นับตามสาเหตุหลักที่รายงานระบุ โครงการละหนึ่งครั้ง',
		kinds: {
			budget: 'งบประมาณ',
			procurement: 'จัดซื้อจัดจ้าง',
			personnel: 'บุคลากร',
			area_safety: 'ความปลอดภัยในพื้นที่',
			weather: 'สภาพอากาศ ภัยธรรมชาติ',
			coordination: 'การประสานงาน',
			other: 'อื่น ๆ',
			unstated: 'ยังไม่ระบุสาเหตุ'
		},
		heading: 'โครงการที่ช้ากว่าแผน รายด้าน ตามสาเหตุหลัก',
		said: (cause: string, n: number, all: number) =>
			`สาเหตุที่พบมากที่สุดคือ${cause} ${n.toLocaleString('en')} จาก ${all.toLocaleString('en')} โครงการที่ช้ากว่าแผน`,
		unstated: (n: number, all: number) =>
			`ยังไม่ระบุสาเหตุ ${n.toLocaleString('en')} จาก ${all.toLocaleString('en')} โครงการที่ช้ากว่าแผน`,
		nobody: 'งวดนี้ไม่มีโครงการที่รายงานแล้วและช้ากว่าแผนถึงเกณฑ์',
		noneHere: 'ไม่มีโครงการตามเงื่อนไขนี้',
		dimension: 'ด้าน',
		total: 'รวม (นับโครงการครั้งเดียว)',
		notes: 'โครงการที่มีหลายด้านนับในแต่ละด้าน ผลรวมรายด้านจึงอาจมากกว่าจำนวนโครงการ',
		closedNote: 'ตามรายงานที่อนุมัติ ณ วันปิดงวด การแก้ไขหลังปิดงวดไม่เปลี่ยนจำนวนนี้',
		count: (n: number) => `${n.toLocaleString('en')} โครงการ`,
		list: 'โครงการ สาเหตุ และคำอธิบาย',
		cause: 'สาเหตุหลัก',
		columns: {
			initiative: 'โครงการ',
			organisation: 'หน่วยงานรับผิดชอบ',
			slippage: 'ผลต่าง',
			health: 'สถานะ',
			causes: 'สาเหตุ',
			main: 'สาเหตุหลัก',
			mainWords: 'คำอธิบายสาเหตุหลัก',
			others: 'สาเหตุอื่น',
			actual: 'ผล',
			planned: 'แผน'
		},
		main: 'สาเหตุหลัก',
		found: (n: number) => `${n.toLocaleString('en')} โครงการ`,
		cut: (n: number) => `แสดง ${n.toLocaleString('en')} โครงการแรก ดาวน์โหลดเพื่อดูทั้งหมด`,
		all: 'ทุกด้าน ทุกสาเหตุ',
		more: 'ดูว่าล่าช้าเพราะอะไร',
		filterLabel: 'กรองตามด้านและสาเหตุ',
		apply: 'แสดงผล'
	},
	en: {
		title: 'Why initiatives are behind plan',
		lead: 'Initiatives whose report of this period is approved and whose figure is past a bound, each counted once by the main cause that its report names.',
		kinds: {
			budget: 'Budget',
			procurement: 'Procurement',
			personnel: 'Personnel',
			area_safety: 'Safety in the area',
			weather: 'Weather, natural disaster',
			coordination: 'Coordination',
			other: 'Other',
			unstated: 'No cause named'
		},
		heading: 'Initiatives behind plan, by dimension and main cause',
		said: (cause, n, all) =>
			`The most frequent cause is ${cause}: ${n.toLocaleString('en')} of ${all.toLocaleString('en')} initiatives that are behind plan`,
		unstated: (n, all) =>
			`${n.toLocaleString('en')} of ${all.toLocaleString('en')} initiatives that are behind plan name no cause`,
		nobody: 'No initiative that has reported this period is behind its plan past a bound',
		noneHere: 'No initiative meets these conditions',
		dimension: 'Dimension',
		total: 'All (each initiative once)',
		notes:
			'An initiative of several dimensions is counted in each: the lines may add up to more than the total.',
		closedNote:
			'By the reports as they were approved at the close; later corrections do not change these counts.',
		count: (n) => `${n.toLocaleString('en')} initiative${n === 1 ? '' : 's'}`,
		list: 'Initiatives, causes and what is said of them',
		cause: 'Main cause',
		columns: {
			initiative: 'Initiative',
			organisation: 'Lead organisation',
			slippage: 'Slippage',
			health: 'Health',
			causes: 'Causes',
			main: 'Main cause',
			mainWords: 'About the main cause',
			others: 'Other causes',
			actual: 'Actual',
			planned: 'Planned'
		},
		main: 'main cause',
		found: (n) => `${n.toLocaleString('en')} initiative${n === 1 ? '' : 's'}`,
		cut: (n) => `The first ${n.toLocaleString('en')} are shown; download to see all`,
		all: 'All dimensions and causes',
		more: 'See why initiatives are behind plan',
		filterLabel: 'Filter by dimension and cause',
		apply: 'Show'
	}
});
