import { betterAuth } from 'better-auth';
import { sveltekitCookies } from 'better-auth/svelte-kit';
import { getRequestEvent } from '$app/server';
import { authOptions } from '#lib/server/auth-options.ts';
import { findAuthSecret } from '#lib/server/auth-secret.ts';
import { db } from '#lib/server/db/database.ts';
import { ORIGIN } from '#lib/server/origin.ts';

export const IS_HTTPS = ORIGIN.startsWith('https:');

function create(secret: string) {
	return betterAuth({ ...authOptions(db, secret, ORIGIN), plugins: [sveltekitCookies(getRequestEvent)] });
}

let made: Promise<ReturnType<typeof create>> | undefined;

/** Made when first needed: the secret may lie in the database. A failure is not kept. */
export function auth(): Promise<ReturnType<typeof create>> {
	made ??= findAuthSecret(db)
		.then(create)
		.catch((error) => {
			made = undefined;
			throw error;
		});
	return made;
}
