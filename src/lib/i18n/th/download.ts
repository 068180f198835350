export default {
	preparing: (seconds: number) => (seconds < 3 ? 'กำลังเตรียมไฟล์…' : `กำลังเตรียมไฟล์… ${seconds} วินาที`),
	ready: (name: string) => `ได้ไฟล์แล้ว: ${name}`,
	failed: 'ยังทำไฟล์ให้ไม่ได้ กำลังเปิดหน้าที่บอกสาเหตุ'
};
