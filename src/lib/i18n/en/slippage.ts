import type th from '../th/slippage.ts';

const en: typeof th = { days: 'Behind plan', daysShort: 'Days behind', unit: 'days' };
export default en;
