import type th from '../th/reports.ts';

const en: typeof th = {
	languages: { th: 'ไทย', en: 'English' },
	weights: { automatic: 'as on the overview', budget: 'weighted by budget', equal: 'all initiatives equal' }
};
export default en;
