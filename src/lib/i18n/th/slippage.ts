export default { days: 'ช้ากว่าแผน', daysShort: 'ช้า (วัน)', unit: 'วัน' };
