import { words } from './words.ts';

export default words({
	th: {
		lead: 'แก้เฉพาะวันที่เปลี่ยน วันอื่นคงเดิม',
		approved: (last: number, next: number) =>
			`กำหนดการนี้อนุมัติแล้วเป็นแผนฐานที่ ${last} เมื่อบันทึก วันใหม่จะเป็นแผนฐานที่ ${next} จึงต้องให้เหตุผล แผนฐานเดิมยังเก็บไว้`,
		draft: 'กำหนดการนี้ยังไม่มีแผนฐาน วันใหม่จึงมีผลกับแผนที่กำลังใช้ทันที จะให้เหตุผลหรือไม่ก็ได้',
		own: 'ทั้งโครงการ',
		milestone: (n: number, title: string) => `${n}. ${title}`,
		label: (row: string, field: string) => `${row}: ${field}`,
		reason: 'เหตุผล',
		reasonHint: 'เก็บไว้ในประวัติและในแผนฐานใหม่ เช่น เลขที่หนังสือที่อนุมัติ',
		save: 'บันทึกวันใหม่',
		saveAs: (n: number) => `บันทึกเป็นแผนฐานที่ ${n}`,
		savedAs: (n: number) => `บันทึกแล้ว วันใหม่เป็นแผนฐานที่ ${n}`,
		savedDraft: 'บันทึกแล้ว แผนที่กำลังใช้เปลี่ยนตามนี้',
		compare: (from: number, to: number) => `เทียบแผนฐานที่ ${from} กับแผนฐานที่ ${to}`,
		undo: 'เลิกทำ',
		undoing: (what: string) => `เลิกทำ: ${what}`,
		change: 'การเลื่อนกำหนดการ',
		undoNote: 'ใส่วันก่อนการเปลี่ยนนั้นไว้ให้แล้ว ตรวจแล้วกดบันทึก'
	},
	en: {
		lead: 'Change only the dates that move; the others stay',
		approved: (last, next) =>
			`This schedule is approved as baseline ${last}. Once saved, the new dates are baseline ${next}, so a reason is needed. Earlier baselines are kept`,
		draft:
			'This schedule has no baseline yet, so new dates go straight into the working plan. A reason is optional',
		own: 'The whole initiative',
		milestone: (n, title) => `${n}. ${title}`,
		label: (row, field) => `${row}: ${field}`,
		reason: 'Reason',
		reasonHint: 'Kept in the history and with the new baseline, such as the number of the approving letter',
		save: 'Save the new dates',
		saveAs: (n) => `Save as baseline ${n}`,
		savedAs: (n) => `Saved: the new dates are baseline ${n}`,
		savedDraft: 'Saved: the working plan has the new dates',
		compare: (from, to) => `Compare baseline ${from} with baseline ${to}`,
		undo: 'Undo',
		undoing: (what) => `Undone: ${what}`,
		change: 'change of dates',
		undoNote: 'The dates from before that change are filled in. Check them, then save'
	}
});
