import { expect, test } from 'vitest';
import { shortest, weightedMean } from './formula.ts';

test('the worked example as a reader would write it', () => {
	const lines = [
		{ weight: '0.5000', value: '80.00' },
		{ weight: '0.3000', value: '60.00' },
		{ weight: '0.2', value: '40' }
	];
	expect(weightedMean(lines, '66.00')).toBe('(0.5 × 80 + 0.3 × 60 + 0.2 × 40) ÷ 1 = 66.00');
});

test('what is not known has no formula', () => {
	expect(weightedMean([{ weight: '1', value: null }], '50.00')).toBeNull();
	expect(weightedMean([{ weight: '1', value: '3' }], null)).toBeNull();
	expect(weightedMean([], '50.00')).toBeNull();
});

test('only zeros behind the point go', () => {
	expect(['100', '100.00', '0.0500', '10'].map(shortest)).toEqual(['100', '100', '0.05', '10']);
});
