export default {
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
};
