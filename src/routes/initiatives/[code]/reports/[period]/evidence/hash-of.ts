import { createHash } from 'node:crypto';

/** What tells two sent files apart: the same form with another file is another form. */
export function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
