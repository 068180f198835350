import { expect, test } from 'vitest';
import type { Mapping } from '#lib/domain/import/subject.ts';
import { headsKey, readMapping } from './mapping-form.ts';

const suggested: Mapping = {
	sheet: 1,
	headFrom: 2,
	headTo: 3,
	columns: { initiative_code: 0 },
	unit: 'thousand',
	dateOrder: 'dmy'
};
const read = (fields: Record<string, string>) =>
	readMapping('budgets', (name) => fields[name] ?? '', 4, suggested);

test('columns, heads and units as the form says them; what is not said stays as suggested', () => {
	expect(
		read({
			c0: 'initiative_code',
			c1: 'fiscal_year',
			c2: 'by_act',
			c3: '',
			head_from: '๑',
			head_to: '2',
			unit: 'million',
			u2: 'baht',
			u1: 'baht'
		})
	).toEqual({
		mapping: {
			sheet: 1,
			headFrom: 0,
			headTo: 1,
			columns: { initiative_code: 0, fiscal_year: 1, by_act: 2 },
			unit: 'million',
			units: { by_act: 'baht' },
			dateOrder: 'dmy'
		},
		errors: {}
	});
	expect(read({ c0: 'initiative_code', c1: 'fiscal_year' }).mapping).toMatchObject({
		headFrom: 2,
		headTo: 3,
		unit: 'thousand'
	});
});

test('no heads at all; two columns of one field; a key that no column has; a field of another subject', () => {
	expect(read({ head_from: '0', head_to: '0' }).mapping).toMatchObject({ headFrom: 0, headTo: -1 });
	expect(read({ c0: 'initiative_code', c1: 'fiscal_year', c2: 'by_act', c3: 'by_act' }).errors).toEqual({
		c3: 'import_column_twice'
	});
	expect(read({ c0: 'initiative_code', c1: 'title_th' }).errors).toEqual({ columns: 'import_key_missing' });
});

test('files of one form are known again by their heads', () => {
	expect(headsKey(['รหัส  โครงการ', 'Budget\n(THB)'])).toBe(headsKey([' รหัส โครงการ', 'budget (thb)']));
});
