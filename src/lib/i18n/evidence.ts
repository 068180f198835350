import { words } from './words.ts';

const files = (n: number) => `${n.toLocaleString('en')} file${n === 1 ? '' : 's'}`;

export default words({
	th: {
		title: 'หลักฐาน',
		of: (n: number) => `หลักฐาน ${n.toLocaleString('en')} ไฟล์`,
		hidden: (n: number) => `มีหลักฐาน ${n.toLocaleString('en')} ไฟล์ เปิดดูได้เมื่อเข้าสู่ระบบด้วยบัญชีที่ได้รับบทบาท`,
		attach: 'แนบหลักฐาน',
		lead: 'แนบไฟล์ที่แสดงความก้าวหน้า เช่น ภาพกิจกรรม หนังสือราชการ ใบตรวจรับ',
		privacy:
			'ไฟล์เปิดดูได้เฉพาะผู้ที่ได้รับบทบาทในระบบ อย่าแนบเลขประจำตัวประชาชน ลายมือชื่อ หรือข้อมูลสุขภาพของบุคคล ส่วนพิกัด เวลาถ่าย และข้อมูลกล้องที่ติดมากับภาพ JPEG และ PNG ระบบลบออกก่อนเก็บ',
		limits: (files: number) => `PDF, JPEG, PNG, DOCX, XLSX ไม่เกินไฟล์ละ 10 MB รายงานละไม่เกิน ${files} ไฟล์`,
		file: 'ไฟล์',
		caption: 'คำอธิบาย (ไฟล์นี้แสดงอะไร ที่ไหน เมื่อใด)',
		captionHint: 'ใช้แทนภาพสำหรับผู้ที่มองไม่เห็นภาพด้วย',
		milestone: 'กิจกรรมหลัก',
		whole: 'ทั้งโครงการ',
		add: 'แนบไฟล์',
		remove: 'ลบ',
		removeOf: (caption: string) => `ลบ ${caption}`,
		none: 'ยังไม่มีหลักฐานในรายงานนี้',
		full: 'แนบครบจำนวนที่รับได้แล้ว ลบไฟล์ที่ไม่ใช้ก่อน',
		notEditable: 'รายงานนี้ส่งหรืออนุมัติแล้ว จึงเพิ่มหรือลบหลักฐานไม่ได้',
		back: 'กลับไปที่รายงาน',
		done: { add: 'แนบไฟล์แล้ว', remove: 'ลบไฟล์แล้ว' },
		size: (kb: number) => (kb >= 1024 ? `${(kb / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(kb))} KB`)
	},
	en: {
		title: 'Evidence',
		of: (n) => `Evidence: ${files(n)}`,
		hidden: (n) => `Evidence: ${files(n)}, to be opened by people who are signed in and hold a role`,
		attach: 'Attach evidence',
		lead: 'Attach what shows the progress: pictures of the activity, letters, acceptance papers.',
		privacy:
			'Only people with a role here can open the files. Do not attach national identity numbers, signatures or health data of persons. Where and when a JPEG or PNG picture was taken, and by which camera, is taken out before it is kept.',
		limits: (most) => `PDF, JPEG, PNG, DOCX, XLSX; 10 MB each at most, ${most} files a report at most`,
		file: 'File',
		caption: 'Description (what it shows, where, when)',
		captionHint: 'Also read out to those who cannot see the picture.',
		milestone: 'Milestone',
		whole: 'Whole initiative',
		add: 'Attach file',
		remove: 'Remove',
		removeOf: (caption) => `Remove ${caption}`,
		none: 'No evidence in this report yet',
		full: 'No more files can be attached; remove one first.',
		notEditable: 'This report was submitted or approved: evidence cannot be added or removed.',
		back: 'Back to the report',
		done: { add: 'File attached', remove: 'File removed' },
		size: (kb) => (kb >= 1024 ? `${(kb / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(kb))} KB`)
	}
});
