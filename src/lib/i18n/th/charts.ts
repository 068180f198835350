export default {
	table: 'ดูเป็นตาราง',
	tableOf: (heading: string) => `ตาราง: ${heading}`,
	quarter: 'ไตรมาส',
	noData: 'ยังไม่มีข้อมูลให้แสดง',
	gap: 'ช่วงที่เส้นขาดคือไม่มีข้อมูล ไม่ใช่ศูนย์',
	curve: {
		heading: 'แผนและผลสะสมรายไตรมาส',
		planned: 'แผนสะสม (%)',
		actual: 'ผลสะสม (%)',
		slippage: (points: string) => `ต่าง ${points} จุด`,
		said: (period: string, actual: string, planned: string, slippage: string) =>
			`${period} ผลสะสม ${actual}% แผนสะสม ${planned}% ผลต่าง ${slippage} จุดร้อยละ`,
		noPlan: (period: string, actual: string) => `${period} ผลสะสม ${actual}% ไม่มีแผนให้เทียบ`,
		noActual: 'ยังไม่มีผลที่รายงานในช่วงนี้ แสดงเฉพาะแผน',
		atEnd: 'แผน ณ สิ้นไตรมาส ของทุกโครงการที่มีแผน',
		atEndNote: 'ไตรมาสที่ยังไม่มีผล แผนคิดจากทุกโครงการที่มีแผน ณ สิ้นไตรมาส ไตรมาสที่มีผล แผนคิดจากโครงการชุดเดียวกับผล'
	},
	money: {
		heading: (what: string, currency: string) => `${what}รายไตรมาส (${currency})`,
		kinds: {
			commitment: 'ข้อผูกพันของผู้ให้ทุน',
			obligation: 'ก่อหนี้ผูกพัน',
			disbursement: 'เบิกจ่าย',
			carry_over: 'เงินกันไว้เบิกเหลื่อมปี'
		},
		and: 'และ',
		most: (kind: string, amount: string, period: string) => `${kind}สูงสุด ${amount} ใน${period}`,
		planOwned: 'เงินของแผนงานทั้งแผน ไม่แยกเป็นรายโครงการ ด้าน หรือพื้นที่',
		initiativeOwned: 'เงินของโครงการ',
		negative: (period: string, kind: string, amount: string) => `${period} มีรายการปรับลด: ${kind} ${amount}`,
		none: 'ไม่มีรายการ',
		million: (unit: string) => `หน่วยแกน: ล้าน ${unit}`,
		thousand: (unit: string) => `หน่วยแกน: พัน ${unit}`,
		unit: (unit: string) => `หน่วยแกน: ${unit}`,
		baht: 'บาท'
	},
	health: {
		heading: 'สถานะโครงการรายด้าน',
		said: (name: string, n: number, of: number) =>
			`ด้านที่มีโครงการล่าช้าหรือวิกฤตมากที่สุดคือ ${name} (${n} จาก ${of} โครงการ)`,
		noneBehind: 'ไม่มีโครงการที่ล่าช้าหรือวิกฤต',
		note: 'โครงการที่มีหลายด้านนับในทุกด้าน',
		dimension: 'ด้าน',
		count: (n: number) => `${n} โครงการ`,
		total: 'รวม'
	}
};
