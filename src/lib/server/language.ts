import type { Cookies } from '@sveltejs/kit';
import { isLang, LANGS, type Lang } from '#lib/domain/lang.ts';

const COOKIE = 'lang';
const YEAR_SECONDS = 31_536_000;

/** `?lang=` on any address switches and is remembered; then the cookie; Thai first. */
export function chooseLanguage(url: URL, cookies: Cookies): Lang {
	const requested = url.searchParams.get('lang');
	const kept = cookies.get(COOKIE);
	if (isLang(requested)) {
		if (requested !== kept) {
			cookies.set(COOKIE, requested, {
				path: '/',
				maxAge: YEAR_SECONDS,
				sameSite: 'lax',
				secure: url.protocol === 'https:'
			});
		}
		return requested;
	}
	return isLang(kept) ? kept : LANGS[0]!;
}
