import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Progress } from '#lib/domain/made-file.ts';
import type { Scope } from '#lib/domain/permission.ts';
import type { User } from '#lib/server/session.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** The status meant: an error thrown by our own classes reaches Kit as a 500 first (see server/errors.ts). */
			status?: number;
			/** What it was, for i18n's `errors.pages`. */
			code?: string;
			/** Under which the log tells more. */
			id?: string;
			/** Of a Conflict: what was sent and what stands, by field. */
			conflict?: { mine: Record<string, unknown>; theirs: Record<string, unknown> };
		}
		interface Locals {
			lang: Lang;
			user: User | null;
			/** Of the session that the cookie names; null without one. */
			sessionId: string | null;
			/** Notices that the one who is signed in has not read. */
			unreadCount: number;
			/** By which a program asks (/api/v1); null for everyone else. */
			token: {
				id: number;
				name: string;
				prefix: string;
				writes_reports: boolean;
				writes_money: boolean;
				expires_at: Date;
			} | null;
			/** In whose name this request writes, where a guard found that only a lent grant lets it; null: in their own. */
			onBehalfOf: string | null;
			/** Today in Bangkok. */
			today: IsoDate;
			/** Epoch milliseconds at the start of the request. */
			now: number;
			requestId: string;
			/** Which figures one may see. */
			scope: Scope;
			/** Is told how far a file is, where a job makes it. */
			progress?: Progress;
			/** What handleError mapped an expected error to. */
			failure?: { status: number; code: string; retryAfter?: number };
		}
	}
}
