/** Language of what is shown; Thai comes first. */
export type Lang = 'th' | 'en';
/** All languages, the default first. */
export const LANGS: readonly Lang[] = ['th', 'en'];

/** Whether a value names a language that is shown. */
export function isLang(value: unknown): value is Lang {
	return value === 'th' || value === 'en';
}
