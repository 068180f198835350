import { expect, test } from 'vitest';
import { chosenColumns, readColumns, writeColumns } from './column-choice.ts';
import { canEditView, canSeeView, viewQuery, type ViewActor } from './saved-view.ts';

const actor = (
	id: string,
	organisation_code: string | null,
	role?: 'viewer' | 'administrator',
	is_sample = false
): ViewActor => ({
	id,
	organisation_code,
	is_sample,
	grants: role ? [{ role, organisation_code: null, dimension_code: null, place_code: null }] : []
});
const view = (organisation_code: string | null, is_sample = false) => ({
	user_id: 'author',
	organisation_code,
	is_sample
});

test.each([
	['the author', actor('author', null), view(null), true, true],
	[
		'an administrator, of what is private',
		actor('x', 'a', 'administrator'),
		view(null),
		'not_visible',
		'not_visible'
	],
	['a colleague', actor('x', 'a'), view('a'), true, 'role'],
	['somebody of another organisation', actor('x', 'b', 'viewer'), view('a'), 'not_visible', 'not_visible'],
	['an administrator, of what is shared', actor('x', 'b', 'administrator'), view('a'), true, true],
	['nobody signed in', null, view('a'), 'not_visible', 'not_visible'],
	['a real colleague, of a sample', actor('x', 'a'), view('a', true), 'not_visible', 'not_visible'],
	[
		'a sample administrator, of a real one',
		actor('x', 'b', 'administrator', true),
		view('a'),
		true,
		'sample_only'
	],
	['the author, who left the organisation', actor('author', 'b'), view('a'), true, true]
])('%s', (_, who, what, sees, edits) => {
	expect(canSeeView(who, what)).toBe(sees);
	expect(canEditView(who, what)).toBe(edits);
});

test('a view keeps what its list understands, from the first page, of the newest period or of one', () => {
	const typed =
		'?year=2563&quarter=2&dimension=economy&sort=-slippage&columns=initiatives&columns=title&columns=budget&page=7&utm=x';
	expect(viewQuery('/initiatives', typed)).toBe(
		'year=2563&quarter=2&dimension=economy&sort=-slippage&columns=initiatives.title.budget'
	);
	expect(viewQuery('/initiatives', typed, null)).toBe(
		'dimension=economy&sort=-slippage&columns=initiatives.title.budget'
	);
	expect(viewQuery('/money', 'by=plan&year=2563&as=close')).toBe('year=2563&quarter=4&as=close&by=plan');
	expect(
		viewQuery('/actions', 'state=overdue&owner=me', { period: { fiscalYear: 2564, quarter: 1 }, as: 'close' })
	).toBe('year=2564&quarter=1&state=overdue&owner=me');
	expect(viewQuery('/reporting', 'rows=province&span=8&as=close&year=2563', null)).toBe(
		'rows=province&span=8'
	);
});

test('columns are of one list: elsewhere, and where none is known, all are shown', () => {
	const columns = ['code', 'title', 'budget', 'sample'].map((key) => ({ key }));
	const keys = (text: string, list = 'initiatives') =>
		chosenColumns(columns, list, readColumns(new URLSearchParams(text))).map(({ key }) => key);
	expect(keys('columns=initiatives.budget')).toEqual(['code', 'budget', 'sample']);
	expect(keys('columns=initiatives&columns=title&columns=budget&columns=title')).toEqual([
		'code',
		'title',
		'budget',
		'sample'
	]);
	for (const text of [
		'',
		'columns=',
		'columns=initiatives',
		'columns=initiatives.nonsense',
		'columns=money.budget',
		'columns=<b>.budget'
	])
		expect(keys(text), text).toHaveLength(4);
	expect(
		chosenColumns([{ key: 'line' }, { key: 'currency' }, { key: 'budget' }, { key: 'used' }], 'money', {
			list: 'money',
			keys: ['used']
		}).map(({ key }) => key),
		'no amount without its currency'
	).toEqual(['line', 'currency', 'used']);
	expect(writeColumns(readColumns(new URLSearchParams('columns=money.line.used'))!)).toBe('money.line.used');
});
