import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type Logger } from 'pino';

/** A part of a path this long and this mixed is a secret of someone (a one-time link, a calendar's address), no name. */
const SECRET = /^(tidtam_[\w-]+|(?=.*\d)[\w-]{20,})(\.ics)?$/;

export function makeLogger(): Logger {
	return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** One line a request: no query, no address, no name. Gives the request its id, which hooks read from its head. */
export function logRequest(logger: Logger, req: IncomingMessage, res: ServerResponse) {
	const began = performance.now();
	const requestId = randomUUID();
	req.headers['x-request-id'] = requestId;
	res.setHeader('x-request-id', requestId);
	res.once('close', () => {
		logger.info({
			requestId,
			method: req.method,
			path: withoutSecrets(req.url ?? '/'),
			status: res.statusCode,
			ms: Math.round((performance.now() - began) * 10) / 10,
			...(res.writableFinished ? {} : { aborted: true })
		});
	});
}

export function withoutSecrets(url: string): string {
	const path = url.split('?', 1)[0]!;
	return path
		.split('/')
		.map((part) => (SECRET.test(part) ? '…' : part))
		.join('/');
}
