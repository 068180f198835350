import { endpoint } from '#lib/server/api/endpoint.ts';
import { findApiRollups } from '#lib/server/api/find-rollups.ts';

export const GET = endpoint(({ url, locals }) => findApiRollups(url, locals));
