import { words } from './words.ts';

export default words({
	th: {
		title: 'มีผู้อื่นบันทึกก่อนคุณ',
		help: 'ยังไม่มีอะไรที่คุณกรอกสูญหาย เลือกว่าจะใช้ข้อมูลใดในแต่ละช่อง แก้ไขในแบบฟอร์มด้านล่างได้ แล้วบันทึกอีกครั้ง',
		same: 'ข้อมูลที่บันทึกไว้แล้วตรงกับที่คุณกรอก บันทึกอีกครั้งได้เลย',
		field: 'ข้อมูล',
		mine: 'ที่คุณกรอก',
		theirs: 'ที่บันทึกไว้แล้ว',
		empty: '(ว่าง)'
	},
	en: {
		title: 'Someone else saved before you',
		help: 'Nothing that you typed is lost. Choose which version to use for each field, change the form below if need be, and save again.',
		same: 'What was saved is the same as what you typed. You can save again.',
		field: 'Field',
		mine: 'What you typed',
		theirs: 'What is saved',
		empty: '(empty)'
	}
});
