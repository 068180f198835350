import { expect, test } from 'vitest';
import type { FormChoices } from '#lib/server/queries/form-choices.ts';
import type { InitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { initiativeFields, parseInitiative } from '#lib/server/record-forms/initiative-form.ts';

const choices = {
	plans: [{ code: 'p' }],
	organisations: [{ code: 'a' }, { code: 'b' }],
	people: [{ id: 'u' }],
	dimensions: [{ code: 'security' }, { code: 'economy' }],
	places: [{ code: '94' }]
} as unknown as FormChoices;
const record: InitiativeRecord = {
	id: 1,
	code: 'X-1',
	title_th: 'ก',
	title_en: null,
	plan_code: 'p',
	objective_th: null,
	objective_en: null,
	beneficiaries_th: null,
	beneficiaries_en: null,
	responsible_user_id: null,
	start_date: '2020-10-01',
	start_precision: 'quarter',
	end_date: '2022-12-31',
	end_precision: 'year',
	visibility: 'public',
	emenscr_code: null,
	is_sample: false,
	lock_version: 3,
	updated_at: new Date(0),
	organisation_code: 'a',
	dimensions: [{ dimension_code: 'security', parts: 2 }],
	place_codes: ['94'],
	status: 'active'
};
const fields = initiativeFields(record, 'th');

test('a form that is sent back as it was shown changes nothing', () => {
	const parsed = parseInitiative(fields, choices, record);
	expect(parsed).toMatchObject({
		ok: true,
		output: {
			status: null,
			changed_from: null,
			values: {
				start_date: '2020-10-01',
				end_date: '2022-12-31',
				dimensions: record.dimensions,
				place_codes: ['94']
			}
		}
	});
});

test('a dated change asks from which day, a status for its day and reason', () => {
	expect(parseInitiative({ ...fields, organisation_code: 'b' }, choices, record)).toEqual({
		ok: false,
		errors: { changed_from: 'required' }
	});
	expect(
		parseInitiative({ ...fields, part_economy: '๑', changed_from: '1 เม.ย. 64' }, choices, record)
	).toMatchObject({ ok: true, output: { changed_from: '2021-04-01' } });
	expect(
		parseInitiative({ ...fields, organisation_code: 'b', changed_how: 'always' }, choices, record)
	).toMatchObject({ ok: true, output: { changed_from: '1941-01-01' } });
	expect(parseInitiative({ ...fields, status: 'cancelled' }, choices, record)).toEqual({
		ok: false,
		errors: { status_from: 'required', status_reason: 'required' }
	});
});

test('only what is offered can be chosen, and a new one needs its code', () => {
	expect(parseInitiative({ ...fields, plan_code: 'other' }, choices, record)).toMatchObject({
		ok: false,
		errors: { plan_code: 'unknown_choice' }
	});
	expect(parseInitiative(fields, choices, null)).toMatchObject({ ok: false, errors: { code: 'required' } });
});
