import { addDays, type IsoDate } from './calendar.ts';
import type { Health } from './health.ts';

/** What may be done about an initiative that is late (หนังสือเร่งรัด, ลงพื้นที่ติดตามร่วม, ประชุมแก้ไขปัญหา, เสนอผู้บริหาร, อื่น ๆ). */
export const actionKinds = [
	'acceleration_letter',
	'field_visit',
	'meeting',
	'executive_report',
	'other'
] as const;
export type ActionKind = (typeof actionKinds)[number];
export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** Healths that are past a bound of the rule, from the first rung up. */
export const ladderHealths = ['early_warning', 'behind', 'critical'] as const;
export type LadderHealth = (typeof ladderHealths)[number];

/** Whether the health is past a bound, so that the ladder may ask for a step; false where there is none. */
export function isLadderHealth(health: Health): health is LadderHealth {
	return (ladderHealths as readonly Health[]).includes(health);
}

/** A rung: what follows at a health, and in how many days. A health without one asks for nothing. */
export type LadderStep = { health: LadderHealth; kind: ActionKind; days: number };
/** A step that was taken before for the same initiative: of this period or of an earlier one. */
export type StepTaken = { health: LadderHealth; isOfThisPeriod: boolean; state: ActionState };

/**
 * The step that an approved figure asks for now; null = none. The rung is the health's own, or the highest below it that
 * has a step. Once for each period and rung: a figure that goes down and up again asks for nothing new, whatever became of
 * the step. A step of an earlier period that is still open rolls on instead of being doubled, as long as it is as high.
 */
export function nextStep(
	health: Health,
	steps: readonly LadderStep[],
	taken: readonly StepTaken[]
): LadderStep | null {
	const reached = rungOf(health);
	const step = steps
		.filter((one) => rungOf(one.health) <= reached)
		.sort((a, b) => rungOf(b.health) - rungOf(a.health))[0];
	if (!step) return null;
	const stands = taken.some(
		(one) => rungOf(one.health) >= rungOf(step.health) && (one.isOfThisPeriod || one.state === 'open')
	);
	return stands ? null : step;
}

/** The last day to do it: so many days after the day it was opened. */
export function stepDue(step: LadderStep, openedOn: IsoDate): IsoDate {
	return addDays(openedOn, step.days);
}

/** −1: past no bound; 0 early warning, 1 behind, 2 critical. */
function rungOf(health: Health): number {
	return (ladderHealths as readonly Health[]).indexOf(health);
}
