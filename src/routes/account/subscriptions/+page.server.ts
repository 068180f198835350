import * as v from 'valibot';
import { readFilter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import { channelsSet } from '#lib/server/channels.ts';
import { db } from '#lib/server/db/database.ts';
import { choice, optionalText, requiredInteger, requiredText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { subscribedName } from '#lib/server/jobs/subscription-text.ts';
import { subscribe, unsubscribe } from '#lib/server/operations/subscribe.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { listSubscriptionsOf } from '#lib/server/queries/subscription.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import { readFileAddress } from '../files/file-routes.ts';
import { findSource } from './find-source.ts';
import type { Actions, PageServerLoad } from './$types';

const filterIn = (query: string) => readFilter(new URLSearchParams(query));
const added = v.object({
	view: optionalText(20),
	report: optionalText(40),
	query: optionalText(2_000),
	path: requiredText(200),
	lang: choice(['th', 'en'] as const),
	kind: choice(['weekly', 'close'] as const),
	weekday: requiredInteger(1, 7)
});

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const { searchParams } = event.url;
	const [rows, choices, source] = await Promise.all([
		listSubscriptionsOf(db, user.id),
		cached(db, ['filter-choices', true], () => listFilterChoices(db, true)),
		findSource(
			user,
			event.locals.today,
			searchParams.get('view'),
			searchParams.get('report'),
			event.url.search
		)
	]);
	return {
		source: source && {
			...source,
			filter: filterIn(source.query),
			name: subscribedName({ ...source, path: source.files[0]! }, event.locals.lang)
		},
		subscriptions: rows.map((row) => ({
			...row,
			filter: filterIn(row.view_query ?? row.query),
			name: subscribedName(row, event.locals.lang)
		})),
		choices,
		hasMail: channelsSet().email
	};
};

export const actions: Actions = {
	add: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(added, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { view, report, query, path, lang, kind, weekday } = parsed.output;
		const source = await findSource(user, event.locals.today, view, report, query ?? '');
		const address = source?.files.includes(path) ? readFileAddress(`${path}?${source.query}`) : undefined;
		if (!source || !address) return unaccepted(form, { path: 'unknown_choice' });
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				const row = {
					user_id: user.id,
					view_id: source.view_id,
					report: source.report,
					...address,
					lang,
					kind,
					weekday: kind === 'weekly' ? weekday : null,
					created_on: event.locals.today
				};
				await subscribe(trx, row, by);
				return '/account/subscriptions?done=add';
			},
			'own'
		);
	},
	end: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(
			v.object({ subscription: requiredInteger(1, Number.MAX_SAFE_INTEGER) }),
			form.values
		);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await unsubscribe(trx, user.id, parsed.output.subscription, by, 'page');
				return '/account/subscriptions?done=end';
			},
			'own'
		);
	}
};
