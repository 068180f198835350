import { createHash } from 'node:crypto';
import { isIsoDate } from '#lib/domain/calendar.ts';
import { Problem } from '#lib/server/api/problem.ts';

type KeyType = 'text' | 'bigint' | 'integer' | 'date' | 'numeric';
const SHAPES: Record<KeyType, (value: string) => boolean> = {
	text: (value) => value.length <= 2_000 && !value.includes('\u0000') && value.isWellFormed(),
	integer: (value) => /^\d{1,9}$/.test(value),
	bigint: (value) => /^\d{1,15}$/.test(value),
	numeric: (value) => /^-?\d{1,20}(\.\d{1,6})?$/.test(value),
	date: isIsoDate
};

/** Where a walk stands: the last row's keys, and of which question. Opaque to programs; they send it back as it came. */
export function writeCursor(question: string, keys: readonly (string | null)[]): string {
	return Buffer.from(JSON.stringify([stampOf(question), ...keys])).toString('base64url');
}

/** The keys of a cursor of this very question; a problem for any other text. `types`: what the keys are, nullable where marked. */
export function readCursor(
	text: string,
	question: string,
	types: readonly { type: KeyType; isNullable?: boolean }[]
): (string | null)[] {
	const wrong = () => new Problem(400, 'bad_cursor', [{ parameter: 'cursor', code: 'invalid' }]);
	let sent: unknown;
	try {
		sent = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
	} catch {
		throw wrong();
	}
	if (!Array.isArray(sent) || sent.length !== types.length + 1 || sent[0] !== stampOf(question))
		throw wrong();
	return types.map(({ type, isNullable }, n) => {
		const key: unknown = sent[n + 1];
		if (key === null && isNullable) return null;
		if (typeof key !== 'string' || !SHAPES[type](key)) throw wrong();
		return key;
	});
}

function stampOf(question: string): string {
	return createHash('sha256').update(question).digest('base64url').slice(0, 8);
}
