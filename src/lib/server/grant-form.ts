import * as v from 'valibot';
import { roles, type Grant } from '#lib/domain/permission.ts';
import { choice, optionalChoice } from '#lib/server/form-fields.ts';
import type { listGrantChoices } from '#lib/server/queries/grant-choices.ts';

/** Fields of a role and what it is narrowed to. */
export function grantFields(choices: Awaited<ReturnType<typeof listGrantChoices>>) {
	const codes = (list: { code: string }[]) => list.map(({ code }) => code);
	return {
		role: choice(roles),
		organisation_code: optionalChoice(codes(choices.organisations)),
		dimension_code: optionalChoice(codes(choices.dimensions)),
		place_code: optionalChoice(codes(choices.places))
	};
}

export function grantSchema(choices: Awaited<ReturnType<typeof listGrantChoices>>) {
	return v.object(grantFields(choices)) satisfies v.GenericSchema<unknown, Grant>;
}
