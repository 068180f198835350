import { periodKey, type Period } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';

/** A name that sorts and tells: 'tidtam-2563-q4-security-initiatives-en.csv'. ASCII, from codes alone. */
export function exportFileName(
	period: Period,
	parts: (string | null)[],
	lang: Lang,
	extension: string
): string {
	const words = ['tidtam', periodKey(period), ...parts, lang === 'en' ? 'en' : null];
	const name = words
		.filter((word) => word !== null)
		.map((word) =>
			word
				.toLowerCase()
				.replace(/[^a-z0-9]+/g, '-')
				.replace(/^-+|-+$/g, '')
		)
		.filter((word) => word !== '')
		.join('-');
	return `${name}.${extension}`;
}
