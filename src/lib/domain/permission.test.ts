import { describe, expect, test } from 'vitest';
import {
	canAdminister,
	canAdministerRow,
	canCreateInitiative,
	canEditInitiative,
	canManageActions,
	canOverrideHealth,
	canReport,
	canReportAction,
	canReviewReport,
	canSeeInitiative,
	canSeeUnapproved,
	internalListed,
	scopeOf,
	type Actor,
	type Grant,
	type InitiativeSubject,
	type Role
} from '#lib/domain/permission.ts';

const grant = (role: Role, narrowing: Partial<Grant> = {}): Grant => ({
	role,
	organisation_code: null,
	dimension_code: null,
	place_code: null,
	...narrowing
});
const actor = (...grants: Grant[]): Actor => ({ id: 'me', is_sample: false, grants });
const subject = (more: Partial<InitiativeSubject> = {}): InitiativeSubject => ({
	visibility: 'public',
	organisation_code: 'sbpac',
	dimension_codes: ['security'],
	place_codes: ['9401'],
	is_sample: false,
	...more
});
const internal = subject({ visibility: 'internal' });
const officer = actor(grant('officer', { organisation_code: 'sbpac' }));
const stranger = actor(grant('officer', { organisation_code: 'other' }));
const reviewer = actor(grant('reviewer', { dimension_code: 'security', place_code: '94' }));
const administrator = actor(grant('administrator'));
const viewer = actor(grant('viewer'));
const submitted = { state: 'submitted', submitted_by: 'someone' } as const;

describe('seeing', () => {
	test('everybody sees public initiatives; internal ones need a grant that covers them', () => {
		for (const who of [null, viewer, officer, stranger, reviewer, administrator])
			expect(canSeeInitiative(who, subject())).toBe(true);
		expect(canSeeInitiative(null, internal)).toBe('not_visible');
		expect(canSeeInitiative(actor(), internal)).toBe('not_visible');
		expect(canSeeInitiative(stranger, internal)).toBe('not_visible');
		for (const who of [viewer, officer, reviewer, administrator])
			expect(canSeeInitiative(who, internal)).toBe(true);
	});

	test('a narrowing wants all that it names; a place covers what lies in it', () => {
		expect(canSeeInitiative(reviewer, { ...internal, dimension_codes: ['economy'] })).toBe('not_visible');
		expect(canSeeInitiative(reviewer, { ...internal, place_codes: ['9501', '95'] })).toBe('not_visible');
		expect(canSeeInitiative(reviewer, { ...internal, place_codes: ['95', '94'] })).toBe(true);
		expect(canSeeInitiative(reviewer, { ...internal, place_codes: [] })).toBe('not_visible');
		expect(canSeeInitiative(actor(grant('viewer', { place_code: 'TH' })), internal)).toBe(true);
	});

	test('any grant opens the figures of all; lists narrow', () => {
		expect([null, actor(), viewer, stranger].map(scopeOf)).toEqual(['public', 'public', 'all', 'all']);
		expect(internalListed(null)).toBe('none');
		expect(internalListed(viewer)).toBe('all');
		expect(internalListed(stranger)).toEqual([
			{ organisation_code: 'other', dimension_code: null, place_code: null }
		]);
	});

	test('drafts are for those who write or review them', () => {
		expect([null, viewer, stranger].map((who) => canSeeUnapproved(who, subject()))).not.toContain(true);
		for (const who of [officer, reviewer, administrator]) expect(canSeeUnapproved(who, subject())).toBe(true);
	});
});

describe('writing', () => {
	test('an officer edits what the own organisation leads', () => {
		expect(canEditInitiative(officer, subject())).toBe(true);
		expect(canEditInitiative(stranger, subject())).toBe('scope');
		expect(canEditInitiative(stranger, internal)).toBe('not_visible');
		expect(canEditInitiative(reviewer, subject())).toBe('role');
		expect(canEditInitiative(viewer, subject())).toBe('role');
		expect(canEditInitiative(null, subject())).toBe('sign_in');
		expect(canEditInitiative(null, internal)).toBe('not_visible');
		expect(canEditInitiative(administrator, internal)).toBe(true);
		expect(canEditInitiative(officer, subject({ organisation_code: null }))).toBe('scope');
		expect(canCreateInitiative(officer, 'sbpac', false)).toBe(true);
		expect(canCreateInitiative(officer, 'other', false)).toBe('scope');
	});

	test('a report is written while it is a draft or returned', () => {
		const of = (state: 'draft' | 'returned' | 'submitted' | 'approved') =>
			canReport(officer, subject(), { state, submitted_by: null });
		expect([of('draft'), of('returned'), of('submitted'), of('approved')]).toEqual([
			true,
			true,
			'state',
			'state'
		]);
	});

	test('a reviewer reviews in scope, never the own report', () => {
		expect(canReviewReport(reviewer, subject(), submitted)).toBe(true);
		expect(canReviewReport(reviewer, subject({ dimension_codes: ['society'] }), submitted)).toBe('scope');
		expect(canReviewReport(reviewer, subject(), { ...submitted, submitted_by: 'me' })).toBe('own_report');
		expect(canReviewReport(administrator, subject(), { ...submitted, submitted_by: 'me' })).toBe(
			'own_report'
		);
		expect(canReviewReport(reviewer, subject(), { ...submitted, state: 'draft' })).toBe('state');
		expect(canReviewReport(officer, subject(), submitted)).toBe('role');
		expect(canReviewReport(null, subject(), submitted)).toBe('sign_in');
	});

	test('sample accounts write sample rows only, whatever their role', () => {
		for (const who of [officer, administrator, reviewer]) {
			const sample = { ...who, is_sample: true };
			const checks =
				who === reviewer
					? (s: InitiativeSubject) => canReviewReport(sample, s, submitted)
					: (s: InitiativeSubject) => canEditInitiative(sample, s);
			expect(checks(subject())).toBe('sample_only');
			expect(checks(subject({ is_sample: true }))).toBe(true);
		}
		expect(canAdministerRow({ ...administrator, is_sample: true }, { is_sample: false })).toBe('sample_only');
		expect(canAdministerRow({ ...administrator, is_sample: true }, { is_sample: true })).toBe(true);
	});

	test('only administrators administer', () => {
		expect([null, viewer, officer, reviewer, administrator].map(canAdminister)).toEqual([
			'sign_in',
			'role',
			'role',
			'role',
			true
		]);
	});
});

describe('actions and health overrides', () => {
	const mine = { owner_user_id: 'me', owner_organisation_code: 'own' };
	test('officers and reviewers of the scope manage actions; the owner tells how it came out, whatever they hold', () => {
		for (const who of [officer, reviewer, administrator]) expect(canManageActions(who, subject())).toBe(true);
		expect(canManageActions(viewer, subject())).toBe('role');
		expect(canManageActions(null, subject())).toBe('sign_in');
		expect(canManageActions(stranger, subject())).not.toBe(true);
		expect(canReportAction(actor(), subject(), mine)).toBe(true);
		expect(
			canReportAction(viewer, subject(), { owner_user_id: 'other', owner_organisation_code: null })
		).toBe('role');
		expect(canReportAction(actor(), internal, mine)).toBe('not_visible');
		expect(canReportAction({ ...actor(), is_sample: true }, subject(), mine)).toBe('sample_only');
	});

	test('what an organisation owns and no person is for its officers to do, whatever else they may edit', () => {
		const theirs = { owner_user_id: null, owner_organisation_code: 'other' };
		expect(canReportAction(stranger, subject(), theirs)).toBe(true);
		expect(canReportAction(viewer, subject(), theirs)).toBe('role');
		expect(canReportAction(stranger, subject(), { ...theirs, owner_user_id: 'somebody' })).toBe('role');
		expect(canReportAction(stranger, internal, theirs)).toBe('not_visible');
	});

	test('health is set by reviewers of the scope, not by those who report', () => {
		for (const who of [reviewer, administrator]) expect(canOverrideHealth(who, subject())).toBe(true);
		expect(canOverrideHealth(officer, subject())).toBe('role');
		expect(canOverrideHealth(stranger, internal)).toBe('not_visible');
	});
});
