import type { Denial } from '#lib/domain/permission.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';

/**
 * Expected failures. Thrown anywhere below a route; `describeError` (failure.ts) maps them to a status, once.
 * Words for `code` are in i18n's `errors.pages`.
 */
export class Expected extends Error {
	readonly status: number;
	readonly code: string;
	constructor(status: number, code: string, message = code) {
		super(message);
		this.status = status;
		this.code = code;
	}
}

/** What was asked for is not there, or the reader may not see it: both look the same. */
export class NotFound extends Expected {
	constructor(what = 'page') {
		super(404, 'not_found', `not found: ${what}`);
	}
}

export class Forbidden extends Expected {
	constructor(reason: Denial) {
		super(403, reason);
	}
}

/** Somebody saved first. Carries both versions by field, for a page that shows them: nothing typed is lost. */
export class Conflict extends Expected {
	readonly mine: Record<string, unknown>;
	readonly theirs: Record<string, unknown>;
	constructor(mine: Record<string, unknown> = {}, theirs: Record<string, unknown> = {}, code = 'conflict') {
		super(409, code);
		this.mine = mine;
		this.theirs = theirs;
	}
}

/** A request that none of our pages can have sent. */
export class BadRequest extends Expected {
	constructor(status: 400 | 413 | 415 | 422, code: string) {
		super(status, code);
	}
}

export class TooManyRequests extends Expected {
	readonly retryAfter: number;
	constructor(retryAfterSeconds: number, code = 'too_many') {
		super(429, code);
		this.retryAfter = Math.max(1, Math.ceil(retryAfterSeconds));
	}
}

/** Values that were found wrong within a transaction: it is undone, and each error stands beside its field (a code of i18n's `errors.fields`). */
export class InvalidFields extends Expected {
	readonly errors: FieldErrors;
	constructor(errors: FieldErrors) {
		super(422, 'malformed');
		this.errors = errors;
	}
}
