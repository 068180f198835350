import { words } from './words.ts';

export default words({
	th: {
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
				new_obligation: 'ก่อหนี้ผูกพันใหม่',
				release: 'ปลดหนี้ผูกพัน',
				outstanding: 'ผูกพันคงเหลือ ณ สิ้นไตรมาส',
				obligation_before_rule: 'ก่อหนี้ผูกพัน (ก่อนใช้ยอดคงเหลือ)',
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
	},
	en: {
		table: 'Show as a table',
		tableOf: (heading: string) => `Table: ${heading}`,
		quarter: 'Quarter',
		noData: 'Nothing to show yet',
		gap: 'Where a line breaks nothing is known; that is not zero',
		curve: {
			heading: 'Planned and actual progress by quarter, cumulative',
			planned: 'Planned, cumulative (%)',
			actual: 'Actual, cumulative (%)',
			slippage: (points: string) => `slippage ${points} points`,
			said: (period: string, actual: string, planned: string, slippage: string) =>
				`${period}: actual ${actual}%, planned ${planned}%, slippage ${slippage} points`,
			noPlan: (period: string, actual: string) => `${period}: actual ${actual}%, no plan to compare with`,
			noActual: 'Nothing is reported in this time yet; only the plan is shown',
			atEnd: "plan at the quarter's end, of all that have a plan",
			atEndNote:
				"Where nothing is reported the plan is that of all initiatives with a plan, at the quarter's end; elsewhere it is over the same set as the actual"
		},
		money: {
			heading: (what: string, currency: string) => `${what} by quarter (${currency})`,
			kinds: {
				commitment: 'Commitment',
				new_obligation: 'New obligations',
				release: 'Released obligations',
				outstanding: 'Outstanding at the quarter’s end',
				obligation_before_rule: 'Obligation (before balances)',
				disbursement: 'Disbursement',
				carry_over: 'Carry-over'
			},
			and: ' and ',
			most: (kind: string, amount: string, period: string) => `${kind} is highest at ${amount} in ${period}`,
			planOwned: "The plan's own money, not split by initiative, dimension or place",
			initiativeOwned: "The initiatives' money",
			negative: (period: string, kind: string, amount: string) =>
				`${period} has a correction: ${kind} ${amount}`,
			none: 'no entry',
			million: (unit: string) => `Axis in million ${unit}`,
			thousand: (unit: string) => `Axis in thousand ${unit}`,
			unit: (unit: string) => `Axis in ${unit}`,
			baht: 'THB'
		},
		health: {
			heading: 'Health of initiatives by dimension',
			said: (name: string, n: number, of: number) =>
				`Most behind or critical: ${name} (${n} of ${of} initiatives)`,
			noneBehind: 'No initiative is behind or critical',
			note: 'An initiative with several dimensions counts in each',
			dimension: 'Dimension',
			count: (n: number) => `${n} ${n === 1 ? 'initiative' : 'initiatives'}`,
			total: 'Total'
		}
	}
});
