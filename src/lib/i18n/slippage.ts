import { words } from './words.ts';

export default words({
	th: { days: 'ช้ากว่าแผน', daysShort: 'ช้า (วัน)', unit: 'วัน' },
	en: { days: 'Behind plan', daysShort: 'Days behind', unit: 'days' }
});
