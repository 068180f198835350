import { createHash } from 'node:crypto';
import { SUBJECTS, type ImportSubject, type Values } from '#lib/domain/import/subject.ts';

/** The same for the same canonical values, and only then: how a row that was handed out is known to have stayed. */
export function rowStamp(subject: ImportSubject, values: Values): string {
	const stored = SUBJECTS[subject].fields.map(({ id }) => values[id] ?? null);
	return createHash('sha256')
		.update(JSON.stringify([subject, ...stored]))
		.digest('base64url')
		.slice(0, 16);
}
