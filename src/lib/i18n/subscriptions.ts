import { words } from './words.ts';

const weekdaysTh = ['วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์', 'วันอาทิตย์'];
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export default words({
	th: {
		title: 'รับรายงานทางอีเมล',
		intro: 'มุมมองหรือรายงานที่ให้ส่งถึงคุณเองทุกสัปดาห์ หรือเมื่อปิดงวด เนื้อหาเป็นไปตามสิทธิ์ของคุณในวันที่ส่ง ไฟล์อยู่ในไฟล์ของฉันด้วย',
		noMail: 'ระบบนี้ยังไม่ได้ตั้งค่าอีเมล ไฟล์จะอยู่ในไฟล์ของฉันโดยไม่มีอีเมลแจ้ง',
		sampleAccount: 'บัญชีตัวอย่างไม่ได้รับอีเมล ไฟล์อยู่ในไฟล์ของฉัน',
		add: (name: string) => `สมัครรับ ${name}`,
		file: 'ไฟล์',
		lang: 'ภาษา',
		langs: { th: 'ไทย', en: 'อังกฤษ' },
		kind: 'ส่งเมื่อใด',
		kinds: { weekly: 'ทุกสัปดาห์ (ตั้งแต่ 07:00 น.)', close: 'เมื่อปิดงวด (ตัวเลขตามที่ปิด)' },
		weekday: 'วัน (เมื่อส่งทุกสัปดาห์)',
		weekdays: weekdaysTh,
		subscribe: 'สมัครรับ',
		list: 'ที่สมัครรับไว้',
		none: 'ยังไม่ได้สมัครรับอะไรไว้ เริ่มจากมุมมองที่บันทึกไว้ หรือจากหน้ารายงาน',
		toViews: 'มุมมองที่บันทึกไว้',
		toReports: 'รายงาน',
		columns: { what: 'เรื่อง', about: 'ของ', when: 'ส่งเมื่อใด', last: 'ครั้งล่าสุด', act: 'จัดการ' },
		every: (weekday: number) => `ทุก${weekdaysTh[weekday - 1]}`,
		never: 'ยังไม่ถึงครั้งแรก',
		sent: (time: string) => `ส่งอีเมลแล้ว ${time}`,
		onlyFile: (time: string) => `ไฟล์ของ ${time} อยู่ในไฟล์ของฉัน`,
		notSent: (time: string) => `ส่งอีเมลไม่สำเร็จ (${time}) ไฟล์อยู่ในไฟล์ของฉัน`,
		inHand: 'กำลังทำหรือรอส่ง',
		end: 'เลิกรับ',
		of: (act: string, name: string) => `${act}: ${name}`,
		done: { add: 'สมัครรับแล้ว', end: 'เลิกรับแล้ว' },
		link: 'รับทางอีเมล',
		stop: {
			title: 'เลิกรับอีเมล',
			ask: (name: string) => `เลิกรับ “${name}” ทางอีเมลใช่หรือไม่`,
			button: 'เลิกรับ',
			done: (name: string) => `เลิกรับ “${name}” แล้ว จะไม่มีอีเมลเรื่องนี้อีก`
		},
		mail: {
			subject: (name: string, when: string) => `ระบบติดตาม: ${name} (${when})`,
			dear: (name: string) => `เรียน คุณ${name}`,
			lead: (name: string, when: string) => `ตามที่ท่านสมัครรับไว้ ระบบทำไฟล์ “${name}” (${when}) เสร็จแล้ว`,
			attached: (file: string) => `ไฟล์ที่แนบ: ${file}`,
			tooBig: 'ไฟล์ใหญ่เกินกว่าจะแนบ รับได้ที่ไฟล์ของฉัน',
			files: 'ไฟล์ของฉัน',
			stop: 'เลิกรับอีเมลเรื่องนี้ (ไม่ต้องเข้าสู่ระบบ)',
			automatic: 'อีเมลฉบับนี้ส่งโดยระบบติดตามอัตโนมัติ โปรดอย่าตอบกลับ',
			closeOf: (period: string) => `ปิดงวด ${period}`
		}
	},
	en: {
		title: 'Reports by e-mail',
		intro:
			'Views and reports that are sent to you by themselves, weekly or when a period closes. They hold what your rights show on the day; the files stand under my files too',
		noMail: 'No mail server is set here: the file comes to my files, and no e-mail tells of it',
		sampleAccount: 'Sample accounts get no e-mail; the file comes to my files',
		add: (name) => `Subscribe to ${name}`,
		file: 'File',
		lang: 'Language',
		langs: { th: 'Thai', en: 'English' },
		kind: 'When',
		kinds: {
			weekly: 'Every week (from 07:00 in Bangkok)',
			close: 'When a period closes (figures as closed)'
		},
		weekday: 'Day (where every week)',
		weekdays: weekdaysEn,
		subscribe: 'Subscribe',
		list: 'Your subscriptions',
		none: 'There are none yet. Begin from a saved view, or from the reports',
		toViews: 'Saved views',
		toReports: 'Reports',
		columns: { what: 'What', about: 'Of', when: 'When', last: 'Last time', act: 'What to do' },
		every: (weekday) => `Every ${weekdaysEn[weekday - 1]}`,
		never: 'The first time has not come yet',
		sent: (time) => `E-mail sent ${time}`,
		onlyFile: (time) => `The file of ${time} is among my files`,
		notSent: (time) => `The e-mail could not be sent (${time}); the file is among my files`,
		inHand: 'In the making, or waiting to be sent',
		end: 'Unsubscribe',
		of: (act, name) => `${act}: ${name}`,
		done: { add: 'You are subscribed', end: 'You are no longer subscribed' },
		link: 'By e-mail',
		stop: {
			title: 'Unsubscribe',
			ask: (name) => `No longer get “${name}” by e-mail?`,
			button: 'Unsubscribe',
			done: (name) => `You no longer get “${name}”. There will be no more e-mail about it`
		},
		mail: {
			subject: (name, when) => `Tidtam: ${name} (${when})`,
			dear: (name) => `Dear ${name}`,
			lead: (name, when) => `The file that you subscribed to is made: “${name}” (${when})`,
			attached: (file) => `Attached: ${file}`,
			tooBig: 'The file is too large to be attached: take it from my files',
			files: 'My files',
			stop: 'Unsubscribe from this (no sign-in needed)',
			automatic: 'This e-mail was sent by Tidtam by itself. Please do not reply',
			closeOf: (period) => `close of ${period}`
		}
	}
});
