import { expect, test } from 'vitest';
import { compareRow, mergeRow } from './verdict.ts';

const now = { code: 'A-1', title_th: 'ก', title_en: 'a', start_date: '2020-03-01', start_precision: 'month' };

test('a key that is not there is new; what is empty is no change', () => {
	expect(compareRow({ code: 'A-2', title_th: 'ข', title_en: null }, null)).toEqual({
		verdict: 'new',
		changes: [
			{ field: 'code', before: null, after: 'A-2' },
			{ field: 'title_th', before: null, after: 'ข' }
		]
	});
});

test('only columns that the file has change; an empty cell of one takes away', () => {
	expect(compareRow({ code: 'A-1', title_en: null }, now)).toEqual({
		verdict: 'changed',
		changes: [{ field: 'title_en', before: 'a', after: null }]
	});
	expect(mergeRow({ code: 'A-1', title_en: null }, now)).toEqual({ ...now, title_en: null });
	expect(compareRow({ code: 'A-1', title_th: 'ก' }, now)).toEqual({ verdict: 'same', changes: [] });
});

test('a precision is part of the date', () => {
	expect(compareRow({ ...now, start_precision: 'day' }, now).changes).toEqual([
		{ field: 'start_precision', before: 'month', after: 'day' }
	]);
});

test('the day and reason of a status alone change nothing', () => {
	expect(
		compareRow(
			{ code: 'A-1', status: 'active', status_from: '2020-10-01' },
			{ code: 'A-1', status: 'active', status_from: null }
		)
	).toEqual({ verdict: 'same', changes: [] });
});

test('a round trip: what nobody edited is left alone, what was edited of a changed record is a conflict', () => {
	const edited = { ...now, title_th: 'ใหม่' };
	expect(compareRow(edited, now, { written: 's1', given: 's2', current: 's1' }).verdict).toBe('changed');
	expect(
		compareRow(edited, { ...now, title_en: 'b' }, { written: 's1', given: 's2', current: 's3' }).verdict
	).toBe('conflict');
	expect(compareRow(now, { ...now, title_en: 'b' }, { written: 's1', given: 's1', current: 's3' })).toEqual({
		verdict: 'same',
		changes: []
	});
	// Two made the same correction.
	expect(compareRow(edited, edited, { written: 's1', given: 's2', current: 's2' }).verdict).toBe('same');
});
