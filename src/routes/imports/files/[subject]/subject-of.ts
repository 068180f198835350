import { subjects, type Subject } from '#lib/domain/import/subject.ts';
import { NotFound } from '#lib/server/errors.ts';

/** The subject of an address. */
export function subjectOf(text: string): Subject {
	const subject = subjects.find((one) => one === text);
	if (!subject) throw new NotFound('subject');
	return subject;
}
