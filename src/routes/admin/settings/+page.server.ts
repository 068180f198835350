import * as v from 'valibot';
import { compareDecimals } from '#lib/domain/decimal.ts';
import { db } from '#lib/server/db/database.ts';
import { lockVersion, optionalText, requiredDecimal, requiredInteger, requiredLines, tick } from '#lib/server/form-fields.ts';
import { ORGANISATION_IDENTIFIER, REPORTER_SETTING } from '#lib/server/exports/iati/reporter.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setHealthBounds, setIatiReporter, setRequireSignIn } from '#lib/server/operations/change-settings.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listRuleVersions } from '#lib/server/queries/rule-version.ts';
import { findSetting } from '#lib/server/queries/setting.ts';
import { forgetSignInRequired } from '#lib/server/sign-in-required.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const points = requiredDecimal({ min: -100, max: 100, scale: 2 });
const identifier = v.pipe(optionalText(60), v.check((text) => text === null || ORGANISATION_IDENTIFIER.test(text), 'invalid'));
const BOUNDS = ['ahead', 'on_schedule', 'early_warning', 'behind'] as const;

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const [setting, iati, rules] = await Promise.all([findSetting(db, 'require_sign_in'), findSetting(db, REPORTER_SETTING), listRuleVersions(db)]);
	return {
		iati: { value: typeof iati?.value === 'string' ? iati.value : '', lock_version: iati?.lock_version ?? 1 }, requireSignIn: setting?.value === true, lock_version: setting?.lock_version ?? 1, rules };
};

export const actions: Actions = {
	access: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ require_sign_in: tick, lock_version: lockVersion }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { require_sign_in: value, lock_version } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await setRequireSignIn(trx, user, { value, lock_version }, by);
			return '/admin/settings?done=access';
		}).finally(forgetSignInRequired);
	},
	iati: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ iati_reporting_org: identifier, lock_version: lockVersion }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { iati_reporting_org: value, lock_version } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await setIatiReporter(trx, user, { value, lock_version }, by);
			return '/admin/settings?done=iati';
		});
	},
	bounds: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const schema = v.object({
			ahead: points,
			on_schedule: points,
			early_warning: points,
			behind: points,
			reason: requiredLines(1_000),
			version: requiredInteger(1, 1_000_000)
		});
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { output } = parsed;
		const wrong = BOUNDS.find((bound, i) => i > 0 && compareDecimals(output[bound], output[BOUNDS[i - 1]!]) >= 0);
		if (wrong) return unaccepted(form, { [wrong]: 'not_descending' });
		return submit(event, form, user, async (trx, by) => {
			await setHealthBounds(trx, user, output, event.locals.today, by);
			return '/admin/settings?done=bounds';
		});
	}
};
