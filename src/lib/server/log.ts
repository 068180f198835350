import pino from 'pino';

/** One JSON line each; never personal data. */
export const log = pino({
	level: process.env['LOG_LEVEL'] ?? 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime
});
