import { words } from './words.ts';

export default words({
	th: {
		title: 'ไฟล์ของฉัน',
		intro: (days: number) =>
			`ไฟล์ที่ให้ระบบทำไว้เบื้องหลัง รับได้ ${days} วันนับจากวันที่ทำเสร็จ มีแต่คุณที่เปิดได้ และเปิดได้ตามสิทธิ์ที่คุณมีในวันที่เปิด`,
		limits: (inHand: number, kept: number) => `ให้ทำพร้อมกันได้ ${inHand} ไฟล์ เก็บได้ ${kept} ไฟล์`,
		none: 'ยังไม่มีไฟล์',
		toGallery: 'เลือกรายงาน',
		refresh: 'ดูสถานะอีกครั้ง',
		readyNow: (names: string) => `ทำเสร็จแล้ว: ${names}`,
		removed: 'ลบไฟล์แล้ว',
		columns: { file: 'ไฟล์', about: 'ของ', state: 'สถานะ', until: 'รับได้ถึง', act: 'จัดการ' },
		states: { waiting: 'รอทำ', working: 'กำลังทำ', ready: 'พร้อมรับ', failed: 'ทำไม่สำเร็จ' },
		stages: { reading: 'กำลังอ่านข้อมูล', laying_out: 'กำลังจัดหน้า', keeping: 'กำลังเก็บไฟล์' },
		percent: (percent: number) => `${percent}%`,
		failures: {
			busy: 'ระบบมีงานมาก หรือไฟล์ใหญ่เกินกว่าจะทำทันเวลา',
			too_big: 'ไฟล์ใหญ่เกินขนาดที่เก็บได้ ลองกรองให้แคบลง',
			not_found: 'ไม่มีข้อมูลตามที่ขอ หรือคุณไม่มีสิทธิ์เห็น',
			not_closed: 'งวดที่ขอยังไม่ปิด จึงไม่มีตัวเลข ณ เวลาปิดงวด',
			disabled: 'บัญชีถูกระงับในขณะทำ',
			broken: 'ระบบขัดข้อง'
		},
		withheld: 'สิทธิ์ของคุณเปลี่ยนไปหลังทำไฟล์นี้ จึงเปิดไม่ได้ ให้ทำใหม่ตามสิทธิ์ปัจจุบัน',
		take: 'รับไฟล์',
		again: 'ลองอีกครั้ง',
		remake: 'ทำใหม่',
		remove: 'ลบ',
		of: (act: string, name: string) => `${act}: ${name}`,
		asked: (time: string) => `ขอเมื่อ ${time}`,
		made: (time: string) => `ทำเสร็จเมื่อ ${time}`,
		newest: 'งวดล่าสุด',
		other: 'ไฟล์',
		background: {
			title: 'ทำเบื้องหลัง',
			about: 'สำหรับรายงานยาว ไม่ต้องรอที่หน้านี้ รับได้ที่',
			make: (kind: string) => `ให้ทำ ${kind}`
		},
		inHand: (n: number) => `กำลังทำให้คุณ ${n} ไฟล์`
	},
	en: {
		title: 'My files',
		intro: (days) =>
			`Files that are made in the background. You can take each for ${days} days after it was made; nobody else can, and you can with the rights that you have on the day`,
		limits: (inHand, kept) => `${inHand} in the making at a time, ${kept} kept`,
		none: 'There are no files yet',
		toGallery: 'Choose a report',
		refresh: 'See how far they are',
		readyNow: (names) => `Ready: ${names}`,
		removed: 'The file was deleted',
		columns: { file: 'File', about: 'Of', state: 'State', until: 'To be had until', act: 'What to do' },
		states: { waiting: 'Waiting', working: 'In the making', ready: 'Ready', failed: 'Failed' },
		stages: { reading: 'reading the data', laying_out: 'laying out pages', keeping: 'keeping the file' },
		percent: (percent) => `${percent}%`,
		failures: {
			busy: 'The system was busy, or the file took too long to make',
			too_big: 'The file is too large to be kept: narrow the filter',
			not_found: 'There is nothing of what was asked for, or you may not see it',
			not_closed: 'The period is not closed, so there are no figures as at its close',
			disabled: 'The account was disabled meanwhile',
			broken: 'Something broke'
		},
		withheld:
			'Your rights changed after this file was made, so it cannot be opened. Make it again with today’s rights',
		take: 'Take the file',
		again: 'Try again',
		remake: 'Make it again',
		remove: 'Delete',
		of: (act, name) => `${act}: ${name}`,
		asked: (time) => `asked for ${time}`,
		made: (time) => `made ${time}`,
		newest: 'newest period',
		other: 'File',
		background: {
			title: 'Make in the background',
			about: 'For long reports: you need not wait here. Take it from',
			make: (kind) => `Make ${kind}`
		},
		inHand: (n) => (n === 1 ? '1 file is being made for you' : `${n} files are being made for you`)
	}
});
