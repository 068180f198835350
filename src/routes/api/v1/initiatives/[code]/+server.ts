import { endpoint } from '#lib/server/api/endpoint.ts';
import { findApiInitiative } from '#lib/server/api/find-initiative.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ url, params, locals }: RequestEvent) =>
	findApiInitiative(url, params.code, locals)
);
