import { words } from './words.ts';

export default words({
	th: {
		languages: { th: 'ไทย', en: 'English' },
		weights: { automatic: 'ตามหน้าภาพรวม', budget: 'ถ่วงด้วยงบประมาณ', equal: 'เท่ากันทุกโครงการ' }
	},
	en: {
		languages: { th: 'ไทย', en: 'English' },
		weights: { automatic: 'as on the overview', budget: 'weighted by budget', equal: 'all initiatives equal' }
	}
});
