import { expect, test } from 'vitest';
import { delegationState, lentGrants } from './delegation.ts';
import {
	canAdminister,
	canRecallReport,
	canReviewReport,
	canSeeEvidence,
	canSeeInitiative,
	reviewNames,
	writeNames,
	type Actor,
	type Grant,
	type InitiativeSubject
} from './permission.ts';
import { reportTurn } from './report-turn.ts';
import { reviewTurn } from './review-ladder.ts';

const grant = (role: Grant['role'], narrowing: Partial<Grant> = {}): Grant => ({
	role,
	organisation_code: null,
	dimension_code: null,
	place_code: null,
	...narrowing
});
const person = (id: string, ...grants: Grant[]): Actor & { name: string } => ({
	id,
	name: id,
	is_sample: false,
	grants
});
const subject: InitiativeSubject = {
	visibility: 'internal',
	organisation_code: 'own',
	dimension_codes: [],
	place_codes: ['94'],
	is_sample: false
};
const submitted = { state: 'submitted', submitted_by: 'officer', since: '2026-11-01' } as const;
const officer = person('officer', grant('officer', { organisation_code: 'own' }));
const near = person('near', grant('reviewer', { organisation_code: 'own' }));
const wide = person('wide', grant('reviewer'));
const administrator = person('administrator', grant('administrator'));
const people = [officer, near, wide, administrator];
const namesAt = (today: string, among = people) => {
	const turn = reportTurn(submitted, subject, among, today, 7)!;
	return [turn.rung, turn.climbed, turn.holders.map(({ id }) => id)];
};

test('a report that waits longer than it may climbs to the next who may review it', () => {
	expect(namesAt('2026-11-01')).toEqual(['narrowed', false, ['near']]);
	expect(namesAt('2026-11-08')).toEqual(['narrowed', false, ['near']]);
	expect(namesAt('2026-11-09')).toEqual(['unnarrowed', true, ['wide']]);
	expect(namesAt('2026-11-16')).toEqual(['administrator', true, ['administrator']]);
	expect(namesAt('2027-11-16')).toEqual(['administrator', true, ['administrator']]);
});

test('rungs where nobody stands are passed over; where nobody is left, nobody is named', () => {
	expect(namesAt('2026-11-01', [officer, administrator])).toEqual([
		'administrator',
		false,
		['administrator']
	]);
	expect(namesAt('2026-11-09', [near, administrator])).toEqual(['administrator', true, ['administrator']]);
	expect(namesAt('2026-11-09', [officer])).toEqual([null, false, []]);
	expect(reviewTurn([], 100, 7)).toEqual({ rung: null, climbed: false });
	// Who handed it in is no reviewer of it, and a sample account none of real reports.
	expect(
		namesAt('2026-11-01', [person('officer', grant('reviewer')), { ...near, is_sample: true }, administrator])
	).toEqual(['administrator', false, ['administrator']]);
});

test("drafts and returned reports are their writers', approved ones nobody's", () => {
	const of = (state: 'draft' | 'returned' | 'approved' | null) =>
		reportTurn(
			state === null ? { state, since: '2026-11-01' } : { ...submitted, state },
			subject,
			people,
			'2026-11-05',
			7
		);
	for (const state of ['draft', 'returned', null] as const)
		expect(of(state)).toMatchObject({
			role: 'officer',
			since: '2026-11-01',
			days: 4,
			holders: [{ id: 'officer' }]
		});
	expect(of('approved')).toBe(null);
	expect(
		reportTurn(
			{ ...submitted, state: 'draft' },
			{ ...subject, organisation_code: 'other' },
			people,
			'2026-11-05',
			7
		)!.holders
	).toEqual([]);
});

test("a delegate does in another's name what that person may, and no more", () => {
	const delegate = person(
		'delegate',
		grant('viewer', { organisation_code: 'other' }),
		...lentGrants('near', near.grants)
	);
	expect(canSeeInitiative(person('delegate'), subject)).toBe('not_visible');
	expect(canSeeInitiative(delegate, subject)).toBe(true);
	expect(canSeeInitiative(delegate, { ...subject, organisation_code: 'third' })).toBe('not_visible');
	expect(canReviewReport(delegate, subject, submitted)).toBe(true);
	expect(reviewNames(delegate, subject, submitted)).toEqual(['near']);
	expect(writeNames(delegate, subject)).toEqual([]);
	const ofAdministrator = person('delegate', ...lentGrants('administrator', administrator.grants));
	expect(canAdminister(ofAdministrator)).toBe('role');
	expect([writeNames(ofAdministrator, subject), reviewNames(ofAdministrator, subject, submitted)]).toEqual([
		['administrator'],
		['administrator']
	]);
});

test('nobody decides on what they, or the one they act for, handed in, in whosever name', () => {
	const both = person('delegate', grant('reviewer'), ...lentGrants('near', near.grants));
	expect(reviewNames(both, subject, submitted)).toEqual([null, 'near']);
	expect(reviewNames(both, subject, { ...submitted, submitted_by: 'near' })).toEqual([null]);
	const only = person('delegate', ...lentGrants('near', near.grants));
	expect(canReviewReport(only, subject, { ...submitted, submitted_by: 'near' })).toBe('own_report');
	expect(canReviewReport(only, subject, { ...submitted, submitted_by: 'x', submitted_for: 'near' })).toBe(
		'own_report'
	);
	expect(canReviewReport(only, subject, { ...submitted, submitted_by: 'delegate', submitted_for: 'x' })).toBe(
		'own_report'
	);
	// Handed in for near by somebody else: near does not approve it either.
	expect(canReviewReport(near, subject, { ...submitted, submitted_by: 'x', submitted_for: 'near' })).toBe(
		'own_report'
	);
});

test('a report is recalled by who handed it in or may write it, before it is decided on', () => {
	expect(canRecallReport(officer, subject, submitted)).toBe(true);
	expect(canRecallReport(person('colleague', ...officer.grants), subject, submitted)).toBe(true);
	expect(canRecallReport(near, subject, submitted)).toBe('role');
	expect(canRecallReport(near, subject, { ...submitted, submitted_by: 'near' })).toBe(true);
	expect(canRecallReport(officer, subject, { ...submitted, state: 'approved' })).toBe('state');
	expect(canRecallReport(null, subject, submitted)).toBe('not_visible');
	expect(canRecallReport(person('officer'), subject, submitted)).toBe('not_visible');
});

test('evidence is for those who hold a grant; of what is not approved for those who write or review it', () => {
	const open = { ...subject, visibility: 'public' } as const;
	const viewer = person('viewer', grant('viewer'));
	expect([null, person('none'), viewer, officer].map((who) => canSeeEvidence(who, open, 'approved'))).toEqual(
		['not_visible', 'not_visible', true, true]
	);
	expect([viewer, officer, near].map((who) => canSeeEvidence(who, open, 'draft'))).toEqual([
		'not_visible',
		true,
		true
	]);
	expect(
		canSeeEvidence(person('x', grant('viewer', { organisation_code: 'other' })), subject, 'approved')
	).toBe('not_visible');
});

test('a delegation runs from its first day to its last', () => {
	const days = { starts_on: '2026-11-10', ends_on: '2026-11-12', is_withdrawn: false };
	expect(
		['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13'].map((day) => delegationState(days, day))
	).toEqual(['coming', 'running', 'running', 'ended']);
	expect(delegationState({ ...days, is_withdrawn: true }, '2026-11-11')).toBe('withdrawn');
});
