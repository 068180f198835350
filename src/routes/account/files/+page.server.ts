import * as v from 'valibot';
import { version } from '$app/environment';
import { readFilter } from '#lib/domain/filter.ts';
import { canTakeMadeFile, KEPT_DAYS, MOST_IN_HAND, MOST_KEPT } from '#lib/domain/made-file.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { choice, requiredInteger, requiredText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { nudgeFiles } from '#lib/server/jobs/made-files.ts';
import { requestAgain, requestFile, dropFile } from '#lib/server/operations/request-file.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { listFilesOf } from '#lib/server/queries/made-file.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import { readFileAddress } from './file-routes.ts';
import type { Actions, PageServerLoad } from './$types';

const ask = v.object({ address: requiredText(2_000), lang: choice(['th', 'en'] as const) });
const one = v.object({ file: requiredInteger(1, Number.MAX_SAFE_INTEGER) });

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const [files, choices] = await Promise.all([
		listFilesOf(db, user.id, event.locals.today),
		cached(db, ['filter-choices', true], () => listFilterChoices(db, true))
	]);
	return {
		files: files.map(({ grants, query, ...file }) => ({
			...file,
			query,
			filter: readFilter(new URLSearchParams(query)),
			// What it holds may be more than its owner may see today: it is then only to be made again.
			isOpen: grants !== null && canTakeMadeFile(user, { user_id: file.user_id, grants }) === true
		})),
		choices,
		days: KEPT_DAYS,
		most: { inHand: MOST_IN_HAND, kept: MOST_KEPT }
	};
};

export const actions: Actions = {
	make: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(ask, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const address = readFileAddress(parsed.output.address);
		if (!address) return unaccepted(form, { '': 'unknown_choice' });
		const answer = submit(
			event,
			form,
			user,
			async (trx, by) => {
				const id = await requestFile(
					trx,
					user,
					{ ...address, lang: parsed.output.lang, title: null },
					{ today: event.locals.today, release: version },
					by
				);
				return `/account/files?file=${id}`;
			},
			'own'
		);
		return answer.finally(nudgeFiles);
	},
	again: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(one, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await requestAgain(trx, user.id, parsed.output.file, by);
				return `/account/files?file=${parsed.output.file}`;
			},
			'own'
		).finally(nudgeFiles);
	},
	remove: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(one, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await dropFile(trx, user.id, parsed.output.file, by);
				return '/account/files?done=remove';
			},
			'own'
		);
	}
};
