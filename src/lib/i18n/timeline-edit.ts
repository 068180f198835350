import { words } from './words.ts';

export default words({
	th: {
		start: 'เริ่ม',
		end: 'สิ้นสุด',
		change: 'เลื่อนกำหนดการบนเส้นเวลา',
		finish: 'เลิกเลื่อน',
		button: (title: string, dates: string) => `เลื่อนกำหนดการ ${title} ${dates}`,
		help: 'ลากแท่ง ลากปลายแท่ง หรือเลือกแถวด้วยปุ่ม ✎ แล้วใช้แป้น ← → (Shift เฉพาะวันสิ้นสุด, Ctrl เฉพาะวันเริ่ม) Enter เพื่อตรวจและบันทึก Esc เพื่อปล่อย',
		now: (title: string, dates: string) => `${title}: ${dates}`,
		title: (title: string) => `เลื่อนกำหนดการ: ${title}`,
		from: (dates: string) => `เดิม ${dates}`,
		reason: 'เหตุผล',
		approved: 'กำหนดการนี้อนุมัติแล้ว วันใหม่จะเป็นแผนฐานฉบับถัดไป แผนฐานเดิมยังเก็บไว้ จึงต้องให้เหตุผล',
		draft: 'ยังไม่มีแผนฐาน จะให้เหตุผลหรือไม่ก็ได้',
		save: 'บันทึกวันใหม่',
		back: 'กลับไปเลื่อนต่อ',
		drop: 'ไม่เปลี่ยน',
		form: 'แก้ทุกวันในแบบฟอร์ม',
		conflict: (start: string, end: string) =>
			`มีผู้บันทึกก่อนคุณ วันที่บันทึกไว้ล่าสุดของแถวนี้คือ ${start} ถึง ${end} หากยังต้องการวันของคุณ กดบันทึกอีกครั้ง`,
		failed: 'ยังไม่ทราบว่าบันทึกได้หรือไม่ โปรดกดบันทึกอีกครั้ง ระบบจะไม่บันทึกซ้ำ',
		saved: (title: string) => `บันทึกวันใหม่ของ ${title} แล้ว`,
		undo: 'เลิกทำ',
		undoLate: 'เลิกทำไม่ได้ เพราะมีผู้บันทึกหลังจากนั้น เปิดแบบฟอร์มเพื่อแก้ไข',
		undoFailed: 'เลิกทำไม่สำเร็จ โปรดลองอีกครั้ง',
		compare: 'เทียบแผนฐาน'
	},
	en: {
		start: 'Start',
		end: 'End',
		change: 'Change dates on the timeline',
		finish: 'Stop changing dates',
		button: (title: string, dates: string) => `Change dates of ${title} ${dates}`,
		help: 'Drag a bar or one of its ends, or choose a row by its ✎ button and use ← → (Shift: the end alone, Ctrl: the start alone), Enter to check and save, Esc to let go',
		now: (title: string, dates: string) => `${title}: ${dates}`,
		title: (title: string) => `Change dates: ${title}`,
		from: (dates: string) => `Was ${dates}`,
		reason: 'Reason',
		approved:
			'This schedule is approved. The new dates become the next baseline and the earlier ones are kept, so a reason is needed.',
		draft: 'There is no baseline yet; a reason is optional.',
		save: 'Save new dates',
		back: 'Back to moving',
		drop: 'Leave as it was',
		form: 'Change all dates in the form',
		conflict: (start: string, end: string) =>
			`Somebody saved before you. This row's dates are now ${start} to ${end}. If you still want yours, save again.`,
		failed: 'It is not known whether it was saved. Please save again: it will not be saved twice.',
		saved: (title: string) => `New dates of ${title} saved`,
		undo: 'Undo',
		undoLate: 'It cannot be undone: somebody has saved since. Open the form to change it.',
		undoFailed: 'It could not be undone. Please try again.',
		compare: 'Compare baselines'
	}
});
