import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { hashPassword, verifyPassword } from '#lib/server/password-hash.ts';
import { findActiveUser } from '#lib/server/queries/user.ts';

export const PASSWORD_LENGTH = { least: 10, most: 128 };
const DAY_SECONDS = 86_400;
const STAMPS = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** `__Host-` binds the cookie to this very host, but only https may set it. */
export function sessionCookieName(https: boolean): string {
	return https ? '__Host-tidtam_session' : 'tidtam_session';
}

/** better-auth's models on our tables (db/migrations/…_people.up.sql); its own handler is not mounted, nobody signs up. */
export function authOptions(db: Kysely<DB>, secret: string, origin: string) {
	const https = origin.startsWith('https:');
	return {
		appName: 'Tidtam',
		baseURL: origin,
		secret,
		database: { db, type: 'postgres' },
		telemetry: { enabled: false },
		logger: { disabled: true },
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: PASSWORD_LENGTH.least,
			maxPasswordLength: PASSWORD_LENGTH.most,
			password: { hash: hashPassword, verify: verifyPassword }
		},
		user: { modelName: 'app_user', fields: { emailVerified: 'email_verified', ...STAMPS } },
		session: {
			modelName: 'app_session',
			fields: {
				userId: 'user_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				...STAMPS
			},
			expiresIn: 7 * DAY_SECONDS,
			updateAge: DAY_SECONDS
		},
		account: {
			modelName: 'app_account',
			fields: {
				userId: 'user_id',
				accountId: 'account_id',
				providerId: 'provider_id',
				accessToken: 'access_token',
				refreshToken: 'refresh_token',
				idToken: 'id_token',
				accessTokenExpiresAt: 'access_token_expires_at',
				refreshTokenExpiresAt: 'refresh_token_expires_at',
				...STAMPS
			}
		},
		verification: { modelName: 'app_verification', fields: { expiresAt: 'expires_at', ...STAMPS } },
		databaseHooks: { session: { create: { before: async (session) => refuseDisabled(db, session.userId) } } },
		advanced: {
			useSecureCookies: false,
			cookies: { session_token: { name: sessionCookieName(https), attributes: { secure: https } } }
		}
	} satisfies BetterAuthOptions;
}

async function refuseDisabled(db: Kysely<DB>, userId: string) {
	if (!(await findActiveUser(db, userId)))
		throw new APIError('FORBIDDEN', { code: 'DISABLED', message: 'disabled' });
}
