import { expect, test } from 'vitest';
import { readActionFilter, withActionFilter } from './action-filter.ts';

const read = (query: string) => readActionFilter(new URLSearchParams(query));

test('what was written is read again, beside what narrows initiatives', () => {
	const filter = {
		...read('year=2563&quarter=4&dimension=security&sample=0'),
		state: 'overdue',
		kind: 'meeting',
		owner: 'me'
	} as const;
	expect(read(withActionFilter('/actions', filter).split('?')[1]!)).toEqual(filter);
});

test('open is what is shown unasked; what is not understood does not narrow', () => {
	expect(withActionFilter('/actions', read('state=open'))).toBe('/actions');
	expect(read('state=x&kind=%00&owner=%27')).toMatchObject({ state: 'open', kind: null, owner: null });
});
