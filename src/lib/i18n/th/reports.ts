export default {
	languages: { th: 'ไทย', en: 'English' },
	weights: { automatic: 'ตามหน้าภาพรวม', budget: 'ถ่วงด้วยงบประมาณ', equal: 'เท่ากันทุกโครงการ' }
};
