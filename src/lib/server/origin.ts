/** The address that people type, as the server was started with (see auth.ts, which signs people in under it). */
export const ORIGIN = process.env['ORIGIN'] ?? 'http://localhost:3000';
