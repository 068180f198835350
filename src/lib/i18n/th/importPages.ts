export default {
	source: (id: number) => `แฟ้มข้อมูลที่นำเข้า ครั้งที่ ${id}`,
	undoReason: (id: number) => `ยกเลิกการนำเข้าครั้งที่ ${id}`
};
