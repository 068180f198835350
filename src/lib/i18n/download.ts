import { words } from './words.ts';

export default words({
	th: {
		preparing: (seconds: number) => (seconds < 3 ? 'กำลังเตรียมไฟล์…' : `กำลังเตรียมไฟล์… ${seconds} วินาที`),
		ready: (name: string) => `ได้ไฟล์แล้ว: ${name}`,
		failed: 'ยังทำไฟล์ให้ไม่ได้ กำลังเปิดหน้าที่บอกสาเหตุ'
	},
	en: {
		preparing: (seconds) => (seconds < 3 ? 'Preparing the file…' : `Preparing the file… ${seconds} seconds`),
		ready: (name) => `The file is there: ${name}`,
		failed: 'The file cannot be made now; opening the page that says why'
	}
});
