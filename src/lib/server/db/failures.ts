const AWAY_STATES = new Set(['57P01', '57P02', '57P03', '53300', '25P03']);
const AWAY_ERRNOS = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
	'EAI_AGAIN'
]);
const AWAY_MESSAGES =
	/^(Query read timeout|Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;
const RETRIED_STATES = new Set(['40001', '40P01']);
const RETRIES = 3;

interface Failure {
	code?: unknown;
	syscall?: unknown;
	message?: unknown;
	cause?: unknown;
	errors?: unknown[];
}

export function isReadTimeout(error: unknown): boolean {
	return error instanceof Error && error.message === 'Query read timeout';
}

/** Whether the error means that the database cannot be reached now: answer 503, not 500. */
export function isDatabaseAway(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const { code, syscall, message, cause, errors } = error as Failure;
	if (typeof code === 'string') {
		if (AWAY_STATES.has(code) || code.startsWith('08') || AWAY_ERRNOS.has(code)) return true;
		// A file that is missing is no matter of the database; its socket is.
		if ((code === 'ENOENT' || code === 'EACCES') && syscall === 'connect') return true;
	}
	if (typeof message === 'string' && AWAY_MESSAGES.test(message)) return true;
	return isDatabaseAway(cause) || (errors?.some(isDatabaseAway) ?? false);
}

/**
 * Runs `attempt` again, three times at most, when PostgreSQL chose it to give way (serialization
 * failure, deadlock). `attempt` opens its own transaction, so that nothing of the failed one stays.
 */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
	for (let retry = 0; ; retry++) {
		try {
			return await attempt();
		} catch (error) {
			const code = (error as Failure | null)?.code;
			if (retry === RETRIES || typeof code !== 'string' || !RETRIED_STATES.has(code)) throw error;
		}
	}
}
