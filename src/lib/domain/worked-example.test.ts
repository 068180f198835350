import { expect, test } from 'vitest';
import { workedExample } from './worked-example.ts';

test('the worked example of the rule holds', () => {
	const figure = workedExample(1, { ahead: '5', on_schedule: '-5', early_warning: '-10', behind: '-15' });
	expect(figure.working.milestones.map(({ weight, planned, actual }) => [weight, planned, actual])).toEqual([
		['0.5000', '80.00', '60.00'],
		['0.3000', '60.00', '60.00'],
		['0.2000', '40.00', '50.00']
	]);
	expect(figure).toMatchObject({
		planned: '66.00',
		actual: '58.00',
		slippage: '-8.00',
		spi: '0.8788',
		health: 'early_warning'
	});
});

test('it follows the bounds in force', () => {
	expect(
		workedExample(2, { ahead: '5', on_schedule: '-9', early_warning: '-12', behind: '-20' }).health
	).toBe('on_schedule');
});
