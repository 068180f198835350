import { words } from './words.ts';

export default words({
	th: {
		title: 'สถานะที่ผู้บริหารกำหนด',
		short: 'ผู้บริหารกำหนด',
		computed: 'สถานะที่คำนวณ',
		count: (n: number) =>
			`ผู้บริหารกำหนดสถานะไว้ ${n.toLocaleString('en')} โครงการ (จำนวนตามสถานะนับจากสถานะที่คำนวณ)`,
		until: (day: string) => `ถึง ${day}`,
		by: (name: string) => `โดย ${name}`,
		since: (period: string) => `ตั้งแต่งวด ${period}`,
		set: 'กำหนดสถานะ',
		lead: 'สถานะที่กำหนดแสดงคู่กับสถานะที่คำนวณเสมอ ไม่เปลี่ยนตัวเลขและไม่เปลี่ยนจำนวนในภาพรวม สิ้นสุดเองเมื่อพ้นวันสุดท้าย',
		period: (period: string) => `มีผลกับตัวเลขของงวด ${period} และงวดต่อไป จนถึงวันสุดท้ายที่ระบุ`,
		notOpen: 'งวดที่แสดงปิดแล้วหรือไม่มีตัวเลขของโครงการ จึงกำหนดสถานะไม่ได้',
		chooseOpen: 'เลือกงวดที่ยังไม่ปิด:',
		noneOpen: 'โครงการนี้ไม่มีงวดที่ยังไม่ปิด',
		fields: { health: 'สถานะ', reason: 'เหตุผล', ends_on: 'ใช้ถึงวันที่', because: 'เหตุผลที่ถอน' },
		endsHint: 'วันสุดท้ายที่ใช้ เช่น 31 ธ.ค. 2569',
		holds: 'ใช้อยู่',
		states: { holds: 'ใช้อยู่', ended: 'สิ้นสุดแล้ว', withdrawn: 'ถอนแล้ว' },
		withdraw: 'ถอนสถานะที่กำหนด',
		withdrawn: (day: string) => `ถอนเมื่อ ${day}`,
		history: 'ประวัติ',
		none: 'ยังไม่เคยกำหนด',
		saved: 'บันทึกแล้ว',
		columns: {
			health: 'สถานะ',
			computed: 'คำนวณได้ขณะนั้น',
			from: 'กำหนดเมื่อ',
			until: 'ใช้ถึง',
			reason: 'เหตุผล',
			by: 'ผู้กำหนด',
			state: 'สภาพ'
		},
		atClose: 'ที่ใช้อยู่เมื่อปิดงวด',
		choose: 'เลือกสถานะ'
	},
	en: {
		title: 'Health set by an executive',
		short: 'Set by an executive',
		computed: 'Computed health',
		count: (n) =>
			`An executive has set the health of ${n.toLocaleString('en')} initiative${n === 1 ? '' : 's'} (counts are of the computed health)`,
		until: (day) => `until ${day}`,
		by: (name) => `by ${name}`,
		since: (period) => `from ${period}`,
		set: 'Set the health',
		lead: 'It always stands beside the computed health; it changes no figure and no count, and ends by itself after its last day.',
		period: (period) => `It stands beside the figures of ${period} and later periods, until its last day.`,
		notOpen: 'The period shown is closed, or has no figure of this initiative, so that no health can be set.',
		chooseOpen: 'Choose one that is not closed:',
		noneOpen: 'This initiative has no period that is not closed.',
		fields: { health: 'Health', reason: 'Reason', ends_on: 'Last day', because: 'Why it is withdrawn' },
		endsHint: 'The last day that it holds, for example 31 Dec 2026',
		holds: 'In force',
		states: { holds: 'in force', ended: 'ended', withdrawn: 'withdrawn' },
		withdraw: 'Withdraw it',
		withdrawn: (day) => `withdrawn ${day}`,
		history: 'History',
		none: 'Never set',
		saved: 'Saved',
		columns: {
			health: 'Health',
			computed: 'Computed then',
			from: 'Set on',
			until: 'Last day',
			reason: 'Reason',
			by: 'By',
			state: 'Now'
		},
		atClose: 'as it held at the close',
		choose: 'Choose a health'
	}
});
