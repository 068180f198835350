import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionStates, ladderHealths, nextStep, stepDue, type LadderStep, type StepTaken } from './ladder.ts';
import { healths } from './health.ts';

const steps: LadderStep[] = [
	{ health: 'early_warning', kind: 'acceleration_letter', days: 15 },
	{ health: 'behind', kind: 'field_visit', days: 30 },
	{ health: 'critical', kind: 'meeting', days: 15 }
];
const taken = (
	health: StepTaken['health'],
	state: StepTaken['state'] = 'open',
	isOfThisPeriod = true
): StepTaken => ({ health, state, isOfThisPeriod });

describe('a bound that is crossed is followed by its step', () => {
	test.each([
		['early_warning', 'acceleration_letter'],
		['behind', 'field_visit'],
		['critical', 'meeting']
	] as const)('%s → %s', (health, kind) => expect(nextStep(health, steps, [])?.kind).toBe(kind));

	test.each(healths.filter((health) => !(ladderHealths as readonly string[]).includes(health)))(
		'nothing follows %s',
		(health) => {
			expect(nextStep(health, steps, [])).toBeNull();
		}
	);

	test('where a rung has no step, the highest below it follows; below the lowest none', () => {
		expect(nextStep('critical', steps.slice(0, 2), [])?.health).toBe('behind');
		expect(nextStep('early_warning', steps.slice(1), [])).toBeNull();
	});

	test('it is due so many days after', () => expect(stepDue(steps[1]!, '2020-02-01')).toBe('2020-03-02'));
});

describe('once for each crossing', () => {
	test('down and up again within a period asks for nothing new, done or not', () => {
		expect(nextStep('critical', steps, [taken('critical', 'done')])).toBeNull();
		expect(nextStep('behind', steps, [taken('critical', 'dropped')])).toBeNull();
	});

	test('up asks for the next step, whatever became of the lower one', () => {
		expect(nextStep('behind', steps, [taken('early_warning')])?.kind).toBe('field_visit');
		expect(nextStep('critical', steps, [taken('early_warning', 'done'), taken('behind')])?.kind).toBe(
			'meeting'
		);
	});

	test("an earlier period's open step rolls on; a closed one is asked for anew when the next report is late as well", () => {
		expect(nextStep('behind', steps, [taken('behind', 'open', false)])).toBeNull();
		expect(nextStep('early_warning', steps, [taken('behind', 'open', false)])).toBeNull();
		expect(nextStep('behind', steps, [taken('behind', 'done', false)])?.kind).toBe('field_visit');
	});

	test('whatever the figures do, a period opens each rung at most once, and only upwards', () => {
		const anyTaken = fc.record({
			health: fc.constantFrom(...ladderHealths),
			isOfThisPeriod: fc.constant(false),
			state: fc.constantFrom(...actionStates)
		});
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...healths), { maxLength: 12 }),
				fc.array(anyTaken, { maxLength: 4 }),
				(path, earlier) => {
					const opened: StepTaken[] = [];
					for (const health of path) {
						const step = nextStep(health, steps, [...earlier, ...opened]);
						if (step) opened.push(taken(step.health, 'done'));
						// Asked again of the same figure: nothing.
						expect(nextStep(health, steps, [...earlier, ...opened])).toBeNull();
					}
					const rungs = opened.map(({ health }) => ladderHealths.indexOf(health));
					expect(rungs).toEqual([...new Set(rungs)].sort((a, b) => a - b));
				}
			)
		);
	});
});
