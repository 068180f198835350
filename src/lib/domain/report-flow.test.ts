import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInHand, periodTaken, reportSteps, stepReport } from './report-flow.ts';
import type { FlowContext, ReportState } from './report-flow.ts';

const open: FlowContext = { period: 'open' };
const states: (ReportState | null)[] = [null, 'draft', 'submitted', 'returned', 'approved', 'superseded'];
const contexts: fc.Arbitrary<FlowContext> = fc.record({
	period: fc.constantFrom(
		'open' as const,
		'open' as const,
		'closed' as const,
		'not_open' as const,
		'not_begun' as const
	),
	words: fc.constantFrom('', '  ', 'แก้ยอดเบิกจ่าย'),
	isOwn: fc.boolean(),
	hasOneInWork: fc.boolean()
});

test('the way of a report: written, handed in, returned, corrected, approved', () => {
	expect(stepReport(null, 'save', open)).toEqual({ ok: true, state: 'draft' });
	expect(stepReport('draft', 'submit', open)).toEqual({ ok: true, state: 'submitted' });
	expect(stepReport('submitted', 'return', { ...open, words: 'ขาดเอกสาร' })).toEqual({
		ok: true,
		state: 'returned'
	});
	expect(stepReport('returned', 'save', open)).toEqual({ ok: true, state: 'returned' });
	expect(stepReport('returned', 'submit', open)).toEqual({ ok: true, state: 'submitted' });
	expect(stepReport('submitted', 'approve', open)).toEqual({ ok: true, state: 'approved' });
	expect(stepReport('approved', 'revise', { ...open, words: 'ยอดผิด' })).toEqual({ ok: true, state: 'draft' });
});

test.each([
	['draft', 'approve', open, 'not_submitted'],
	['submitted', 'save', open, 'waiting'],
	['approved', 'save', open, 'approved'],
	['superseded', 'submit', open, 'superseded'],
	['submitted', 'return', { ...open, words: ' \n ' }, 'comment_required'],
	['submitted', 'approve', { ...open, isOwn: true }, 'own_report'],
	['approved', 'revise', open, 'reason_required'],
	['approved', 'revise', { ...open, words: 'x', hasOneInWork: true }, 'in_work'],
	[null, 'save', { period: 'closed' }, 'closed'],
	['draft', 'save', { period: 'not_begun' }, 'not_begun'],
	[null, 'submit', open, 'no_report']
] as const)('%s + %s is refused: %o', (state, step, context, reason) => {
	expect(stepReport(state, step, context)).toEqual({ ok: false, reason });
});

test('whatever is tried in whatever order, approval follows a submission by someone else, and nothing is begun but in an open period', () => {
	const tries = fc.array(fc.tuple(fc.constantFrom(...reportSteps), contexts), { maxLength: 40 });
	fc.assert(
		fc.property(fc.constantFrom(...states), tries, (start, list) => {
			let state = start;
			for (const [step, context] of list) {
				const verdict = stepReport(state, step, context);
				if (!verdict.ok) continue;
				expect(state === null ? ['open'] : ['open', 'closed']).toContain(context.period);
				if (verdict.state === 'approved')
					expect([state, step, context.isOwn]).toEqual(['submitted', 'approve', false]);
				if (verdict.state === 'returned' && step === 'return') expect(context.words!.trim()).not.toBe('');
				if (state === 'approved') expect([step, context.words!.trim() !== '']).toEqual(['revise', true]);
				if (step === 'save' && state !== null) expect(verdict.state).toBe(state);
				expect(state).not.toBe('superseded');
				state = verdict.state;
			}
		})
	);
});

test('what a closed period was left with goes its way', () => {
	const closed: FlowContext = { period: 'closed', words: 'ยอดผิด' };
	expect((['save', 'submit'] as const).map((step) => stepReport('draft', step, closed).ok)).toEqual([
		true,
		true
	]);
	expect((['return', 'approve'] as const).map((step) => stepReport('submitted', step, closed).ok)).toEqual([
		true,
		true
	]);
	expect(stepReport('approved', 'revise', closed)).toEqual({ ok: true, state: 'draft' });
	expect(stepReport('approved', 'revise', { period: 'closed' })).toEqual({
		ok: false,
		reason: 'reason_required'
	});
});

test('only drafts and returned reports can be changed', () => {
	for (const state of states) {
		if (state !== null) expect(stepReport(state, 'save', open).ok).toBe(isInHand(state));
	}
});

test('a period is taken from its first day until it is closed', () => {
	const period = { fiscalYear: 2564, quarter: 1 } as const;
	expect(periodTaken('open', period, '2020-09-30')).toBe('not_begun');
	expect(periodTaken('open', period, '2020-10-01')).toBe('open');
	expect(periodTaken('closed', period, '2021-01-05')).toBe('closed');
	expect(periodTaken(null, period, '2021-01-05')).toBe('not_open');
});
