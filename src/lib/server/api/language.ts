import { isLang, LANGS, type Lang } from '#lib/domain/lang.ts';

/** `?lang=`, else what the program likes best (RFC 9110, Accept-Language), Thai where it says nothing of ours. */
export function acceptedLanguage(request: Request, url: URL): Lang {
	const requested = url.searchParams.get('lang');
	if (isLang(requested)) return requested;
	const wishes = (request.headers.get('accept-language') ?? '')
		.slice(0, 500)
		.split(',')
		.map((part, i) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const q = parameters
				.map((one) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1])
				.find((one) => one !== undefined);
			return { lang: tag.split('-')[0], q: q === undefined ? 1 : Number(q), i };
		});
	const best = wishes
		.filter(({ lang, q }) => isLang(lang) && q > 0)
		.sort((a, b) => b.q - a.q || a.i - b.i)[0];
	return (best?.lang as Lang | undefined) ?? LANGS[0]!;
}
