import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequests } from '#lib/server/errors.ts';

/** Requests a minute. One office shares one address. In memory: they protect this process, and cost no write. */
const POINTS = { address: 1_200, token: 1_200, write: 60 };
const limiters = {
	address: new RateLimiterMemory({ points: POINTS.address, duration: 60 }),
	token: new RateLimiterMemory({ points: POINTS.token, duration: 60 }),
	write: new RateLimiterMemory({ points: POINTS.write, duration: 60 })
};

/** Counts a request; gives what is left as headers tell it, and throws beyond the limit. */
export async function spendRequest(kind: keyof typeof POINTS, key: string): Promise<[string, string][]> {
	const { remainingPoints, msBeforeNext } = await limiters[kind].consume(key).catch((error: unknown) => {
		if (error instanceof RateLimiterRes) throw new TooManyRequests(error.msBeforeNext / 1_000);
		throw error;
	});
	return [
		['ratelimit-limit', String(POINTS[kind])],
		['ratelimit-remaining', String(remainingPoints)],
		['ratelimit-reset', String(Math.ceil(msBeforeNext / 1_000))]
	];
}
