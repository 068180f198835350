import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Transaction } from 'kysely';
import { db } from '#lib/server/db/database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict } from '#lib/server/errors.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { once, type Changes } from '#lib/server/idempotency.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { actInNameOf } from '#lib/server/queries/audit.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';

/** What somebody else saved meanwhile, as the same form shows it. */
export type SavedVersion = { values: FormValues; lock_version: number | null };
/** What a form that was refused gets back: everything that was typed, why, and the other version where there is one. */
export type FormFailure = { values: FormValues; errors: FieldErrors; conflict: SavedVersion | null };
type WriteEvent = Pick<RequestEvent, 'locals' | 'route' | 'url'>;

export function actingOf({ locals }: Pick<WriteEvent, 'locals'>): Acting {
	return {
		actor_id: locals.user!.id,
		on_behalf_of: locals.onBehalfOf,
		today: locals.today,
		request_id: locals.requestId
	};
}

export function formFailure(
	status: 409 | 422,
	values: FormValues,
	errors: FieldErrors,
	conflict: SavedVersion | null = null
) {
	return fail(status, { values: { ...values }, errors, conflict } satisfies FormFailure);
}

/** Does a form's write once, then leads on to the place that `act` names. Whoever is second gets both versions (409), with all that they typed. */
export async function writeForm(
	event: WriteEvent,
	values: FormValues,
	act: (trx: Transaction<DB>, acting: Acting) => Promise<string>,
	saved?: () => Promise<SavedVersion>,
	changes: Changes = 'all'
) {
	const { locals, route, url } = event;
	let location: string;
	try {
		location = await once(
			db,
			{ user: locals.user!, route: `${route.id}${actionOf(url)}`, body: values },
			async (trx) => {
				const acting = actingOf(event);
				if (acting.on_behalf_of) await actInNameOf(trx, acting.on_behalf_of);
				return act(trx, acting);
			},
			changes
		);
	} catch (error) {
		if (!saved || !(error instanceof Conflict) || error.code !== 'conflict') throw error;
		return formFailure(409, values, {}, await saved());
	}
	redirect(303, location);
}

/** Fields for which the other version was chosen on the page that showed both (ConflictPanel.svelte) take that version's value. */
export function withChoices(values: FormValues, saved: FormValues): FormValues {
	const taken = Object.keys(saved).filter((name) => values[`keep_${name}`] === 'theirs');
	return { ...values, ...Object.fromEntries(taken.map((name) => [name, saved[name]!])) };
}

function actionOf(url: URL): string {
	return [...url.searchParams.keys()].find((key) => key.startsWith('/')) ?? '';
}
