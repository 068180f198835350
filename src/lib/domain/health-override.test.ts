import { expect, test } from 'vitest';
import { isOverrideInForce, overrideState, type OverrideLife } from './health-override.ts';

const q3 = { fiscalYear: 2563, quarter: 3 } as const;
const q4 = { fiscalYear: 2563, quarter: 4 } as const;
const life: OverrideLife = { period: q3, set_on: '2020-07-10', ends_on: '2020-10-31', withdrawn_on: null };

test('it holds from its day to its last day, of its period and later ones', () => {
	expect(isOverrideInForce(life, q3, '2020-07-10')).toBe(true);
	expect(isOverrideInForce(life, q4, '2020-10-31')).toBe(true);
	expect(isOverrideInForce(life, q3, '2020-07-09')).toBe(false);
	expect(isOverrideInForce({ ...life, period: q4 }, q3, '2020-08-01')).toBe(false);
});

test('it ends by itself, or when it is withdrawn; what held at a close held', () => {
	expect(isOverrideInForce(life, q4, '2020-11-01')).toBe(false);
	expect(isOverrideInForce({ ...life, withdrawn_on: '2020-08-01' }, q3, '2020-08-01')).toBe(false);
	expect(isOverrideInForce({ ...life, withdrawn_on: '2020-08-01' }, q3, '2020-07-31')).toBe(true);
	expect(overrideState(life, '2020-10-31')).toBe('holds');
	expect(overrideState(life, '2020-11-01')).toBe('ended');
	expect(overrideState({ ...life, withdrawn_on: '2020-08-01' }, '2020-11-01')).toBe('withdrawn');
});
