import { expect, test } from 'vitest';
import { actionColumns } from './actions/action-columns.ts';
import { initiativeColumns } from './initiatives/initiative-columns.ts';
import { moneyFileColumns } from './money/money-columns.ts';
import { reportingColumns } from './reporting/reporting-columns.ts';
import { reportingListColumns } from './reporting/list-columns.ts';

test.each([
	['actions', actionColumns],
	['initiatives', initiativeColumns],
	['money', moneyFileColumns],
	['reports of a matrix', reportingColumns('organisation', true)],
	['reports', reportingListColumns]
])('columns of %s are chosen by their keys: none has two', (_, columns) => {
	const keys = columns.map(({ key }) => key);
	expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
