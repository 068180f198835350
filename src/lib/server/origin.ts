/** Where the server is reached; start-up sets it (traps.md: never trust the Host header). */
export const ORIGIN = process.env['ORIGIN'] ?? 'http://localhost:3000';
