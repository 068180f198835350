import { createHash, randomBytes } from 'node:crypto';

const MARK = 'tidtam_';
const SHAPE = /^tidtam_[\w-]{43}$/;

/** A new secret of 256 random bits, and what is kept of it. The mark lets scanners of leaked secrets know it. */
export function makeToken(): { token: string; prefix: string; hash: string } {
	const token = MARK + randomBytes(32).toString('base64url');
	return { token, prefix: token.slice(0, MARK.length + 6), hash: hashToken(token) };
}

/** So many random bits need no salt and no slow hash. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Whether it can be a token of ours at all. */
export function isTokenText(text: string): boolean {
	return SHAPE.test(text);
}
