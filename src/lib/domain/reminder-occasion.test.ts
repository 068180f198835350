import { expect, test } from 'vitest';
import { occasionOf } from '#lib/domain/reminder-occasion.ts';

const due = '2020-10-15';

test.each([
	['2020-10-07', null],
	['2020-10-08', { day: '2020-10-08', kind: 'before' }],
	['2020-10-14', { day: '2020-10-08', kind: 'before' }],
	['2020-10-15', { day: '2020-10-15', kind: 'due' }],
	['2020-10-16', { day: '2020-10-15', kind: 'overdue' }],
	['2020-10-21', { day: '2020-10-15', kind: 'overdue' }],
	['2020-10-22', { day: '2020-10-22', kind: 'overdue' }],
	['2020-11-04', { day: '2020-10-29', kind: 'overdue' }]
] as const)('on %s', (today, occasion) => expect(occasionOf(due, today)).toEqual(occasion));
