import { expect, test } from 'vitest';
import { canTakeMadeFile, expiryOf, fileGrants, type FileGrant } from './made-file.ts';
import type { Actor, Role } from './permission.ts';

const grant = (role: Role, of: Partial<FileGrant> = {}): FileGrant => ({
	role,
	organisation_code: null,
	dimension_code: null,
	place_code: null,
	...of
});
const person = (...grants: FileGrant[]): Actor => ({ id: 'me', is_sample: false, grants });
const made = (...grants: FileGrant[]) => ({ user_id: 'me', grants });

test('a file is its owner’s, administrators’ neither', () => {
	expect(canTakeMadeFile(null, made())).toBe('not_visible');
	expect(canTakeMadeFile({ ...person(grant('administrator')), id: 'other' }, made())).toBe('not_visible');
	expect(canTakeMadeFile(person(), made())).toBe(true);
});

test.each([
	['the same grant', [grant('viewer')], [grant('viewer')], true],
	['no grant any more', [], [grant('viewer')], 'not_visible'],
	['a narrower one', [grant('viewer', { place_code: '94' })], [grant('viewer')], 'not_visible'],
	[
		'a wider one',
		[grant('reviewer')],
		[grant('reviewer', { organisation_code: 'a', place_code: '9401' })],
		true
	],
	[
		'the place around it',
		[grant('viewer', { place_code: '94' })],
		[grant('viewer', { place_code: '9401' })],
		true
	],
	['the whole country', [grant('viewer', { place_code: 'TH' })], [grant('viewer')], true],
	[
		'another place',
		[grant('viewer', { place_code: '95' })],
		[grant('viewer', { place_code: '9401' })],
		'not_visible'
	],
	[
		'another organisation',
		[grant('officer', { organisation_code: 'b' })],
		[grant('officer', { organisation_code: 'a' })],
		'not_visible'
	],
	['drafts are no longer theirs', [grant('viewer')], [grant('reviewer')], 'not_visible'],
	[
		'who writes sees what a viewer does',
		[grant('officer', { organisation_code: 'a' })],
		[grant('viewer', { organisation_code: 'a' })],
		true
	],
	[
		'one of two was lost',
		[grant('viewer', { place_code: '94' })],
		[grant('viewer', { place_code: '94' }), grant('viewer', { place_code: '95' })],
		'not_visible'
	],
	['an administrator now', [grant('administrator')], [grant('officer', { organisation_code: 'a' })], true]
])('%s', (_, now, then, verdict) => expect(canTakeMadeFile(person(...now), made(...then))).toBe(verdict));

test('whose grant it was, and in which order they came, changes no file', () => {
	const [a, b] = [grant('viewer', { place_code: '94' }), grant('officer', { organisation_code: 'a' })];
	expect(fileGrants(person({ ...a, on_behalf_of: 'x' } as FileGrant, b, a))).toEqual(
		fileGrants(person(b, a))
	);
});

test('thirty days, over the end of a month', () => expect(expiryOf('2026-11-29')).toBe('2026-12-29'));
