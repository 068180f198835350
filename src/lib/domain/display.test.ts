import { expect, test } from 'vitest';
import { fewestDecimals } from './display.ts';

const row = (actual: string | null, planned: string | null, slippage: string | null) => ({
	actual,
	planned,
	slippage
});

test('whole numbers where they add up, else as many decimals as it takes', () => {
	expect(fewestDecimals([row('58.00', '66.00', '-8.00')])).toBe(0);
	expect(fewestDecimals([row('58.40', '65.60', '-7.20')])).toBe(1);
	expect(fewestDecimals([row('58.44', '65.65', '-7.21')])).toBe(2);
	expect(fewestDecimals([row('58.00', '66.00', '-8.00'), row('58.40', '65.60', '-7.20')])).toBe(1);
});

test('a row with an unknown does not count', () => {
	expect(fewestDecimals([row(null, '65.60', null), row('1.00', null, null)])).toBe(0);
});
