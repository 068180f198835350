import * as v from 'valibot';
import { readFilter } from '#lib/domain/filter.ts';
import { canEditView, viewAddress, viewPages, type ViewPage } from '#lib/domain/saved-view.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import {
	choice,
	lockVersion,
	optionalText,
	requiredInteger,
	requiredText,
	tick
} from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { changeView, dropView, saveView } from '#lib/server/operations/save-view.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findView, listViewsOf } from '#lib/server/queries/saved-view.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const saved = v.object({
	page: choice(Object.keys(viewPages) as ViewPage[]),
	query: optionalText(2_000),
	name: requiredText(100),
	has_period: tick,
	is_shared: tick
});
const seenView = { view: requiredInteger(1, Number.MAX_SAFE_INTEGER), lock_version: lockVersion };
const changed = v.object({ ...seenView, name: requiredText(100), is_shared: tick });

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const [views, choices] = await Promise.all([
		listViewsOf(db, user),
		cached(db, ['filter-choices', true], () => listFilterChoices(db, true))
	]);
	return {
		views: views.map((view) => ({
			...view,
			isOwn: view.user_id === user.id,
			mayEdit: canEditView(user, view) === true,
			filter: readFilter(new URLSearchParams(view.query))
		})),
		choices
	};
};

export const actions: Actions = {
	/** From a list's page: leads back there, where the view then stands. */
	save: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(saved, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { page, query, name, has_period, is_shared } = parsed.output;
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				const id = await saveView(
					trx,
					user,
					{ page, query: query ?? '', name, hasPeriod: has_period, isShared: is_shared },
					by
				);
				return viewAddress((await findView(trx, id))!);
			},
			'own'
		);
	},
	change: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(changed, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { view: id, lock_version, name, is_shared } = parsed.output;
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await changeView(trx, user, { id, lock_version }, { name, isShared: is_shared }, by);
				return '/account/views?done=change';
			},
			'own'
		);
	},
	remove: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object(seenView), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await dropView(trx, user, { id: parsed.output.view, lock_version: parsed.output.lock_version }, by);
				return '/account/views?done=remove';
			},
			'own'
		);
	}
};
