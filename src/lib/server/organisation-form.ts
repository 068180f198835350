import * as v from 'valibot';
import { choice, optionalChoice, optionalText, requiredText } from '#lib/server/form-fields.ts';

export const ORGANISATION_KINDS = [
	'ministry',
	'department',
	'agency',
	'division',
	'donor',
	'company',
	'civil_society',
	'education',
	'other'
] as const;

export function organisationSchema(parents: string[]) {
	return v.object({
		name_th: requiredText(300),
		name_en: optionalText(300),
		abbreviation_th: optionalText(50),
		abbreviation_en: optionalText(50),
		kind: choice(ORGANISATION_KINDS),
		parent_code: optionalChoice(parents)
	});
}

export const codeField = v.pipe(requiredText(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not_a_code'));
