import { endpoint } from '#lib/server/api/endpoint.ts';
import { listApiInitiatives } from '#lib/server/api/list-initiatives.ts';

export const GET = endpoint(({ url, locals }) => listApiInitiatives(url, locals));
