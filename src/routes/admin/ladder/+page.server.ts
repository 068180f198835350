import * as v from 'valibot';
import { actionKinds, ladderHealths, type ActionKind, type LadderStep } from '#lib/domain/ladder.ts';
import { db } from '#lib/server/db/database.ts';
import { optionalChoice, optionalDecimal, requiredInteger, requiredLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setLadder } from '#lib/server/operations/change-ladder.ts';
import { parseForm, type FieldErrors } from '#lib/server/parse-form.ts';
import { findLadder, listLadderVersions } from '#lib/server/queries/ladder.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const days = optionalDecimal({ min: 1, max: 365, scale: 0 });
const schema = v.object({
	kind_early_warning: optionalChoice(actionKinds),
	days_early_warning: days,
	kind_behind: optionalChoice(actionKinds),
	days_behind: days,
	kind_critical: optionalChoice(actionKinds),
	days_critical: days,
	reason: requiredLines(1_000),
	version: requiredInteger(1, 1_000_000)
});

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const [ladder, versions] = await Promise.all([findLadder(db), listLadderVersions(db)]);
	return { ladder, versions: versions.map((one) => ({ ...one, created_at: one.created_at.getTime() })) };
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { output } = parsed;
		const errors: FieldErrors = {};
		const steps: LadderStep[] = [];
		for (const health of ladderHealths) {
			const [kind, within] = [output[`kind_${health}`] as ActionKind | null, output[`days_${health}`]];
			if (kind !== null && within === null) errors[`days_${health}`] = 'required';
			else if (kind !== null) steps.push({ health, kind, days: Number(within) });
		}
		if (Object.keys(errors).length > 0) return unaccepted(form, errors);
		return submit(event, form, user, async (trx, by) => {
			await setLadder(trx, user, { version: output.version, steps, reason: output.reason }, by);
			return '/admin/ladder?done=1';
		});
	}
};
