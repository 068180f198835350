import { subjects, type ImportSubject } from '#lib/domain/import/subject.ts';
import { NotFound } from '#lib/server/errors.ts';

/** The subject of an address. */
export function subjectOf(text: string): ImportSubject {
	const subject = subjects.find((one) => one === text);
	if (!subject) throw new NotFound('subject');
	return subject;
}
