import { NotFound } from '#lib/server/errors.ts';

/** The fiscal year of an address; 404 where it names none. */
export function yearOf(text: string): number {
	const year = /^\d{4}$/.test(text) ? Number(text) : 0;
	if (year < 2485 || year > 2700) throw new NotFound('year');
	return year;
}
