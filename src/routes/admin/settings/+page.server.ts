import * as v from 'valibot';
import { compareDecimals } from '#lib/domain/decimal.ts';
import { db } from '#lib/server/db/database.ts';
import {
	lockVersion,
	requiredDecimal,
	requiredInteger,
	requiredLines,
	tick
} from '#lib/server/form-fields.ts';
import { REPORTER_SETTING } from '#lib/server/exports/iati/reporter.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setHealthBounds, setRequireSignIn, setReviewWait } from '#lib/server/operations/change-settings.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { findWaitDays, WAIT_SETTING } from '#lib/server/queries/holders.ts';
import { listRuleVersions } from '#lib/server/queries/rule-version.ts';
import { findSetting } from '#lib/server/queries/setting.ts';
import { forgetSignInRequired } from '#lib/server/sign-in-required.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import { saveIatiReporter } from './iati-action.ts';
import type { Actions, PageServerLoad } from './$types';

const points = requiredDecimal({ min: -100, max: 100, scale: 2 });
const BOUNDS = ['ahead', 'on_schedule', 'early_warning', 'behind'] as const;

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const [setting, waiting, days, iati, rules] = await Promise.all([
		findSetting(db, 'require_sign_in'),
		findSetting(db, WAIT_SETTING),
		findWaitDays(db),
		findSetting(db, REPORTER_SETTING),
		listRuleVersions(db)
	]);
	return {
		wait: { days, lock_version: waiting?.lock_version ?? 1 },
		iati: { value: typeof iati?.value === 'string' ? iati.value : '', lock_version: iati?.lock_version ?? 1 },
		requireSignIn: setting?.value === true,
		lock_version: setting?.lock_version ?? 1,
		rules
	};
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
	iati: saveIatiReporter,
	waiting: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(
			v.object({ review_wait_days: requiredInteger(1, 365), lock_version: lockVersion }),
			form.values
		);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { review_wait_days: value, lock_version } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await setReviewWait(trx, user, { value, lock_version }, by);
			return '/admin/settings?done=waiting';
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
		const wrong = BOUNDS.find(
			(bound, i) => i > 0 && compareDecimals(output[bound], output[BOUNDS[i - 1]!]) >= 0
		);
		if (wrong) return unaccepted(form, { [wrong]: 'not_descending' });
		return submit(event, form, user, async (trx, by) => {
			await setHealthBounds(trx, user, output, event.locals.today, by);
			return '/admin/settings?done=bounds';
		});
	}
};
