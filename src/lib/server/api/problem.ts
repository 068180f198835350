import api from '#lib/i18n/api.ts';
import errorsWords from '#lib/i18n/errors.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { Expected } from '#lib/server/errors.ts';
import type { ErrorCode } from '#lib/server/parse-form.ts';

export type ProblemCode = keyof typeof api.th.problems;
export type PointedCode = ErrorCode | keyof typeof api.th.fields;
/** What is wrong with one value: where it stands in the body (RFC 6901), or which parameter of the address it is. */
export type Pointed = { pointer?: string; parameter?: string; code: PointedCode };

/** An expected failure that only programs meet. */
export class Problem extends Expected {
	readonly errors: Pointed[];
	constructor(status: number, code: ProblemCode, errors: Pointed[] = []) {
		super(status, code);
		this.errors = errors;
	}
}

type ProblemFacts = {
	status: number;
	code: string;
	retryAfter?: number | undefined;
	errors?: readonly Pointed[];
};
type Where = { lang: Lang; origin: string; path: string; id: string };

/** RFC 9457, in the language that the program asked for. */
export function problemAnswer(
	{ status, code, retryAfter, errors = [] }: ProblemFacts,
	{ lang, origin, path, id }: Where
): Response {
	const t = api(lang);
	const fields = { ...errorsWords(lang).fields, ...t.fields };
	const known = Object.hasOwn(t.problems, code) ? (code as ProblemCode) : status < 500 ? 'malformed' : 'bug';
	const words = t.problems[known];
	const body = {
		type: `${origin}/api#${known}`,
		title: words.title,
		status,
		detail: words.detail,
		instance: path,
		code: known,
		request_id: id,
		...(errors.length > 0 && { errors: errors.map((one) => ({ ...one, message: fields[one.code] })) })
	};
	const headers = new Headers({
		'content-type': 'application/problem+json',
		'content-language': lang,
		'cache-control': 'no-store'
	});
	if (status === 401) headers.set('www-authenticate', 'Bearer realm="tidtam"');
	if (retryAfter) headers.set('retry-after', String(retryAfter));
	return new Response(JSON.stringify(body), { status, headers });
}
