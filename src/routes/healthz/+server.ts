import { text } from '@sveltejs/kit';

/** The process is up; says nothing of the database. */
export const GET = () => text('ok\n', { headers: { 'cache-control': 'no-store' } });
