export default {
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
};
