import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Transaction } from 'kysely';
import { db } from '#lib/server/db/database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import type { Form, FormValues } from '#lib/server/forms.ts';
import { once, type Changes } from '#lib/server/idempotency.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import type { User } from '#lib/server/session.ts';

/** What was typed goes back to the page with what is wrong with it. */
export type Unaccepted = ActionFailure<{ values: FormValues; errors: FieldErrors }>;

export function unaccepted(form: Form, errors: FieldErrors): Unaccepted {
	return fail(422, { values: { ...form.values }, errors });
}

/** Does a form's write once and leads to the place that it gives; what it refuses becomes errors beside the fields. */
export async function submit(
	event: RequestEvent,
	form: Form,
	user: User,
	act: (trx: Transaction<DB>, by: By) => Promise<string>,
	changes: Changes = 'all'
): Promise<Unaccepted> {
	const action = /^\?\/\w+/.exec(event.url.search)?.[0] ?? '';
	const write = {
		user,
		route: `${event.route.id}${action}`,
		body: { ...form.values, ...prefixed(event.params) }
	};
	let location: string;
	try {
		location = await once(
			db,
			write,
			(trx) => act(trx, { actor_id: user.id, request_id: event.locals.requestId }),
			changes
		);
	} catch (error) {
		if (error instanceof InvalidFields) return unaccepted(form, error.errors);
		throw error;
	}
	redirect(303, location);
}

/** The address is part of what was sent. */
function prefixed(params: Partial<Record<string, string>>): FormValues {
	return Object.fromEntries(Object.entries(params).map(([name, value]) => [`/${name}`, value ?? '']));
}
