import { expect, test } from 'vitest';
import { AWAY, describeError } from '#lib/server/failure.ts';

test('a statement that ran out of time is no bug to the one who asked: the page tries again', () => {
	expect(
		describeError(Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }))
	).toBe(AWAY);
	expect(describeError(Object.assign(new Error('column does not exist'), { code: '42703' }))).toBeUndefined();
});
